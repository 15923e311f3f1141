import type { Facts, FactValue } from '../condition.ts'
import type { FactDeclaration } from '../definition.ts'

/** All subsets of a set: 2ⁿ. */
const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => all.flatMap((chosen) => [chosen, [...chosen, id]]), [[]])

function valuesOf({ type, values = [] }: FactDeclaration): FactValue[] {
  const ids = values.map(({ id }) => id)
  if (type === 'boolean') return [false, true]
  return type === 'choice' ? ids : subsets(ids)
}

/** Every assignment of values to facts that a case could be opened with. */
export function valuations(declared: readonly FactDeclaration[]): Facts[] {
  return declared.reduce<Facts[]>(
    (all, fact) => all.flatMap((facts) => valuesOf(fact).map((value) => ({ ...facts, [fact.id]: value }))),
    [{}],
  )
}
