import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockReadings } from '../../../src/audit/counterfactual/clock-readings.ts'
import {
  type Counterfactual,
  type CounterfactualSource,
  counterfactual,
  specialProceduresOf,
} from '../../../src/audit/counterfactual/counterfactual.ts'
import { lived, relive } from '../../../src/audit/counterfactual/relive.ts'
import type { LedgerEvent } from '../../../src/case/ledger.ts'
import { sequence } from '../../../src/process/tree.ts'
import type { Notice } from '../../../src/time/notice.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'
import { at, event, hall, shown } from '../../case/hall.ts'
import { paces, walk } from '../../case/random-walk.ts'
import { seeded } from '../../case/seeded.ts'
import { aLimit, anItem, tiny } from '../../process/tiny-process.ts'

const permit = tiny(sequence(anItem('fire'), anItem('defence')), {
  slug: 'permit',
  limits: [
    aLimit('notice', {
      from: 'receipt',
      until: 'acceptance',
      amount: 5,
      onLapse: { event: 'deem-accepted', source: { law: '行政许可法 32', mark: 'C' } },
    }),
    aLimit('case', { amount: 10 }),
    aLimit('fire', { amount: 5, item: 'fire', from: 'turn', until: 'result' }),
  ],
})
const { engine, open, step } = hall([permit])

type Act = readonly [time: string, type: string, payload?: object]

/** The ledger of a case of this permit that was opened on Wednesday 1 September 2021. */
function ledgerOf(acts: readonly Act[], opened = '2021-09-01T09:00'): LedgerEvent[] {
  let now = open('permit', opened)
  const events = [...now.effects.events]
  for (const [time, type, payload = {}] of acts) {
    now = step(now.case, time, type, payload)
    events.push(...now.effects.events)
  }
  return events
}

const sourceOf = (events: readonly LedgerEvent[], until = '2021-12-01T09:00'): CounterfactualSource => ({
  process: permit,
  events,
  calendar: { notices: shippedNotices, sessions: shippedHallSessions },
  until: at(until),
})

const of = ({ clocks }: Counterfactual, limit: string) => {
  const found = clocks.find(({ was, wouldBe }) => (was ?? wouldBe)?.limit.id === limit)
  const side = (one: 'was' | 'wouldBe') => {
    const clock = found?.[one]
    return clock && [clock.due && String(clock.due.date), clock.used, clock.result]
  }
  return { was: side('was'), wouldBe: side('wouldBe') }
}

const suspended = ledgerOf([
  ['2021-09-01T10:00', 'accept'],
  ['2021-09-02T10:00', 'fire.suspend'],
  ['2021-09-08T16:00', 'fire.resume'],
  ['2021-09-10T10:00', 'fire.pass'],
  ['2021-09-14T10:00', 'defence.pass'],
  ['2021-09-17T10:00', 'approve'],
  ['2021-09-17T11:00', 'deliver'],
])

describe('without a special procedure', () => {
  const source = sourceOf(suspended)
  const [procedure] = specialProceduresOf(source)
  if (!procedure) throw new Error('the case has a special procedure')
  const answer = counterfactual(source, { kind: 'without-special', procedure })

  test('its days count, and what was kept with it would have been late without', () => {
    // The 3rd, 6th, 7th and 8th are excluded; twelve working days lie from the 2nd to the 17th.
    expect(of(answer, 'case')).toEqual({
      was: ['2021-09-22', 8, 'kept'],
      wouldBe: ['2021-09-15', 12, 'exceeded'],
    })
    expect(of(answer, 'fire')).toEqual({
      was: ['2021-09-14', 3, 'kept'],
      wouldBe: ['2021-09-08', 7, 'exceeded'],
    })
    expect(answer.late).toEqual({ was: false, wouldBe: true })
  })

  test('a limit that had ended before it stays as it was', () => {
    const { was, wouldBe } = of(answer, 'notice')
    expect(was).toEqual(['2021-09-08', 0, 'kept'])
    expect(wouldBe).toEqual(was)
  })

  test('everything people did could still have happened, and the answer says what it assumes', () => {
    expect(answer.impossible).toEqual([])
    expect(answer.assumes.map(({ en }) => en)).toEqual([
      expect.stringContaining('(fire, testing 特 1, 2021-09-02 10:00 to 2021-09-08 16:00)'),
      expect.stringContaining('happened when it did'),
    ])
  })

  test('one that still goes on is taken out as well, up to when it is looked at', () => {
    const events = ledgerOf([
      ['2021-09-01T10:00', 'accept'],
      ['2021-09-02T10:00', 'fire.suspend'],
    ])
    const open = sourceOf(events, '2021-09-14T10:00')
    const [only] = specialProceduresOf(open)
    if (!only) throw new Error('the case has a special procedure')
    expect(only.endSeq).toBeNull()
    const then = counterfactual(open, { kind: 'without-special', procedure: only })
    expect(of(then, 'fire')).toEqual({ was: [null, 1, 'open'], wouldBe: ['2021-09-08', 9, 'exceeded'] })
    expect(then.late).toEqual({ was: false, wouldBe: true })
    expect(then.assumes.at(-1)?.en).toContain('still open')
  })
})

describe('on another calendar', () => {
  const official = shippedNotices.find(({ year }) => year === 2021) as Notice

  test('days that are then worked count: who was in time around a holiday would have been late', () => {
    const source = sourceOf(
      ledgerOf(
        [
          ['2021-09-27T10:00', 'accept'],
          ['2021-10-08T10:00', 'fire.pass'],
          ['2021-10-08T11:00', 'defence.pass'],
          ['2021-10-09T10:00', 'approve'],
          ['2021-10-09T11:00', 'deliver'],
        ],
        '2021-09-26T09:00',
      ),
    )
    const off = official.off.filter(({ festival }) => festival !== '国庆节')
    const work = official.work.filter((day) => day < '2021-09-20')
    const notice = { ...official, version: 2, off, work }
    const answer = counterfactual(source, { kind: 'calendar', notice })
    // 28, 29 and 30 September, 8 October; without the holiday also 1 and 4 to 7 October, and not Saturday the 9th.
    expect(of(answer, 'fire')).toEqual({
      was: ['2021-10-09', 4, 'kept'],
      wouldBe: ['2021-10-04', 9, 'exceeded'],
    })
    expect(answer.late).toEqual({ was: false, wouldBe: true })
  })

  test('what silence then brings about sooner makes an act impossible, and it is named', () => {
    // Saturday the 18th is worked; 19 to 21 September are off, and without the holiday the 20th and 21st are worked.
    const source = sourceOf(
      ledgerOf([['2021-09-24T10:00', 'accept']], '2021-09-16T09:00'),
      '2021-09-25T09:00',
    )
    const off = official.off.filter(({ festival }) => festival !== '中秋节')
    const notice = { ...official, version: 2, off }
    const answer = counterfactual(source, { kind: 'calendar', notice })
    expect(of(answer, 'notice').was).toEqual(['2021-09-24', 5, 'kept'])
    expect(of(answer, 'notice').wouldBe).toEqual(['2021-09-22', 5, 'exceeded'])
    expect(answer.impossible.map(({ type, occurredAt }) => [type, shown(occurredAt)])).toEqual([
      ['accept', '2021-09-24T10:00'],
    ])
  })

  test('on its own calendar the case is what it was', () => {
    const answer = counterfactual(sourceOf(suspended), { kind: 'calendar', notice: official })
    for (const { was, wouldBe } of answer.clocks) expect(wouldBe).toEqual(was)
  })
})

describe('under another process', () => {
  const former = tiny(sequence(anItem('fire'), anItem('survey')), {
    slug: 'former',
    limits: [
      aLimit('case', { amount: 7, unit: 'calendar-days' }),
      aLimit('fire', { amount: 3, item: 'fire', from: 'turn', until: 'result' }),
      aLimit('survey', { amount: 3, item: 'survey' }),
      aLimit('later', { inForce: { from: '2022-01-01' } }),
    ],
  })
  const answer = counterfactual(sourceOf(suspended), { kind: 'process', process: former })

  test('its limits are laid on the times of the same acts, with the special procedure excluded', () => {
    // Of sixteen days from the 1st the six from the 3rd to the 8th are excluded; the seventh is the 14th.
    expect(of(answer, 'case')).toEqual({
      was: ['2021-09-22', 8, 'kept'],
      wouldBe: ['2021-09-14', 10, 'exceeded'],
    })
    expect(of(answer, 'fire').wouldBe).toEqual(['2021-09-10', 3, 'kept'])
    expect(answer.late).toEqual({ was: false, wouldBe: true })
  })

  test('a limit that was not yet in force does not count', () => {
    expect(of(answer, 'later')).toEqual({ was: undefined, wouldBe: undefined })
  })

  test('what has no counterpart is named on both sides', () => {
    expect(answer.unmapped.map(({ id, en }) => `${id}: ${en}`)).toEqual([
      'survey: the case had no item survey',
      'survey: an item that the case did not have',
      'defence: an item that the process asked about does not have',
    ])
  })

  test('while the applicant has the case for corrections nothing counts', () => {
    const source = sourceOf(ledgerOf([['2021-09-02T10:00', 'request-correction']]))
    const { clocks, late } = counterfactual(source, { kind: 'process', process: permit })
    expect(clocks.map(({ wouldBe }) => [wouldBe?.limit.id, wouldBe?.used, wouldBe?.result])).toEqual([
      ['notice', 1, 'ended'],
    ])
    expect(late).toEqual({ was: false, wouldBe: false })
  })

  test('laid on its own process a case comes out as it was', () => {
    const own = counterfactual(sourceOf(suspended), { kind: 'process', process: permit })
    expect(own.unmapped).toEqual([])
    for (const { was, wouldBe } of own.clocks) expect(wouldBe).toEqual(was)
  })
})

describe('a history that is lived again with nothing changed comes out as it was', () => {
  test('a whole one, with an act entered after the fact', () => {
    const first = open('permit', '2021-09-01T09:00')
    const silent = engine.fire(first.case, at('2021-09-20T09:00'), at('2021-09-20T09:00'))
    const ledger = [...first.effects.events, ...silent.effects.events]
    const when = { occurredAt: at('2021-09-06T10:00'), recordedAt: at('2021-09-20T10:00') }
    const late = engine.advance(silent.case, event('accept'), when, {}, ledger)
    const history = engine.unfold([...ledger, ...late.effects.events])
    const until = at('2021-11-01T09:00')
    expect(clockReadings(engine, relive(engine, history, until).moments)).toEqual(
      clockReadings(engine, lived(engine, history, until)),
    )
  })

  const county = hall()
  test.each(['enterprise-setup-1545', 'construction-permit-merged'])('random ones of %s', (slug) => {
    const facts = slug === 'enterprise-setup-1545' ? { items: ['seal'] } : { tendered: true, basement: true }
    const opened = county.open(slug, '2021-09-24T15:00', facts)
    fc.assert(
      fc.property(paces, (course) => {
        const { events } = walk(county.engine, opened, course)
        const history = county.engine.unfold(events)
        const until = (events.at(-1) as LedgerEvent).occurredAt.add({ hours: 200 })
        const relived = relive(county.engine, history, until)
        expect(relived.impossible).toEqual([])
        expect(clockReadings(county.engine, relived.moments)).toEqual(
          clockReadings(county.engine, lived(county.engine, history, until)),
        )
      }),
      seeded(12),
    )
  })
})
