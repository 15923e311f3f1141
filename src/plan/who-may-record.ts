import type { Department } from '../process/definition.ts'
import { isOpenTo, leadOf, responsibleOf } from './departments-of.ts'
import type { Clause, Plan, Section } from './plan.ts'

/** The office that coordinates the whole plan (正文四(二)); it may record about every clause. */
const COORDINATING = 'reform-group-office'

/** A clause with the section that it stands in; null for the main text. */
export interface Place {
  readonly clause: Clause
  readonly section: Section | null
}

/** The clause of this id, or the part of the main text; undefined when there is none. */
export function findClause(plan: Plan, id: string): Place | undefined {
  const main = plan.mainText.find((clause) => clause.id === id)
  if (main) return { clause: main, section: null }
  for (const section of plan.sections) {
    const clause = section.clauses.find((one) => one.id === id)
    if (clause) return { clause, section }
  }
  return undefined
}

/**
 * The departments that record how far a clause has come: its own, the section's coordinator and the coordinating
 * office; every body of the plan where the plan leaves the list open or empty.
 */
export function whoMayRecord(plan: Plan, { clause, section }: Place): readonly Department[] {
  if (isOpenTo(clause)) return plan.departments
  const own = [...leadOf(clause), ...responsibleOf(clause), ...(section ? [section.coordinator] : [])]
  const office = plan.departments.filter(({ id }) => id === COORDINATING)
  return [...new Set([...own, ...office])]
}
