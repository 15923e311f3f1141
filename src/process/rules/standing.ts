import canonicalize from 'canonicalize'
import type { Condition } from '../condition.ts'
import { type AnyLeaf, leaves } from '../tree.ts'
import { isFrom } from './cited.ts'
import type { Check } from './rule.ts'

/** By this clause there is a leaf of this kind, and it stands in exactly these cases. */
export const standsOnlyIn =
  (clause: string, kind: AnyLeaf['kind'], cases: Condition): Check =>
  ({ tree }) => {
    const found = leaves(tree).filter(({ source }) => isFrom(source, clause))
    if (found.length === 0) return [`nothing in it rests on ${clause}`]
    return found.flatMap((leaf) => [
      ...(leaf.kind === kind ? [] : [`${leaf.id} is no ${kind}: found ${leaf.kind}`]),
      ...(canonicalize(leaf.when) === canonicalize(cases)
        ? []
        : [`${leaf.id} stands in other cases than the rule says`]),
    ])
  }

/** These leaves are in every case. */
export const always =
  (...ids: string[]): Check =>
  ({ tree }) => {
    const unconditional = leaves(tree).filter(({ when }) => when === undefined)
    return ids
      .filter((id) => !unconditional.some((leaf) => leaf.id === id))
      .map((id) => `${id} is not in every case`)
  }
