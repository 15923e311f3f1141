import type { Facts } from '../condition.ts'
import type { Name } from '../definition.ts'
import type { Change } from './certificate.ts'
import { type Comparison, inAfter, type JointCase } from './comparison.ts'
import { counterexample, plainest } from './counterexample.ts'
import { belongs, type Duty } from './duty.ts'
import type { ChangeKind } from './law.ts'
import { permitted, type Right } from './permitted.ts'
import type { Search } from './shortest-path.ts'

/** What a counterexample is to show. */
export type Seen = Pick<Search, 'goal'> & { readonly about?: string; readonly shows: Name }

/**
 * The cases in which a duty belongs. Of several applications one was brought where it was needed: so the decision on
 * it belongs in the cases in which one of its items is carried on.
 */
export function casesOf(comparison: Comparison, duty: Duty): JointCase[] {
  const { cases, duties, carriers, ofSeveral } = comparison
  const having = (one: Duty) => cases.filter(({ before }) => belongs(one, before.get(one.process) ?? {}))
  if (duty.leaf || !ofSeveral) return having(duty)
  const items = duties.filter(({ process, leaf }) => leaf && process === duty.process)
  return cases.filter((one) =>
    items.some(
      (item) =>
        belongs(item, one.before.get(item.process) ?? {}) &&
        carriers(item).some((carrier) => inAfter(comparison, carrier, one.result)),
    ),
  )
}

/** What the way of the plainest of these cases shows; undefined when none gets there. */
export function shownIn(comparison: Comparison, cases: readonly JointCase[], seen: Seen) {
  const results = cases.map(({ result }): Facts => result)
  const facts = plainest(comparison, results)
  return facts && counterexample(comparison, facts, seen)
}

interface Weighed {
  readonly kind: ChangeKind
  readonly words: Name
  readonly seen: Seen
  /** By what right: what is on record for the kind when absent. */
  readonly right?: Right | null
}

/** A change of a duty in what carries it now, with its right and, where there is none, the way that shows it. */
export function weigh(
  comparison: Comparison,
  duty: Duty,
  carrier: Duty,
  { kind, words, seen, right = permitted(comparison, kind, duty) }: Weighed,
): Change {
  if (right) return { kind, ...words, ...right, allowed: true }
  const possible = casesOf(comparison, duty).filter(({ result }) => inAfter(comparison, carrier, result))
  const shown = shownIn(comparison, possible, seen)
  return { kind, ...words, by: null, allowed: false, ...(shown && { counterexample: shown }) }
}
