import type { Facts } from '../condition.ts'
import { leavesFor } from '../tree.ts'
import { isFrom } from './cited.ts'
import type { Check } from './rule.ts'

/**
 * Each of these facts is answered by its register and by nobody else, and what is on a list has a leaf by this clause
 * that nothing else has, before its decision.
 * @param lists fact → register
 */
export const looksUp =
  (lists: Readonly<Record<string, string>>, clause: string): Check =>
  ({ facts, tree }) => {
    const ids = (answers: Facts) => leavesFor(tree, answers)
    const byClause = (answers: Facts) => ids(answers).filter(({ source }) => isFrom(source, clause))
    const none = Object.fromEntries(Object.keys(lists).map((id) => [id, false]))
    const unlisted = byClause(none).map(({ id }) => `${id} is done though the act is on no list`)
    const found = Object.entries(lists).flatMap(([id, register]) => {
      const declared = facts.find((fact) => fact.id === id)
      if (declared?.register?.id !== register) return [`${id} is not looked up in ${register}`]
      const own = byClause({ ...none, [id]: true })
      if (own.length !== 1) return [`${id} does not decide what is done by ${clause}`]
      const order = ids({ ...none, [id]: true }).map((leaf) => leaf.id)
      return order.indexOf(own[0]?.id ?? '') < order.indexOf('decision')
        ? []
        : [`${own[0]?.id} does not come before the decision`]
    })
    return [...unlisted, ...found]
  }
