import { type ClauseStanding, planStanding } from './clause-standing.ts'
import { type DeadlineConvention, deadlineConventions } from './deadline-words.ts'
import type { Computed } from './measures/compute-targets.ts'
import type { Plan, Target } from './plan.ts'
import type { ProgressEntry, TargetValue } from './progress.ts'
import { type Summary, summarise } from './summary.ts'

/** A target with what its cases give, and the figures that were entered for it, newest period first. */
export interface TargetStanding extends Target {
  /** Null where no case gives it. */
  readonly computed: Computed | null
  readonly values: readonly TargetValue[]
}

/** 调度通报: the plan clause by clause with status and evidence as recorded, on a day. */
export interface DispatchReport {
  readonly asOf: string
  readonly printedOn: string
  /** How the plan's words for a day are read; stated because the plan does not say it. */
  readonly conventions: readonly DeadlineConvention[]
  readonly summary: Summary
  readonly clauses: readonly ClauseStanding[]
  readonly mainText: readonly ClauseStanding[]
  readonly targets: readonly TargetStanding[]
}

/** What the county has recorded about its plan. */
export interface Recorded {
  /** The last entry about each clause that has one, by the clause's id. */
  readonly latest: ReadonlyMap<string, ProgressEntry>
  /** Of each figure and period the value entered last. */
  readonly values: readonly TargetValue[]
  /** What cases give, by the target's id. */
  readonly computed: ReadonlyMap<string, Computed>
}

/** Targets with what cases give and what was entered, newest period first. */
export function targetStandings(
  plan: Plan,
  { values, computed }: Pick<Recorded, 'values' | 'computed'>,
): TargetStanding[] {
  const newestFirst = values.toSorted(
    (a, b) => b.period.localeCompare(a.period, 'en') || a.figure.localeCompare(b.figure, 'en'),
  )
  return plan.targets.map((target) => ({
    ...target,
    computed: computed.get(target.id) ?? null,
    values: newestFirst.filter((value) => value.target === target.id),
  }))
}

export function dispatchReport(
  plan: Plan,
  { latest, ...recorded }: Recorded,
  today: Temporal.PlainDate,
): DispatchReport {
  const { clauses, mainText } = planStanding(plan, latest, today)
  return {
    asOf: String(today),
    printedOn: plan.printedOn,
    conventions: deadlineConventions,
    summary: summarise(plan, clauses),
    clauses,
    mainText,
    targets: targetStandings(plan, recorded),
  }
}
