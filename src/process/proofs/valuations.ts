import type { Facts, FactValue } from '../condition.ts'
import type { FactDeclaration } from '../definition.ts'

/** All subsets of a set: 2ⁿ. */
const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => all.flatMap((chosen) => [chosen, [...chosen, id]]), [[]])

/** Numbers at which a condition changes its answer, by fact: the proofs try each, and the one above it. */
export type Bounds = ReadonlyMap<string, readonly number[]>

function valuesOf({ id: fact, type, whole, values = [] }: FactDeclaration, bounds: Bounds): FactValue[] {
  const ids = values.map(({ id }) => id)
  if (type === 'boolean') return [false, true]
  if (type === 'number') {
    const around = new Set((bounds.get(fact) ?? [0]).flatMap((bound) => [bound, bound + 1]))
    return [...around].filter((number) => !whole || number > 0)
  }
  if (type === 'date') return ['2026-03-02']
  if (type === 'text') return ['text']
  return type === 'choice' ? ids : subsets(ids)
}

const agree = (a: FactValue, b: FactValue): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((value) => b.includes(value))
    : a === b

/**
 * Every assignment of values to facts that a case could be opened with; of numbers those that some condition tells
 * apart, of dates and texts one, since no condition reads
 * them.
 * @param given values that are settled: of those facts nothing else is tried
 */
export function valuations(
  declared: readonly FactDeclaration[],
  bounds: Bounds = new Map(),
  given: Facts = {},
): Facts[] {
  const tried = (fact: FactDeclaration) => {
    const settled = given[fact.id]
    return valuesOf(fact, bounds).filter((value) => settled === undefined || agree(value, settled))
  }
  return declared.reduce<Facts[]>(
    (all, fact) => all.flatMap((facts) => tried(fact).map((value) => ({ ...facts, [fact.id]: value }))),
    [{}],
  )
}
