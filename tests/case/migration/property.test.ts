import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../machines/catalogue.ts'
import { measureClosing } from '../../../src/audit/measures/measure-closing.ts'
import { timelineOf } from '../../../src/audit/measures/timeline.ts'
import { caseFile } from '../../../src/audit/proof/case-file.ts'
import { checkCaseFile } from '../../../src/audit/proof/check-case-file.ts'
import { judgeHistory } from '../../../src/audit/proof/judge-history.ts'
import { dayTable } from '../../../src/audit/recount/day-table.ts'
import { ask, prepare } from '../../../src/audit/recount/prepare.ts'
import { recountCase } from '../../../src/audit/recount/recount-case.ts'
import type { Case } from '../../../src/case/case.ts'
import { limitOf } from '../../../src/case/clocks.ts'
import { countedIntervals } from '../../../src/case/counted-intervals.ts'
import { findBrokenLink, type LedgerEvent } from '../../../src/case/ledger.ts'
import type { Facts } from '../../../src/process/condition.ts'
import type { Limit, Process } from '../../../src/process/definition.ts'
import { apply } from '../../../src/process/operators/operator.ts'
import { commitment, parallel, sequence, step, wait } from '../../../src/process/tree.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'
import { usedTime } from '../../../src/time/used-time.ts'
import { aConsult, aLimit, anItem, bureau, county, office, tiny } from '../../process/tiny-process.ts'
import { paces, walk } from '../random-walk.ts'
import { SEED, seeded } from '../seeded.ts'
import { movingHall } from './moving.ts'

const named = (slug: string): Process => {
  const found = catalogue.find((process) => process.slug === slug)
  if (!found) throw new Error(slug)
  return found
}
const setup = named('enterprise-setup-1545')
const permit = named('construction-permit-merged')

const lapse: Limit = aLimit('accepting', {
  amount: 5,
  from: 'receipt',
  until: 'acceptance',
  onLapse: { event: 'deem-accepted', source: county },
})
const limits = [
  lapse,
  aLimit('whole'),
  aLimit('visiting', { item: 'visit', until: 'result', amount: 40, unit: 'working-hours', from: 'turn' }),
  aLimit('notice', {
    item: 'notice',
    until: 'result',
    amount: 3,
    unit: 'working-days',
    kind: 'waiting',
    from: 'turn',
  }),
  aLimit('pledge', { from: 'promise', until: 'fulfilment', kind: 'promised', amount: 10 }),
]
const visit = anItem('visit')
const papers = anItem('papers', { separable: true })
const notice = wait('notice', { zh: '公示', en: 'Notice', department: bureau, source: county })
const pledge = commitment('pledge', { zh: '承诺', en: 'Pledge', department: bureau, source: county })
const trip = step('trip', { zh: '踏勘', en: 'Trip', department: office, source: county })
const hut = tiny(sequence(pledge, parallel(visit, papers), notice, anItem('check')), { slug: 'hut', limits })
const light = tiny(visit, { slug: 'light', limits: limits.slice(0, 3) })

const limited = (process: Process, id: string, more: Partial<Limit>) => ({
  ...process,
  limits: process.limits.map((one) => (one.id === id ? { ...one, ...more } : one)),
})

const pairs: Record<
  string,
  { from: Process; next: Process; facts?: Record<string, unknown>; runs?: number }
> = {
  'nothing changed': { from: hut, next: hut },
  'nothing changed, enterprise': {
    from: setup,
    next: setup,
    facts: { items: ['seal', 'tax'], generalEnterprise: true },
  },
  'nothing changed, permit': {
    from: permit,
    next: permit,
    facts: { tendered: false, basement: true },
    runs: 12,
  },
  'limit shortened': { from: hut, next: limited(hut, 'whole', { amount: 15 }) },
  'limit prolonged': { from: hut, next: limited(hut, 'whole', { amount: 30 }) },
  'limit added': {
    from: hut,
    next: { ...hut, limits: [...limits, aLimit('whole-promised', { amount: 12, kind: 'promised' })] },
  },
  'limit taken out': { from: hut, next: { ...hut, limits: limits.filter(({ id }) => id !== 'whole') } },
  'step added': {
    from: hut,
    next: { ...hut, tree: sequence(pledge, parallel(visit, papers), notice, anItem('check'), trip) },
  },
  // Often enough that some move within a special procedure, beside which the consultation begins.
  'consult added': { from: light, next: { ...light, tree: parallel(visit, aConsult('fire')) }, runs: 40 },
  'department reassigned': {
    from: hut,
    next: apply(hut, { operator: 'reassign', item: 'visit', to: office, source: county }),
  },
  'put side by side': {
    from: hut,
    next: {
      ...hut,
      tree: sequence(parallel(sequence(pledge, parallel(visit, papers)), notice), anItem('check')),
    },
  },
}

const used = (of: Case, own: ReturnType<typeof movingHall>, process: Process, at: Temporal.Instant) =>
  of.clocks.map((clock) => {
    const { unit } = limitOf(process, clock)
    const intervals = countedIntervals(clock, at)
    const seconds = intervals.reduce(
      (sum, { from, to }) => sum + to.epochMilliseconds - from.epochMilliseconds,
      0,
    )
    return [clock.limit, clock.run, unit, usedTime(own.engine.calendarAt(at), unit, intervals), seconds]
  })

const nothingKnown = {
  catalogue: [],
  notices: new Set<string>(),
  sessions: new Set<string>(),
  anchors: new Map(),
}
const notOfCalendars = ({ path, found }: { path: string; found: unknown }) =>
  !path.startsWith('/calendar') && !String(found).includes('not known here')

const fileOf = (own: ReturnType<typeof movingHall>, of: Case, events: readonly LedgerEvent[]) =>
  JSON.parse(
    JSON.stringify(
      caseFile({
        ...{ engine: own.engine, of, events, calendarAt: own.engine.calendarAt, anchors: [] },
        ...{ notices: shippedNotices, sessions: shippedHallSessions, at: of.lastAt },
      }),
    ),
  )

const inOrder = (a: { limit: string; run: number }, b: { limit: string; run: number }) =>
  a.limit === b.limit ? a.run - b.run : a.limit < b.limit ? -1 : 1

const secondOf = (at: Temporal.Instant | null) => (at ? Math.floor(at.epochMilliseconds / 1000) : 0)

/** What is kept of a case that has closed, in the terms of a recount. */
function kept(own: ReturnType<typeof movingHall>, of: Case) {
  const measured = measureClosing(own.engine.processOf(of), own.engine.calendarAt(of.lastAt), of)
  return {
    ended: true,
    outcome: measured?.outcome,
    ...{ openedAt: secondOf(of.openedAt), closedAt: secondOf(of.lastAt) },
    acceptedAt: secondOf(measured?.acceptedAt ?? null),
    decidedAt: secondOf(measured?.decidedAt ?? null),
    ...{ seconds: measured?.seconds, workingSeconds: measured?.workingSeconds },
    clocks: measured?.clocks
      .map(({ limit, run, result, used }) => ({ limit, run, result, used }))
      .toSorted(inOrder),
  }
}

/** The same from the raw ledger, by the code that shares nothing with the engine. */
function recounted(own: ReturnType<typeof movingHall>, events: readonly LedgerEvent[]) {
  const facts = (events[0] as LedgerEvent).payload.facts as Facts
  const raw = events.map(({ type, occurredAt, payload }) => ({
    ...{ type, at: occurredAt.epochMilliseconds },
    ...(type === 'limit-exceeded' && { limit: payload.limit as string, run: payload.run as number }),
    ...(type.endsWith('.screen') && { checks: payload.checks as Record<string, boolean> }),
    ...(type === 'move-version' && {
      move: { to: payload.to as number, facts: (payload.proof as { facts: Facts }).facts },
    }),
  }))
  const calendar = own.engine.calendarAt((events.at(-1) as LedgerEvent).recordedAt)
  const days = dayTable(calendar.notices, calendar.sessions)
  const found = recountCase(ask(prepare(own.from), facts), days, raw, (move) =>
    ask(prepare(own.to), { ...move.facts, ...facts }),
  )
  return { ...found, clocks: found.clocks.toSorted(inOrder) }
}

const warnings = (events: readonly LedgerEvent[]) =>
  events
    .filter(({ type }) => type === 'limit-warned' || type === 'limit-exceeded')
    .map(({ type, payload }) => `${type} ${payload.limit} ${payload.run}`)

describe(`a case that moves in the middle of a random course (seed ${SEED})`, () => {
  test.each(Object.entries(pairs))('%s', (name, { from, next, facts = {}, runs = 12 }) => {
    const own = movingHall(from, next)
    let moved = 0
    let closed = 0
    fc.assert(
      fc.property(paces, fc.nat({ max: 20 }), (course, cut) => {
        const opened = own.open(from.slug, '2022-04-29T15:30', facts as never)
        const half = walk(own.engine, opened, course.slice(0, cut))
        const at = half.case.lastAt.add({ minutes: 1 })
        const then = own.engine.fire(half.case, at, at)
        const before = then.case
        const found = own.asked(half.case, half.events, at)
        if (name.startsWith('nothing changed') && !before.ended) expect(found).toMatchObject({ moves: true })
        if (!found.moves) return
        moved += 1
        const step = own.move(half.case, half.events, at)
        const after = step.own.case
        // The decision is what the ledger then says.
        expect(found.case).toEqual({
          ...after,
          revision: before.revision,
          actedRevision: before.actedRevision,
          head: before.head,
          lastAt: before.lastAt,
        })
        const carried = used(before, own, from, at)
        expect(used(after, own, own.to, at).slice(0, carried.length)).toEqual(carried)
        if (name.startsWith('nothing changed')) {
          const { version, clocks, ...rest } = after
          expect(rest).toMatchObject({ value: before.value, context: before.context, phases: before.phases })
          expect(clocks.map(({ judgedBy: _, ...clock }) => clock)).toEqual(before.clocks)
          expect(version).toBe(2)
        }
        const given = new Set(warnings([...half.events, ...then.effects.events]))
        const atOnce = own.engine.fire(after, at.add({ hours: 24 * 400 }), at)
        for (const one of warnings(atOnce.effects.events)) expect(given).not.toContain(one)

        const rest = walk(own.engine, { case: step.case, effects: { events: [] } }, course.slice(cut))
        const events = [...half.events, ...step.effects.events, ...rest.events]
        expect(findBrokenLink(events)).toBeUndefined()
        expect(own.engine.replay(events)).toEqual(rest.case)
        expect(rest.case.version).toBe(2)
        expect(judgeHistory(own.engine, events).faults).toEqual([])
        expect(
          checkCaseFile(fileOf(own, rest.case, events), nothingKnown).problems.filter(notOfCalendars),
        ).toEqual([])
        const line = timelineOf(
          own.engine.processOf,
          own.engine.calendarAt(at),
          own.engine.unfold(events),
          rest.case.lastAt,
        )
        expect(line.spans.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(line.seconds)
        if (!rest.case.ended) return
        closed += 1
        expect(recounted(own, events)).toEqual(kept(own, rest.case))
      }),
      seeded(runs),
    )
    expect(moved).toBeGreaterThan(5)
    expect(closed).toBeGreaterThan(0)
  })
})
