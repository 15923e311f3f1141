import type { Department, Process } from './definition.ts'
import { type AnyLeaf, leaves } from './tree.ts'

type Parts = Pick<Process, 'lead' | 'responsible' | 'tree'>

const once = (departments: readonly Department[]): Department[] => [
  ...new Map(departments.map((one) => [one.id, one])).values(),
]

/**
 * Every department with a part in a process: its leads, those responsible, those of its items, and those that go on
 * supervising what a reform gave to another.
 */
export const partsOf = ({ lead, responsible, tree }: Parts): Department[] =>
  once([
    ...lead,
    ...responsible,
    ...leaves(tree).flatMap(({ department, covers = [] }) => [
      department,
      ...covers.map(({ supervisedBy }) => supervisedBy),
    ]),
  ])

/**
 * The departments that lead a process. Where the plan prints none, those responsible stand in, and where it prints
 * nobody at all, those of its items: assumed, since a case needs somebody who decides.
 */
export function leadsOf({ lead, responsible, tree }: Parts): Department[] {
  if (lead.length > 0) return once(lead)
  if (responsible.length > 0) return once(responsible)
  return once(leaves(tree).map(({ department }) => department))
}

/** Whether a part is owed from outside: by the builder, or whoever else its limit names instead of its department. */
export const isOwedOutside = ({ limits }: Pick<Process, 'limits'>, { id, department }: AnyLeaf): boolean =>
  limits.some(({ item, owedBy }) => item === id && owedBy !== undefined && owedBy.zh !== department.zh)
