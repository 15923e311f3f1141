import type { Department } from '../process/definition.ts'
import type { Charge, Clause, Plan } from './plan.ts'

const once = (departments: readonly Department[]): Department[] => [
  ...new Map(departments.map((one) => [one.id, one])).values(),
]

/** All who lead a clause or a part of it, in the order of the print. */
export const leadOf = ({ charges }: Clause): Department[] =>
  once(charges.flatMap((charge: Charge) => charge.lead))

/** All who are responsible for a clause or a part of it. The plan sometimes repeats a lead among them. */
export const responsibleOf = ({ charges }: Clause): Department[] =>
  once(charges.flatMap((charge) => charge.responsible))

/** Whether the plan leaves the list of departments open (等), or names none at all. */
export const isOpenTo = ({ charges }: Clause): boolean =>
  charges.length === 0 || charges.some(({ andOthers }) => andOthers)

/**
 * The department of this id, Chinese name or printed name; undefined when the plan names no such body.
 */
export function findDepartment(plan: Plan, text: string): Department | undefined {
  return (
    plan.departments.find(({ id, zh }) => id === text || zh === text) ??
    plan.printedNames.find(({ printed }) => printed === text)?.of
  )
}
