import type { Case } from '../case/case.ts'
import { clockResult } from '../case/clock-result.ts'
import type { Client } from '../database/client.ts'
import { latestDates } from '../database/queries/effective-dates.ts'
import { casesWithEvents } from '../database/queries/measured.ts'
import { type Computed, computeTargets } from '../plan/measures/compute-targets.ts'
import type { MeasuredCase } from '../plan/measures/measured.ts'
import type { Target } from '../plan/plan.ts'
import type { Process } from '../process/definition.ts'
import { owedSupport, whyNotSupported } from '../process/rules/sme-support.ts'
import { whyNotStart } from '../process/startable.ts'
import type { Calendar } from '../time/calendar.ts'
import { dayOf } from './day-of.ts'

/** A case whose clocks say what became of them. */
const withResults = (of: Case): MeasuredCase => ({
  ...of,
  clocks: of.clocks.map((clock) => ({ ...clock, result: clockResult(of, clock) })),
})

export interface ComputeOptions {
  readonly sql: Client['sql']
  readonly catalogue: readonly Process[]
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  /** Of each process the newest cases, at most so many: memory and time stay bounded. */
  readonly mostOfEach?: number
}

/** The targets that cases give, as they stand at an instant, by the target's id. */
export async function targetsFromCases(
  { sql, catalogue, calendarAt, mostOfEach = 5000 }: ComputeOptions,
  targets: readonly Target[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Computed>> {
  const entered = await latestDates(sql)
  const processOf = ({ process: slug, version }: MeasuredCase) =>
    catalogue.find((one) => one.slug === slug && one.version === version)
  const closedBefore = (of: MeasuredCase) => {
    const process = processOf(of)
    return (
      process !== undefined &&
      whyNotStart(catalogue, entered, process, dayOf(of.openedAt))?.reason === 'merged'
    )
  }
  const supported = (of: MeasuredCase) => {
    const rule = processOf(of)?.support
    const { facts } = of.context
    return rule && owedSupport(rule, facts) ? !whyNotSupported(rule, facts) : undefined
  }
  const around = { now, calendar: calendarAt(now), closedBefore, supported }
  const computing = computeTargets(catalogue, targets, around)
  const seen = new Map<string, number>()
  const cut = new Set<string>()
  // One more than is taken in tells that there are more.
  for await (const measured of casesWithEvents(sql, computing.processes, mostOfEach + 1)) {
    const { process } = measured.case
    const count = (seen.get(process) ?? 0) + 1
    seen.set(process, count)
    if (count > mostOfEach) cut.add(process)
    else computing.add({ ...measured, case: withResults(measured.case) })
  }
  return computing.results(cut)
}
