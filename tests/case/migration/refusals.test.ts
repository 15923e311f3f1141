import { describe, expect, test } from 'vitest'
import { judgeHistory } from '../../../src/audit/proof/judge-history.ts'
import { type LedgerEvent, seal } from '../../../src/case/ledger.ts'
import type { Migration } from '../../../src/case/migration/migration.ts'
import type { Limit, Process } from '../../../src/process/definition.ts'
import { parallel, sequence, step } from '../../../src/process/tree.ts'
import { aConsult, aFact, aLimit, anItem, county, office, tiny } from '../../process/tiny-process.ts'
import { at, shown } from '../hall.ts'
import { movingHall, story } from './moving.ts'

const law = { law: '行政许可法 42', mark: 'C' } as const
const whole = aLimit('whole', { source: law })
const limits = [whole, aLimit('promised', { amount: 15, kind: 'promised' })]
const [visit, papers, check] = [anItem('visit'), anItem('papers'), anItem('check')]
const trip = step('trip', { zh: '踏勘', en: 'Trip', department: office, source: county })
const hut = tiny(sequence(visit, papers, check), { slug: 'hut', limits })
const limited = (id: string, more: Partial<Limit>): Process => ({
  ...hut,
  limits: limits.map((one) => (one.id === id ? { ...one, ...more } : one)),
})

/** A case received on Monday 2022-05-09 and accepted at once, with what is done then. */
function lived(next: Omit<Process, 'version'>, ...types: (string | readonly [string, object])[]) {
  const own = movingHall(hut, next)
  return {
    own,
    of: story(own, own.open('hut', '2022-05-09T09:00')).act('2022-05-09T10:00', 'accept', ...types),
  }
}

const linesOf = (found: Migration) =>
  found.moves ? [] : found.refusals.map(({ line, en }) => `${line}: ${en}`)
/** As if its certificate were granted, so that the other lines are seen. */
function askedAnyway(next: Omit<Process, 'version'>, ...types: (string | readonly [string, object])[]) {
  const { own, of } = lived(next, ...types)
  const { certificate, from, to, engine } = own
  expect(certificate.granted).toBe(false)
  const migrate = engine.migration({ from, to, certificate: { ...certificate, granted: true } })
  const now = at('2022-05-10T09:00')
  return linesOf(engine.movable(of.case, migrate, of.events, { occurredAt: now, recordedAt: now }).found)
}
const asked = (next: Omit<Process, 'version'>, ...types: (string | readonly [string, object])[]) =>
  linesOf(lived(next, ...types).of.asked(at('2022-05-10T09:00')))

describe('a case stays, and is told why', () => {
  test('inside a step that the target does not have', () => {
    const next = { ...hut, tree: sequence(papers, check) }
    expect(asked(next)).toEqual(['state: it is inside "visit", which the target does not have'])
  })

  test('inside a step that the target handles in another way', () => {
    expect(askedAnyway({ ...hut, tree: sequence(aConsult('visit'), papers, check) })).toEqual([
      'state: it is inside "visit", which the target handles in another way',
    ])
  })

  test('past the place of a step that the target adds', () => {
    const next = { ...hut, tree: sequence(visit, trip, papers, check) }
    expect(asked(next, 'visit.pass', 'papers.pass')).toEqual([
      'state: the target does "papers" after "Trip", and in this case it has begun while that is not over',
    ])
    // Before it, there is nothing against it.
    expect(asked(next)).toEqual([])
  })

  test('the review is over, and the target demands a step besides', () => {
    const next = { ...hut, tree: sequence(visit, papers, check, trip) }
    expect(asked(next, 'visit.pass', 'papers.pass', 'check.pass')).toEqual([
      'state: the review is over, and the target demands besides: Trip',
    ])
  })

  test('a fact that nobody has answered, and one that is answered otherwise', () => {
    expect(asked({ ...hut, facts: [aFact('large', 'boolean')] })).toEqual([
      'state: the target asks large, which nobody has answered in this case and no default answers',
    ])
    expect(asked({ ...hut, facts: [{ ...aFact('large', 'boolean'), default: false }] })).toEqual([])
  })

  test('the target is decided by its items: the case waits for the head', () => {
    const found = askedAnyway({ ...hut, decidedBy: 'items' }, 'visit.pass', 'papers.pass', 'check.pass')
    expect(found).toEqual(['state: the target has no state accepted.deciding'])
  })

  test('a running limit of law that the target does not have; one of the county’s own goes, with its citation', () => {
    expect(
      askedAnyway({ ...hut, limits: [{ ...whole, id: 'promised', kind: 'promised', amount: 30 }] }),
    ).toContain(
      'clocks: "whole" is running, the target no longer binds the case by it, and nothing on record allows that',
    )
    const { of } = lived({ ...hut, limits: [whole] })
    const now = at('2022-05-10T09:00')
    const step = of.move(now)
    const clock = step.case.clocks.find(({ limit }) => limit === 'promised')
    expect(clock).toMatchObject({ reached: false, judgedBy: { amount: 15 } })
    expect(clock?.stoppedAt).toEqual(now)
    expect(step.own.event.payload).toMatchObject({
      proof: {
        clocks: [
          { limit: 'whole', fate: 'carried' },
          { limit: 'promised', fate: 'ends', by: { en: 'made for a test' } },
        ],
      },
    })
  })

  test('a version that its certificate refuses', () => {
    expect(asked({ ...hut, limits: limits.map((one) => ({ ...one, amount: 30 })) })).toEqual([
      'case: the certificate of hut@2 against hut@1 is refused',
    ])
  })

  test('a limit that goes though it was extended in this case', () => {
    const extension = { amount: 10, unit: 'working-days', approver: '局长', source: law } as const
    const from = { ...hut, limits: [whole, aLimit('promised', { amount: 15, kind: 'promised', extension })] }
    const own = movingHall(from, { ...from, limits: [whole] })
    const of = story(own, own.open('hut', '2022-05-09T09:00')).act('2022-05-09T10:00', 'accept', [
      'extend',
      { limit: 'promised', approver: '局长' },
    ])
    expect(linesOf(of.asked(at('2022-05-10T09:00')))).toEqual([
      'clocks: "promised" was extended, and no limit of the target takes the extension over',
    ])
  })

  test('a limit in another unit, or from another beginning: time used can not be converted', () => {
    expect(asked(limited('promised', { unit: 'calendar-days' }))).toEqual([
      'clocks: "promised" is running, and its unit was working-days and is calendar-days: time used can not be converted',
    ])
    expect(asked(limited('promised', { from: 'receipt' }))[0]).toContain(
      'it began with acceptance and begins with receipt',
    )
  })

  test('a limit that would have passed under the target: nobody is late by a move', () => {
    const { of } = lived(limited('promised', { amount: 3 }))
    expect(linesOf(of.asked(at('2022-05-16T09:00')))).toEqual([
      'clocks: in the target "promised" ended at 2022-05-12T09:00:00Z: the move itself would make the case late',
    ])
    expect(linesOf(of.asked(at('2022-05-12T09:00')))).toEqual([])
  })

  test('a duty that is not done yet and that nobody does in the target: with the way to an approval without it', () => {
    const { of } = lived({ ...hut, tree: sequence(visit, check) }, 'visit.fail')
    const found = of.asked(at('2022-05-10T09:00'))
    if (found.moves) throw new Error('it moves')
    expect(found.refusals).toEqual([
      {
        line: 'duties',
        zh: '“papers”尚未办理，移动后可以不经它而批准',
        en: '"papers" is not done yet, and after the move the case could be approved without it',
        path: [
          expect.objectContaining({ event: 'visit.reconsider' }),
          expect.objectContaining({ event: 'visit.pass' }),
          expect.objectContaining({ event: 'check.pass' }),
          expect.objectContaining({ event: 'approve' }),
        ],
      },
    ])
    // Once it is done, nothing is lost.
    expect(asked({ ...hut, tree: sequence(visit, check) }, 'visit.pass', 'papers.pass')).toEqual([])
  })

  test('a case that has ended, one of another version, and a version that is not in force yet', () => {
    const { own, of } = lived(hut, ['withdraw', {}])
    expect(linesOf(of.asked(at('2022-05-10T09:00')))).toEqual(['case: the case has ended'])
    const moved = lived(hut).of
    moved.move(at('2022-05-10T09:00'))
    expect(linesOf(moved.asked(at('2022-05-11T09:00')))).toEqual(['case: the case runs under hut@2'])
    expect(asked({ ...hut, inForce: { from: '2022-05-11' } })).toEqual([
      'case: hut@2 is in force from 2022-05-11, and today is 2022-05-10',
    ])
    expect(own.certificate.granted).toBe(true)
  })

  test('an item that several were merged into is another process', () => {
    const own = movingHall(hut, { ...hut, slug: 'house' })
    const of = story(own, own.open('hut', '2022-05-09T09:00'))
    expect(linesOf(of.asked(at('2022-05-10T09:00')))[0]).toContain('house@2 is another process')
  })
})

describe('a case that has moved', () => {
  test('a consultation that stands beside begins with the move; what newly applies counts since its phase began', () => {
    const next = {
      ...hut,
      tree: sequence(parallel(visit, aConsult('fire')), papers, check),
      limits: [...limits, aLimit('extra', { amount: 12, kind: 'promised' })],
    }
    const { of } = lived(next)
    const moved = of.move(at('2022-05-10T09:00'))
    expect(moved.case.value).toEqual({
      accepted: {
        'under-review': { 'sequence-1': { 'parallel-1': { visit: 'reviewing', fire: 'reviewing' } } },
      },
    })
    const proof = moved.own.event.payload.proof as { clocks: object[] }
    expect(proof.clocks).toContainEqual(
      expect.objectContaining({
        limit: 'extra',
        fate: 'begins',
        startedAt: '2022-05-09T02:00:00Z',
        used: { before: 0, after: 1 },
      }),
    )
  })

  test('what was warned of is not warned of again, though its end has moved away; what was not, is', () => {
    const { of } = lived(limited('promised', { amount: 18 }))
    const told = (type: string) =>
      of.events.flatMap((event) =>
        event.type === type ? [`${shown(event.occurredAt)} ${event.payload.limit}`] : [],
      )
    of.act('2022-05-27T09:00', 'escalate')
    expect(told('limit-warned')).toEqual(['2022-05-27T09:00 promised'])
    of.move(at('2022-05-27T10:00'))
    of.act('2022-07-25T09:00', 'answer-escalation')
    expect(told('limit-warned')).toEqual(['2022-05-27T09:00 promised', '2022-06-06T09:00 whole'])
    expect(told('limit-exceeded').filter((one) => one.endsWith('promised'))).toEqual([
      '2022-06-02T17:00 promised',
    ])
  })

  test('a stopped clock stays judged by the limit as it was', () => {
    const accepting = aLimit('accepting', { amount: 5, from: 'receipt', until: 'acceptance' })
    const from = { ...hut, limits: [...limits, accepting] }
    const own = movingHall(from, { ...from, limits: [...limits, { ...accepting, amount: 2 }] })
    const of = story(own, own.open('hut', '2022-05-09T09:00')).act('2022-05-12T10:00', 'accept')
    const { case: moved } = of.move(at('2022-05-13T09:00'))
    const clock = own.clock(moved, 'accepting')
    expect(clock).toMatchObject({ reached: true, exceededAt: null, judgedBy: { amount: 5 } })
  })

  test('no act is entered before the move', () => {
    const { own, of } = lived(hut)
    of.move(at('2022-05-10T09:00'))
    const late = { occurredAt: at('2022-05-09T15:00'), recordedAt: at('2022-05-10T10:00') }
    const pass = {
      id: '40000000-0000-4000-8000-000000000000',
      type: 'visit.pass',
      payload: {},
      actor: { id: 'wang', role: 'window', department: 'bureau' },
    }
    expect(() => own.engine.advance(of.case, pass, late, {}, of.events)).toThrow('before "move-version"')
  })

  test('nobody sends it as an act on a case', () => {
    const { own, of } = lived(hut)
    expect(() => own.step(of.case, '2022-05-10T09:00', 'move-version')).toThrow(
      'no event of hut that people can send',
    )
  })

  test('a move that its history does not give is found, though every hash fits', () => {
    const { own, of } = lived({ ...hut, tree: sequence(visit, papers, check, trip) })
    of.move(at('2022-05-10T09:00'))
    expect(judgeHistory(own.engine, of.events).faults).toEqual([])
    const forged = (change: (payload: Record<string, unknown>) => object) =>
      of.events.map((event): LedgerEvent => {
        if (event.type !== 'move-version') return event
        const { hash: _, ...rest } = event
        return seal({ ...rest, payload: change(event.payload) as Record<string, unknown> })
      })
    const skipping = { accepted: { 'under-review': { 'sequence-1': { check: 'reviewing' } } } }
    const cases = [
      forged((payload) => ({ ...payload, value: skipping })),
      forged((payload) => ({ ...payload, definition: '0'.repeat(64) })),
      forged((payload) => ({ ...payload, proof: { ...(payload.proof as object), duties: [] } })),
    ]
    for (const events of cases) expect(judgeHistory(own.engine, events).faults).toMatchObject([{ seq: 3 }])
  })
})
