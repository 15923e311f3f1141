import { getInitialMicrosteps, getMicrosteps } from 'xstate'
import { activeTags } from '../clock-tags.ts'
import type { Facts } from '../condition.ts'
import { compileConfig } from '../machine.ts'
import { activePaths, eventsOf, keyOf, type Snapshot, type Steps } from '../proofs/explore.ts'
import type { Action, StateConfig } from '../state-config.ts'

/** One event on the way, with the states around it. */
export interface Taken {
  /** Undefined for the receipt itself. */
  readonly event: string | undefined
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly tags: ReadonlySet<string>
  readonly ended: boolean
  readonly actions: readonly Action[]
}

export interface Search {
  /** Where the way begins, as an instance of the machine; at the receipt when absent. */
  readonly start?: Pick<Snapshot, 'value' | 'context'>
  /** Event types that never come. */
  readonly without?: readonly string[]
  /** Leaves in the order in which their branches are walked: those that the goal needs first. */
  readonly order: readonly string[]
  readonly goal: (taken: Taken) => boolean
}

/** Beside a leaf's own events stand those that settle its promise, which the life around the review hears. */
const ofLife = (event: string) => !event.includes('.') || /\.(fulfil|breach)$/.test(event)

function takenTo(
  snapshot: Snapshot,
  event: string | undefined,
  from: readonly string[],
  actions: readonly Action[],
) {
  const ended = snapshot.status === 'done'
  const tags = activeTags(snapshot.tags, snapshot.context.owed, ended)
  return { event, from, to: activePaths(snapshot.value), tags, ended, actions }
}

/**
 * The shortest row of events from receipt, or from where a case is, to a goal, in the whole machine; undefined when there is none. Branches
 * are independent (a proof says so), so their events commute: of all orders in which they can come one is walked,
 * the branches that the goal needs before the others.
 */
export function shortestPath(
  config: StateConfig,
  facts: Facts,
  { start, without = [], order, goal }: Search,
): string[] | undefined {
  const machine = compileConfig('whole', config)
  const events = eventsOf(config).filter(({ type }) => !without.includes(type))
  const life = events.filter(({ type }) => ofLife(type))
  const ofLeaf = Map.groupBy(
    events.filter(({ type }) => !ofLife(type)),
    ({ type }) => type.slice(0, type.lastIndexOf('.')),
  )
  const stepsOf = (snapshot: Snapshot, among: typeof events) =>
    among.flatMap((event) => {
      const steps = getMicrosteps(machine, snapshot, event) as Steps
      const to = steps.at(-1)?.[0]
      const actions = steps.flatMap(([, acts]) => acts)
      // What is not heard here comes back as it was.
      const heard = to && (actions.length > 0 || keyOf(to) !== keyOf(snapshot))
      return heard ? [{ event: event.type as string, to, actions }] : []
    })
  const initial = start
    ? machine.resolveState(start)
    : (getInitialMicrosteps(machine, { facts }) as Steps).at(-1)?.[0]
  if (!initial) return undefined
  if (goal(takenTo(initial, undefined, [], []))) return []
  const seen = new Set([keyOf(initial)])
  const waiting: { snapshot: Snapshot; path: readonly string[] }[] = [{ snapshot: initial, path: [] }]
  // A queue, which grows while it is walked: what is found first is nearest.
  for (const { snapshot, path } of waiting) {
    const from = activePaths(snapshot.value)
    let own: ReturnType<typeof stepsOf> = []
    for (const leaf of order) {
      own = stepsOf(snapshot, ofLeaf.get(leaf) ?? [])
      if (own.length > 0) break
    }
    for (const { event, to, actions } of [...own, ...stepsOf(snapshot, life)]) {
      const taken = [...path, event]
      if (goal(takenTo(to, event, from, actions))) return taken
      const key = keyOf(to)
      if (seen.has(key)) continue
      seen.add(key)
      if (to.status === 'active') waiting.push({ snapshot: to, path: taken })
    }
  }
  return undefined
}
