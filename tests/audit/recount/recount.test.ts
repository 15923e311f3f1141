import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { measureClosing } from '../../../src/audit/measures/measure-closing.ts'
import { dayTable } from '../../../src/audit/recount/day-table.ts'
import { ask, prepare } from '../../../src/audit/recount/prepare.ts'
import { type RawEvent, recountCase } from '../../../src/audit/recount/recount-case.ts'
import type { Case } from '../../../src/case/case.ts'
import type { LedgerEvent } from '../../../src/case/ledger.ts'
import { subjectOf } from '../../../src/process/proofs/subject.ts'
import { valuations } from '../../../src/process/proofs/valuations.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'
import { hall } from '../../case/hall.ts'
import { paces, walk } from '../../case/random-walk.ts'
import { SEED, seeded } from '../../case/seeded.ts'

const { engine, open } = hall()
const calendar = shippedCalendar()
const days = dayTable(calendar.notices, calendar.sessions)

const raw = ({ type, payload, occurredAt }: LedgerEvent): RawEvent => ({
  type,
  at: occurredAt.epochMilliseconds,
  ...(payload as object),
})

/** What is kept of a case beside what its ledger alone says, in the same words. */
function both(last: Case, events: readonly LedgerEvent[]) {
  const process = engine.processOf(last)
  const asked = ask(prepare(process), last.context.facts)
  const { ended: _, ...recounted } = recountCase(asked, days, events.map(raw))
  const measured = measureClosing(process, calendar, last)
  if (!measured) throw new Error('no calendar')
  const second = (at: Temporal.Instant | null) => (at ? Math.floor(at.epochMilliseconds / 1000) : 0)
  const order = (a: { limit: string; run: number }, b: { limit: string; run: number }) =>
    a.limit < b.limit ? -1 : a.limit > b.limit ? 1 : a.run - b.run
  return {
    kept: {
      outcome: measured.outcome ?? '',
      openedAt: second(measured.openedAt),
      acceptedAt: second(measured.acceptedAt),
      decidedAt: second(measured.decidedAt),
      closedAt: second(measured.closedAt),
      seconds: measured.seconds,
      workingSeconds: measured.workingSeconds,
      clocks: measured.clocks
        .map(({ limit, run, result, used }) => ({ limit, run, result, used }))
        .toSorted(order),
    },
    recounted: { ...recounted, clocks: recounted.clocks.toSorted(order) },
  }
}

test.each([
  ['enterprise-setup-1545', { items: ['seal', 'tax'], generalEnterprise: true }],
  ['construction-permit-merged', { tendered: false, basement: true }],
])(`%s: the ledger alone says what the engine says (seed ${SEED})`, (process, facts) => {
  let closed = 0
  fc.assert(
    fc.property(paces, (course) => {
      const { case: last, events } = walk(engine, open(process, '2022-04-29T15:30', facts), course)
      if (!last.ended) return
      closed += 1
      const { kept, recounted } = both(last, events)
      expect(recounted).toEqual(kept)
    }),
    seeded(50),
  )
  expect(closed).toBeGreaterThan(20)
})

test(`every process of the county, the same (seed ${SEED})`, () => {
  const courses = fc.sample(paces, { seed: SEED, numRuns: 150 })
  let closed = 0
  for (const [index, process] of catalogue.entries()) {
    if (process.version !== 1 || process.project) continue
    const [facts = {}] = valuations(process.facts, subjectOf(process).bounds)
    const opened = open(process.slug, '2022-04-29T15:30', facts)
    const { case: last, events } = walk(engine, opened, courses[index] ?? [])
    if (!last.ended) continue
    closed += 1
    const { kept, recounted } = both(last, events)
    expect(recounted).toEqual(kept)
  }
  expect(closed).toBeGreaterThan(20)
})
