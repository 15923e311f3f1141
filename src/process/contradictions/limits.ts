import { placeOf, spanOf } from '../clock-tags.ts'
import type { Limit, Process } from '../definition.ts'
import { leaves } from '../tree.ts'

/** What is wrong with a limit by itself. */
function fault(limit: Limit): string | undefined {
  const { id, from, until, item } = limit
  if ((from === 'promise') !== (until === 'fulfilment'))
    return `limit "${id}" runs from ${from} until ${until}: a promise until its fulfilment`
  if (limit.amount === null && from !== 'promise')
    return `limit "${id}" has no amount: only what is promised may have its day entered`
  if (from === 'promise') return undefined
  if (from === 'turn' && (!item || until !== 'result'))
    return `limit "${id}" runs from a turn: it needs an item and runs until its result`
  if (until === 'result' && !item) return `limit "${id}" runs until a result: it needs an item`
  if (from === 'turn' || until === 'result') return undefined
  const [begin, end] = [placeOf(spanOf(limit).from), placeOf(spanOf(limit).until)]
  if (begin >= end) return `limit "${id}" ends with ${until}, not after ${from}`
  const review = placeOf('acceptance')
  if (item && !(begin <= review && review < end))
    return `limit "${id}" is of an item and ends before items are examined, or begins after`
  if (limit.onLapse && until !== 'acceptance')
    return `limit "${id}" brings ${limit.onLapse.event}, so it must run until acceptance`
  return undefined
}

/** Limits that could never count, or whose silence would bring an event where nothing hears it. */
export function findLimitFault({ limits, tree, facts }: Process): string | undefined {
  const promised = new Set(leaves(tree).flatMap(({ kind, id }) => (kind === 'commitment' ? [id] : [])))
  const lost = limits.find(({ id, from }) => from === 'promise' && !promised.has(id))
  if (lost) return `limit "${lost.id}" runs from a promise, and the tree has no commitment of that id`
  const undated = limits.find(
    ({ before }) => before && !facts.some(({ id, type }) => id === before && type === 'date'),
  )
  if (undated)
    return `limit "${undated.id}" counts back from "${undated.before}", which is no fact with a date`
  return limits.map(fault).find((found) => found !== undefined)
}
