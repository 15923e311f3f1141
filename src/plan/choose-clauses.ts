import type { ClauseStanding } from './clause-standing.ts'
import type { ClauseKind } from './plan.ts'

/** What a reader looks for; what is absent excludes nothing. */
export interface ClauseFilter {
  /** A section's numeral, as `十四`. */
  readonly section?: string | undefined
  /** The id of a department that leads or is responsible. */
  readonly department?: string | undefined
  readonly kind?: ClauseKind | undefined
  /** Words in Chinese or English, all of which must occur. */
  readonly text?: string | undefined
}

/** Everything in a clause that somebody might look for. */
function wordsIn(clause: ClauseStanding): string {
  const names = [clause, ...clause.lead, ...clause.responsible, ...clause.milestones]
  return [
    clause.id,
    ...names.flatMap(({ zh, en }) => [zh, en]),
    ...clause.milestones.map(({ words }) => words),
    ...clause.processes,
    ...clause.targets,
    clause.open?.zh,
    clause.open?.en,
  ]
    .join('\n')
    .toLowerCase()
}

/** The clauses that fit, in the plan's order. */
export function chooseClauses(
  clauses: readonly ClauseStanding[],
  { section, department, kind, text = '' }: ClauseFilter,
): ClauseStanding[] {
  const sought = text.toLowerCase().split(/\s+/).filter(Boolean)
  return clauses.filter(
    (clause) =>
      (section === undefined || clause.section?.id === section) &&
      (department === undefined ||
        [...clause.lead, ...clause.responsible].some(({ id }) => id === department)) &&
      (kind === undefined || clause.kind === kind) &&
      sought.every((word) => wordsIn(clause).includes(word)),
  )
}
