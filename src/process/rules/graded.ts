import { leavesFor } from '../tree.ts'
import { isFrom } from './cited.ts'
import type { Check } from './rule.ts'

/** Each class of a fact has exactly one leaf of its own by this clause. */
export const graded =
  (clause: string, fact: string): Check =>
  ({ facts, tree }) => {
    const classes = facts.find(({ id, type }) => id === fact && type === 'choice')?.values ?? []
    if (classes.length < 2) return [`${fact} does not tell classes apart`]
    const ofClass = classes.map(({ id }) =>
      leavesFor(tree, { [fact]: id }).filter(({ source }) => isFrom(source, clause)),
    )
    const ids = new Set(ofClass.flat().map(({ id }) => id))
    return ofClass.every((own) => own.length === 1) && ids.size === classes.length
      ? []
      : [`${fact} does not decide what is done by ${clause}`]
  }
