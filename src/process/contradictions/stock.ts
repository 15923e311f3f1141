import type { Process } from '../definition.ts'
import { leaves } from '../tree.ts'

/** Movements of a stock that no case could make: without a number of things, or on an event that never comes. */
export function findStockFault({ stock, facts, tree }: Process): string | undefined {
  if (!stock) return undefined
  const count = facts.find(({ id }) => id === stock.count)
  if (count?.type !== 'number' || !count.whole)
    return `things of ${stock.register} are counted by "${stock.count}", which is no fact with a whole number`
  const events = leaves(tree).flatMap(({ id, kind }) => (kind === 'step' ? [`${id}.done`] : []))
  const never = Object.keys(stock.on).find((type) => !events.includes(type))
  return never && `things of ${stock.register} move on "${never}", which is the end of no step`
}
