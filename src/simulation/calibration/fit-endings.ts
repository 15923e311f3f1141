import { DAY_MS } from '../../time/beijing-time.ts'
import type { ObservedCase } from './observed-case.ts'
import { poissonRate, type Share, shareOf } from './share.ts'

/** What people end or put off a case by, other than by doing its work. */
export interface FittedEndings {
  /** Of the items not in order, those for which the case was refused, and not sent back. */
  readonly refused: Share
  /** Of the decisions with every item in order, those that refused all the same. */
  readonly refusedOnMerits: Share
  /** Of the limits that the law lets extend and that were about to end, those that were extended. */
  readonly extended: Share
  /** Of the cases undecided on a day, those withdrawn on it; `of` is the days. */
  readonly withdrawn: Share
}

const decisions = new Set(['approve', 'refuse', 'decline', 'return', 'terminate', 'withdraw'])
/** Where the items decide, the decision is what came before the first of these. */
const afterDecision = new Set(['issue', 'deliver'])

/** How long a case was undecided, in milliseconds: until its decision, its end, or the end of what is known. */
function undecided({ events, ended }: ObservedCase, endMs: number): number {
  const first = events[0]?.at ?? endMs
  for (const [index, { activity, at }] of events.entries()) {
    if (decisions.has(activity)) return at - first
    if (afterDecision.has(activity)) return (events[index - 1]?.at ?? at) - first
  }
  return (ended ? (events.at(-1)?.at ?? endMs) : endMs) - first
}

/** @param endMs until when the cases are known, in epoch milliseconds */
export function fitEndings(cases: readonly ObservedCase[], endMs: number): FittedEndings {
  let [refused, reconsidered, onMerits, approved, extended, toEnd, withdrawn, days] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const one of cases) {
    const notInOrder = new Set<string>()
    days += undecided(one, endMs) / DAY_MS
    toEnd += one.toEnd?.length ?? 0
    for (const { activity } of one.events) {
      const dot = activity.lastIndexOf('.')
      const [item, verb] = [activity.slice(0, Math.max(0, dot)), activity.slice(dot + 1)]
      if (verb === 'fail') notInOrder.add(item)
      else if (verb === 'pass') notInOrder.delete(item)
      else if (verb === 'reconsider') {
        notInOrder.delete(item)
        reconsidered += 1
      } else if (activity === 'approve') approved += 1
      else if (activity === 'withdraw') withdrawn += 1
      else if (activity === 'extend' && one.toEnd) extended += 1
      else if (activity === 'refuse' && notInOrder.size > 0) refused += 1
      else if (activity === 'refuse') onMerits += 1
    }
  }
  return {
    refused: shareOf(refused, refused + reconsidered),
    refusedOnMerits: shareOf(onMerits, onMerits + approved),
    extended: shareOf(extended, toEnd),
    withdrawn: poissonRate(withdrawn, days),
  }
}
