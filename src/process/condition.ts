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
  /** 以内、以下、不大于: the number itself is within (民法典 1259). */
  | { readonly fact: string; readonly atMost: number }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }

/** Starts a condition on one fact: `fact('basement').is(true)`. */
export const fact = (id: string) => ({
  is: (value: boolean | string): Condition => ({ fact: id, is: value }),
  includes: (value: string): Condition => ({ fact: id, includes: value }),
  atMost: (value: number): Condition => ({ fact: id, atMost: value }),
})

/** The opposite; twice not is the condition itself. */
export const not = (condition: Condition): Condition =>
  'not' in condition ? condition.not : { not: condition }

/** That all of them hold. */
export const all = (...conditions: Condition[]): Condition => ({ all: conditions })

/** That at least one of them holds. */
export const any = (...conditions: Condition[]): Condition => not({ all: conditions.map(not) })

/** Whether the condition holds. A fact that was not given makes a condition on it false. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('not' in condition) return !holds(condition.not, facts)
  if ('all' in condition) return condition.all.every((part) => holds(part, facts))
  const value = facts[condition.fact]
  if ('is' in condition) return value === condition.is
  if ('atMost' in condition) return typeof value === 'number' && value <= condition.atMost
  return Array.isArray(value) && value.includes(condition.includes)
}

/** Whether the condition holds as far as is known: undefined while it turns on a fact that nobody has answered yet. */
export function holdsSoFar(condition: Condition, known: Facts): boolean | undefined {
  if ('not' in condition) {
    const opposite = holdsSoFar(condition.not, known)
    return opposite === undefined ? undefined : !opposite
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => holdsSoFar(part, known))
    if (parts.includes(false)) return false
    return parts.includes(undefined) ? undefined : true
  }
  return known[condition.fact] === undefined ? undefined : holds(condition, known)
}

/** A condition on one fact, without `not` and `all`. */
export type Test = Exclude<Condition, { readonly not: Condition } | { readonly all: readonly Condition[] }>

/** The tests that a condition is made of. */
export function testsOf(condition: Condition): Test[] {
  if ('not' in condition) return testsOf(condition.not)
  return 'all' in condition ? condition.all.flatMap(testsOf) : [condition]
}
