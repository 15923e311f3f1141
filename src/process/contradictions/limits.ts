import { phases } from '../clock-tags.ts'
import type { Limit, Process } from '../definition.ts'

function fault(limit: Limit): string | undefined {
  const from = phases.indexOf(limit.from)
  const until = phases.indexOf(limit.until)
  const review = phases.indexOf('acceptance')
  if (from >= until) return `limit "${limit.id}" ends with ${limit.until}, not after ${limit.from}`
  if (limit.item && !(from <= review && review < until))
    return `limit "${limit.id}" is of an item and ends before items are examined, or begins after`
  if (limit.onLapse && limit.until !== 'acceptance')
    return `limit "${limit.id}" brings ${limit.onLapse.event}, so it must run until acceptance`
  return undefined
}

/** Limits that could never count, or whose silence would bring an event where nothing hears it. */
export const findLimitFault = ({ limits }: Process): string | undefined =>
  limits.map(fault).find((found) => found !== undefined)
