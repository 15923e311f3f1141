import type { CaseEngine, Standing } from '../../case/engine.ts'
import { leaves } from '../../process/tree.ts'
import { type Place, placesOf } from './places.ts'

/** How long a case waited for one place: from the event of index `start` to that of index `end`. */
export interface Stretch extends Place {
  readonly start: number
  /** The index of the event that ended it; in an open case that of an event still to come. */
  readonly end: number
}

/** The definition of a case at each point of its history: it may have moved to a later version on the way. */
export type ProcessOf = CaseEngine['processOf']

/** Who has a part is a part of it: a move may give it to another department. */
const keyOf = ({ stage, leaf }: Place) => (leaf ? `${leaf.id} ${leaf.department.id}` : stage)

/** Every stretch of a history, by its start, then in the order of the tree. */
export function stretchesOf(processOf: ProcessOf, history: readonly Standing[]): Stretch[] {
  const running = new Map<string, { place: Place; start: number }>()
  const done: Stretch[] = []
  const finish = (key: string, end: number) => {
    const one = running.get(key)
    if (one && one.start < end) done.push({ ...one.place, start: one.start, end })
    running.delete(key)
  }
  for (const [index, { case: of }] of history.entries()) {
    const now = new Map(placesOf(processOf(of), of).map((place) => [keyOf(place), place]))
    for (const key of [...running.keys()]) if (!now.has(key)) finish(key, index)
    for (const [key, place] of now) if (!running.has(key)) running.set(key, { place, start: index })
  }
  for (const key of [...running.keys()]) finish(key, history.length)
  const last = history.at(-1)?.case
  const order = last ? leaves(processOf(last).tree).map(({ id }) => id) : []
  const placeInTree = ({ leaf }: Place) => (leaf ? order.indexOf(leaf.id) : -1)
  return done.sort((a, b) => a.start - b.start || placeInTree(a) - placeInTree(b))
}

/**
 * The critical path: each instant of a case charged to exactly one stretch, found backwards from the end.
 * The stretch that ended last carries the time back to its own start; there the stretch whose end let it begin takes
 * over; and so on to the receipt. So at a join the branch that finished last carries the whole time since its own
 * beginning, and a branch that finished before it carries nothing, however long it took: without it the case would
 * not have been a second sooner. What ends all branches at once (a refusal, a withdrawal), and the present of an open
 * case, is charged to the stretch that began first, then by the order of the tree.
 */
export function criticalPath(stretches: readonly Stretch[], end: number): Stretch[] {
  const path: Stretch[] = []
  for (let at = end; at > 0; ) {
    const until = at
    const found =
      stretches.find((one) => one.end === until) ??
      // Nothing ended just there: whatever was under way goes on carrying.
      stretches.find((one) => one.start < until && until <= one.end)
    if (!found) return path
    path.unshift({ ...found, end: until })
    at = found.start
  }
  return path
}
