import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/case/case.ts'
import { clockResult } from '../../src/case/clock-result.ts'
import { eventsInForce } from '../../src/case/in-force.ts'
import { findBrokenLink, type LedgerEvent } from '../../src/case/ledger.ts'
import { at, event, hall, story } from './hall.ts'
import { paces, walk } from './random-walk.ts'
import { SEED, seeded } from './seeded.ts'

const { engine, open } = hall()

/** Enters an act after the fact, with the whole ledger at hand. */
function enter(
  current: Case,
  ledger: readonly LedgerEvent[],
  type: string,
  happened: string,
  recorded: string,
) {
  const when = { occurredAt: at(happened), recordedAt: at(recorded) }
  const step = engine.advance(current, event(type), when, {}, ledger)
  return { ...step, ledger: [...ledger, ...step.effects.events] }
}

/** Lets time do what is due, and keeps the ledger. */
function pass(current: Case, ledger: readonly LedgerEvent[], until: string) {
  const fired = engine.fire(current, at(until), at(until))
  return { case: fired.case, ledger: [...ledger, ...fired.effects.events] }
}

const opened = open('construction-permit-merged', '2021-09-01T09:00', { tendered: true, basement: false })
const silent = pass(opened.case, opened.effects.events, '2021-09-13T09:00')

describe('an act entered after the fact', () => {
  test('takes the place of what silence had brought about: the notice was given in time', () => {
    expect(silent.case.phases.acceptance).toEqual(at('2021-09-01T09:00'))
    const { case: after, ledger } = enter(
      silent.case,
      silent.ledger,
      'accept',
      '2021-09-06T10:00',
      '2021-09-13T10:00',
    )
    expect(after.phases.acceptance).toEqual(at('2021-09-06T10:00'))
    const notice = after.clocks.find(({ limit }) => limit === 'correction-notice')
    expect(notice && clockResult(after, notice)).toBe('kept')
    expect(engine.replay(ledger)).toEqual(after)
    expect(findBrokenLink(ledger)).toBeUndefined()
  })

  test('takes nothing off the ledger, which says what became void and by what', () => {
    const { ledger } = enter(silent.case, silent.ledger, 'accept', '2021-09-06T10:00', '2021-09-13T10:00')
    expect(ledger.slice(0, silent.ledger.length)).toEqual(silent.ledger)
    const { inForce, voided } = eventsInForce(ledger)
    expect(inForce.at(-1)?.type).toBe('accept')
    const voidTypes = voided.map(({ seq }) => ledger[seq - 1]?.type)
    expect(voidTypes).toContain('deem-accepted')
    expect(new Set(voided.map(({ by }) => by))).toEqual(new Set([silent.ledger.length + 1]))
  })

  test('is warned of anew when something is due all the same', () => {
    const received = open('enterprise-setup-1545', '2021-09-01T09:00', {
      items: [],
      generalEnterprise: false,
    })
    const late = pass(received.case, received.effects.events, '2021-09-02T09:00')
    const entered = enter(late.case, late.ledger, 'accept', '2021-09-01T09:30', '2021-09-02T09:30')
    const again = pass(entered.case, entered.ledger, '2021-09-02T09:30')
    expect(story(again.ledger)).toEqual([
      '2021-09-01T09:00 open',
      '2021-09-01T12:00 limit-warned four-hours',
      '2021-09-01T14:00 limit-exceeded four-hours',
      '2021-09-01T09:30 accept',
      '2021-09-01T12:00 limit-warned four-hours',
      '2021-09-01T14:00 limit-exceeded four-hours',
    ])
    expect(new Set(again.ledger.map(({ id }) => id)).size).toBe(6)
    expect(engine.replay(again.ledger)).toEqual(again.case)
  })

  test('is refused before what a person did, and says what to give', () => {
    const { case: after, ledger } = enter(
      silent.case,
      silent.ledger,
      'accept',
      '2021-09-06T10:00',
      '2021-09-13T10:00',
    )
    expect(() => enter(after, ledger, 'withdraw', '2021-09-06T09:59', '2021-09-14T09:00')).toThrow(
      'before "accept" by wang at 2021-09-06T02:00:00Z, which was done in view of the case as it then was',
    )
    expect(() => enter(silent.case, silent.ledger, 'accept', '2021-09-01T08:59', '2021-09-14T09:00')).toThrow(
      'before "open" by wang',
    )
  })

  test('needs the whole ledger', () => {
    const before = "before the case's last event"
    expect(() => enter(silent.case, [], 'accept', '2021-09-06T10:00', '2021-09-13T10:00')).toThrow(before)
    expect(() =>
      enter(silent.case, silent.ledger.slice(0, -1), 'accept', '2021-09-06T10:00', '2021-09-13T10:00'),
    ).toThrow(before)
  })
})

/** A case without what tells one ledger of it from another. */
function standing({ revision, actedRevision, head, rewound, ...rest }: Case) {
  return rest
}

describe(`an act gives the same case, entered at once or late (seed ${SEED})`, () => {
  const openings = {
    'enterprise-setup-1545': { items: ['seal', 'tax'], generalEnterprise: true },
    'construction-permit-merged': { tendered: false, basement: true },
  }
  test.each(Object.entries(openings))('%s', (process, facts) => {
    let voided = 0
    fc.assert(
      fc.property(paces, fc.nat(), fc.integer({ min: 1, max: 40_000 }), (course, pick, minutes) => {
        const { case: current, events } = walk(engine, open(process, '2022-04-29T15:30', facts), course)
        const now = current.lastAt.add({ minutes: 30 })
        const possible = engine
          .available(engine.fire(current, now, now).case)
          .flatMap(({ type, possible }) =>
            possible && !/issue|charge|extend|return|hand-over|take-over/.test(type) ? [type] : [],
          )
        const type = possible[pick % possible.length]
        if (type === undefined) return
        const end = now.add({ minutes })
        const sent = event(type)
        const prompt = engine.advance(current, sent, { occurredAt: now, recordedAt: now })
        const swept = engine.fire(current, end, end)
        const ledger = [...events, ...swept.effects.events]
        const late = engine.advance(swept.case, sent, { occurredAt: now, recordedAt: end }, {}, ledger)
        const whole = [...ledger, ...late.effects.events]
        expect(standing(late.case)).toEqual(standing(prompt.case))
        const caughtUp = engine.fire(late.case, end, end)
        expect(standing(caughtUp.case)).toEqual(standing(engine.fire(prompt.case, end, end).case))
        expect(engine.replay(whole)).toEqual(late.case)
        const all = [...whole, ...caughtUp.effects.events]
        expect(engine.replay(all)).toEqual(caughtUp.case)
        expect(findBrokenLink(all)).toBeUndefined()
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        voided += eventsInForce(all).voided.length
      }),
      seeded(150),
    )
    // Often enough time had recorded something meanwhile.
    expect(voided).toBeGreaterThan(20)
  })
})
