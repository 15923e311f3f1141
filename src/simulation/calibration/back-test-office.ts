import type { Case } from '../../case/case.ts'
import { clockResult } from '../../case/clock-result.ts'
import type { CaseEngine } from '../../case/engine.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import { isDeadline } from '../../process/counts-in-sums.ts'
import type { Name, Process } from '../../process/definition.ts'
import { countAhead } from '../../statistics/beta-binomial.ts'
import { buildCalendar } from '../../time/calendar.ts'
import type { HallSessions } from '../../time/hall-sessions.ts'
import type { Notice } from '../../time/notice.ts'
import { activitiesOf } from '../office/activities.ts'
import { compileModel } from '../office/case-model.ts'
import { figuresOf } from '../office/figures.ts'
import type { OfficeInput, ParameterValue } from '../office/office-input.ts'
import { factsFor, planOffice } from '../office/office-plan.ts'
import { OfficeRun } from '../office/office-run.ts'
import { openCaseOf } from '../office/open-case.ts'
import { streamsOf } from '../random/streams.ts'
import { statisticsInvalid } from '../statistics/quantile-sketch.ts'
import { type Calibration, calibrate, midnight } from './calibrate.ts'
import { fitEndings } from './fit-endings.ts'
import { fitInterruption, interruptions } from './fit-interruptions.ts'
import { refit } from './fit-times.ts'
import { workIn } from './fit-work.ts'
import { type ObservedCase, observedOnLedger } from './observed-case.ts'
import { officeParameters } from './office-parameters.ts'
import { withTurns } from './with-turns.ts'

export interface OfficeBackTestOptions {
  readonly engine: Pick<CaseEngine, 'replay' | 'fire'>
  readonly process: Process
  readonly notices: readonly Notice[]
  readonly sessions: readonly HallSessions[]
  /** Calibrated on the cases that came from here … */
  readonly from: Temporal.PlainDate
  /** … until here, as they were known then; held against those that came from here … */
  readonly split: Temporal.PlainDate
  /** … until here, as they were known then. */
  readonly to: Temporal.PlainDate
  readonly source: Name
  readonly seed: number
  /** How many second halves are simulated; 200 when nothing is said. */
  readonly replications?: number
}

/** One of the process' own limits: what the office predicts of it, and how it was. */
export interface PredictedLimit extends Name {
  readonly limit: string
  /** Runs in the held-out half that were kept, or whose end passed. */
  readonly judged: number
  /** The share of them on time, as it was; null where none was judged. */
  readonly actual: number | null
  /** The middle of the simulated shares, and between which 95 in 100 lie. */
  readonly predicted: number
  readonly low: number
  readonly high: number
  readonly isInside: boolean | null
}

export interface OfficeBackTest {
  readonly limits: readonly PredictedLimit[]
  /** Cases that came in each half, and those that were open between the two. */
  readonly cases: readonly [calibrated: number, heldOut: number, open: number]
  /** Of each line, as many people as had acted in it in the first half. */
  readonly staff: Readonly<Record<string, number>>
}

/**
 * Calibrates the office model on the first part of a period, lets it go on from the cases that were open at its end, and
 * holds what it predicts of the second part's limits against how it was.
 *
 * The cases of the second part come when they came. Each replication takes a resample of the first part's cases, so that
 * what the first part doesn't know is in the interval too, and fits work, rates and delays to it; people are those who
 * acted in the first part. What automatic screening took is in the times of its item, as the ledger has it.
 *
 * A resample has nothing that the first part has not. Where no case of it came near its limit the replications say all
 * the same, which is no certainty: the interval is then how many of the second part may be late after so many that were
 * not (`countAhead`).
 *
 * @param histories the ledgers of cases of this process
 * @throws SimulationError `statistics-invalid` when a part has no case; TimeError
 */
export function backTestOffice(
  histories: readonly (readonly LedgerEvent[])[],
  options: OfficeBackTestOptions,
): OfficeBackTest {
  const { engine, process, notices, sessions, from, split, to, source, seed, replications = 200 } = options
  const calendar = buildCalendar(notices, sessions)
  const [begin, end] = [midnight(split), midnight(to)]
  const known = (ms: number, since: number): Lived[] =>
    histories.flatMap((events) => asKnown(engine, events, since, ms))
  const first = known(begin, midnight(from))
  const heldOut = known(end, begin)
  const found = calibrate(
    first.map((one) => observedOf(process, one)),
    calendar,
    { from, to: split },
    source,
  )
  const { cases } = found
  if (heldOut.length === 0)
    throw statisticsInvalid(
      { zh: `${split}至${to}没有收到办件`, en: `no case that came from ${split} to ${to}` },
      { zh: '有办件的期间', en: 'some' },
    )
  const matters = mattersOf(first)
  const staff = staffOf(process, first)
  const work = Map.groupBy(workIn(cases, calendar), (one) => one.case)
  const input: OfficeInput = {
    ...{
      seed,
      from: String(split),
      warmUpDays: 0,
      days: split.until(to).days,
      drainDays: 0,
      notices,
      sessions,
    },
    variants: [{ id: 'now', cases: [process], order: 'one-after-another' }],
    matters,
    staff: Object.keys(staff).map((id) => ({ id, does: [id] })),
    openCases: first.flatMap(({ of }) => (of.ended ? [] : [openCaseOf(process, of)])),
    arrivals: heldOut.map(({ of }) => (of.openedAt.epochMilliseconds - begin) / 1000).sort((a, b) => a - b),
    parameters: {},
  }
  const people = Object.entries(staff).flatMap(([id, count]): [string, ParameterValue][] => [
    [`staff.${id}`, count],
    [`absence.${id}`, 0],
  ])
  const simulated: Readonly<Record<string, number>>[] = []
  for (let replication = 0; replication < replications; replication += 1) {
    const streams = streamsOf(seed, replication)
    // A purpose that no office has.
    const chance = streams.shared(2 ** 20)
    const resample = cases.map(() => cases[Math.floor(chance.next() * cases.length)] as ObservedCase)
    const fitted = officeParameters(refitted(found, resample, work, begin))
    const parameters = {
      ...Object.fromEntries(Object.entries(fitted).map(([name, { value }]) => [name, value])),
      ...Object.fromEntries(people),
      'rate.screened': 0,
    }
    const [plan] = planOffice({ ...input, parameters })
    if (plan) simulated.push(figuresOf(plan, new OfficeRun(plan, streams).run()))
  }
  return {
    limits: process.limits.filter(isDeadline).map(({ id, zh, en }) => {
      const shares = simulated.map(
        (one) => one[`limit/${process.slug}@${process.version}/${id}`] ?? Number.NaN,
      )
      const lived = judged(id, heldOut)
      return { limit: id, zh, en, ...lived, ...predictedOf(shares, lived, judged(id, first).judged) }
    }),
    cases: [cases.length, heldOut.length, input.openCases?.length ?? 0],
    staff,
  }
}

/** A case as it was known at an instant. */
interface Lived {
  readonly of: Case
  readonly events: readonly LedgerEvent[]
}

function asKnown(
  engine: OfficeBackTestOptions['engine'],
  events: readonly LedgerEvent[],
  since: number,
  ms: number,
): Lived[] {
  const opened = events[0]?.occurredAt.epochMilliseconds ?? Number.POSITIVE_INFINITY
  if (opened < since || opened >= ms) return []
  const then = events.filter(({ recordedAt }) => recordedAt.epochMilliseconds < ms)
  const at = Temporal.Instant.fromEpochMilliseconds(ms)
  const fired = engine.fire(engine.replay(then), at, at)
  return [{ of: fired.case, events: [...then, ...fired.effects.events] }]
}

function observedOf(process: Process, { of, events }: Lived): ObservedCase {
  const observed = observedOnLedger(events, of.ended, process.limits)
  return withTurns(compileModel(process, of.context.facts), observed)
}

/** Kinds of matters by the facts that cases had, each as often as it came. */
function mattersOf(cases: readonly Lived[]): OfficeInput['matters'] {
  const kinds = Map.groupBy(cases, ({ of }) => JSON.stringify(of.context.facts))
  return [...kinds].map(([facts, own]) => ({
    share: own.length / cases.length,
    priority: 0,
    facts: JSON.parse(facts),
  }))
}

/** By line, how many people have acted in it. */
function staffOf(process: Process, cases: readonly Lived[]): Record<string, number> {
  const model = compileModel(process, factsFor(process, {}))
  const people = new Map<string, Set<string>>()
  const lineOf = new Map<string, string>()
  for (const activity of activitiesOf(model, 0)) {
    if (activity?.kind !== 'staff') continue
    people.set(activity.holder, new Set())
    for (const column of Object.values(activity.columns)) {
      const type = model.tables.events[column]?.type
      if (type !== undefined) lineOf.set(type, activity.holder)
    }
  }
  for (const { events } of cases)
    for (const { type, actor } of events) people.get(lineOf.get(type) ?? '')?.add(actor.id)
  return Object.fromEntries([...people].map(([line, ids]) => [line, Math.max(1, ids.size)]))
}

/** The same calibration, of a resample of its cases: each family is fitted anew to what it then has. */
function refitted(
  found: Calibration,
  resample: readonly ObservedCase[],
  work: ReadonlyMap<string, readonly { readonly activity: string; readonly seconds: number }[]>,
  endMs: number,
): Calibration {
  const times = Map.groupBy(
    resample.flatMap(({ id }) => work.get(id) ?? []),
    ({ activity }) => activity,
  )
  return {
    ...found,
    cases: resample,
    work: new Map(
      [...found.work].map(([activity, fitted]) => {
        const own = times.get(activity)?.map(({ seconds }) => seconds)
        return [activity, own ? { ...fitted, distribution: refit(fitted.distribution.kind, own) } : fitted]
      }),
    ),
    corrections: fitInterruption(resample, interruptions.correction),
    pauses: fitInterruption(resample, interruptions.pause),
    endings: fitEndings(resample, endMs),
  }
}

function judged(id: string, cases: readonly Lived[]): Pick<PredictedLimit, 'judged' | 'actual'> {
  const results = cases.flatMap(({ of }) =>
    of.clocks.filter(({ limit }) => limit === id).map((clock) => clockResult(of, clock)),
  )
  const [kept, exceeded] = (['kept', 'exceeded'] as const).map(
    (wanted) => results.filter((result) => result === wanted).length,
  ) as [number, number]
  const whole = kept + exceeded
  return { judged: whole, actual: whole > 0 ? kept / whole : null }
}

function predictedOf(
  shares: readonly number[],
  { judged: next, actual }: Pick<PredictedLimit, 'judged' | 'actual'>,
  seen: number,
): Pick<PredictedLimit, 'predicted' | 'low' | 'high' | 'isInside'> {
  const sorted = shares.filter((share) => !Number.isNaN(share)).sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN
  const predicted = at(0.5)
  const none = at(0.025) === at(0.975) && (predicted === 0 || predicted === 1)
  // The other way than all of them went: both ends of the interval, though only one is news.
  const ahead = none ? countAhead({ seen: 0, of: seen, next, p: 0.975 }) / Math.max(1, next) : 0
  const low = none ? predicted - (predicted === 1 ? ahead : 0) : at(0.025)
  const high = none ? predicted + (predicted === 0 ? ahead : 0) : at(0.975)
  return { predicted, low, high, isInside: actual === null ? null : low <= actual && actual <= high }
}
