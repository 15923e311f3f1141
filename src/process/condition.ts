/**
 * Conditions over the facts of a case, as data: they compile to named guards, are printed for people,
 * and can be enumerated by a proof. A condition reads facts and nothing else, so no branch of a process
 * can depend on the state of another branch.
 */
export type FactValue = boolean | number | string | readonly string[]
export type Facts = Readonly<Record<string, FactValue>>

export type Condition =
  | { readonly fact: string; readonly is: boolean | string }
  | { readonly fact: string; readonly includes: string }
  | { readonly not: Condition }

/** Starts a condition on one fact: `fact('basement').is(true)`. */
export const fact = (id: string) => ({
  is: (value: boolean | string): Condition => ({ fact: id, is: value }),
  includes: (value: string): Condition => ({ fact: id, includes: value }),
})

/** The opposite; twice not is the condition itself. */
export const not = (condition: Condition): Condition =>
  'not' in condition ? condition.not : { not: condition }

/** Whether the condition holds. A fact that was not given makes a condition on it false. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('not' in condition) return !holds(condition.not, facts)
  const value = facts[condition.fact]
  if ('is' in condition) return value === condition.is
  return Array.isArray(value) && value.includes(condition.includes)
}

/** The facts that a condition reads. */
export function factsRead(condition: Condition): string[] {
  return 'not' in condition ? factsRead(condition.not) : [condition.fact]
}
