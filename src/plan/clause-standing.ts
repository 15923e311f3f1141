import type { Department, Name } from '../process/definition.ts'
import { isOpenTo, leadOf, responsibleOf } from './departments-of.ts'
import type { Clause, ClauseMilestone, Plan, Section } from './plan.ts'
import type { ProgressEntry, ProgressStatus } from './progress.ts'

/**
 * Where a milestone stands on a day. Those that the plan set before the day of its own print were due before
 * anybody could read them: they are told apart and never count as missed.
 */
export type MilestoneStanding = 'before-print' | 'ahead' | 'passed'

export interface StandingMilestone extends Omit<ClauseMilestone, 'inferred'> {
  readonly inferred: boolean
  readonly beforePrint: boolean
  readonly standing: MilestoneStanding
}

/** A clause with who answers for it and how far it has come. */
export interface ClauseStanding {
  readonly id: string
  /** Null for the main text, whose parts have no section and number. */
  readonly section: { readonly id: string; readonly zh: string; readonly en: string } | null
  readonly number: number | null
  readonly kind: Clause['kind']
  readonly zh: string
  readonly en: string
  readonly coordinator: Department | null
  readonly lead: readonly Department[]
  readonly responsible: readonly Department[]
  /** The plan's list of departments is open, or empty. */
  readonly andOthers: boolean
  readonly charges: Clause['charges']
  readonly milestones: readonly StandingMilestone[]
  readonly processes: readonly string[]
  readonly targets: readonly string[]
  readonly errata: NonNullable<Clause['errata']>
  readonly open: Name | null
  /** `not-started` until somebody records otherwise. */
  readonly status: ProgressStatus
  /** The last entry about it. */
  readonly progress: ProgressEntry | null
}

function standingOf(
  { inferred, ...milestone }: ClauseMilestone,
  printedOn: string,
  today: Temporal.PlainDate,
): StandingMilestone {
  // ISO dates compare as texts.
  const beforePrint = milestone.date < printedOn
  const passed = milestone.date < String(today)
  return {
    ...milestone,
    inferred: inferred ?? false,
    beforePrint,
    standing: beforePrint ? 'before-print' : passed ? 'passed' : 'ahead',
  }
}

/** One clause as it stands on a day. */
function clauseStanding(
  plan: Plan,
  section: Section | null,
  clause: Clause,
  progress: ProgressEntry | undefined,
  today: Temporal.PlainDate,
): ClauseStanding {
  return {
    id: clause.id,
    section: section && { id: section.id, zh: section.zh, en: section.en },
    number: section && Number(clause.id.slice(section.id.length + 1)),
    kind: clause.kind,
    zh: clause.zh,
    en: clause.en,
    coordinator: section?.coordinator ?? null,
    lead: leadOf(clause),
    responsible: responsibleOf(clause),
    andOthers: isOpenTo(clause),
    charges: clause.charges,
    milestones: clause.milestones.map((milestone) => standingOf(milestone, plan.printedOn, today)),
    processes: clause.processes,
    targets: clause.targets,
    errata: clause.errata ?? [],
    open: clause.open ?? null,
    status: progress?.status ?? 'not-started',
    progress: progress ?? null,
  }
}

/**
 * The whole plan as it stands on a day: the 167 clauses in their order, and the tasks of the main text apart.
 * @param latest the last entry about each clause that has one, by the clause's id
 */
export function planStanding(
  plan: Plan,
  latest: ReadonlyMap<string, ProgressEntry>,
  today: Temporal.PlainDate,
): { readonly clauses: readonly ClauseStanding[]; readonly mainText: readonly ClauseStanding[] } {
  const stand = (section: Section | null, clause: Clause) =>
    clauseStanding(plan, section, clause, latest.get(clause.id), today)
  return {
    clauses: plan.sections.flatMap((section) => section.clauses.map((clause) => stand(section, clause))),
    mainText: plan.mainText.map((clause) => stand(null, clause)),
  }
}
