import { getInitialMicrosteps, getMicrosteps, type StateValue, type transition } from 'xstate'
import { activeTags } from '../clock-tags.ts'
import type { Facts } from '../condition.ts'
import { type CaseMachine, compileConfig, type MachineEvent } from '../machine.ts'
import type { Action, StateConfig } from '../state-config.ts'
import { statesOf, transitionsOf } from './walk.ts'

export interface Node {
  readonly key: string
  readonly paths: readonly string[]
  readonly tags: ReadonlySet<string>
  readonly ended: boolean
  /** Neither machine nor event changed the facts on the way here. */
  readonly sameFacts: boolean
}

export interface Edge {
  readonly from: string
  readonly event: string
  readonly to: string
  readonly actions: readonly Action[]
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, Node>
  readonly edges: readonly Edge[]
  /** The paths of all states that were entered, also of those that were left at once. */
  readonly entered: ReadonlySet<string>
}

export type Snapshot = ReturnType<typeof transition<CaseMachine>>[0]
export type Steps = readonly (readonly [Snapshot, readonly Action[]])[]

/** What tells one node from another: where the machine is, and what is owed. */
export function keyOf({ value, context: { owed } }: Snapshot): string {
  const owing = Object.keys(owed)
  return JSON.stringify(owing.length > 0 ? [value, owing.sort()] : value)
}

/** The paths of all active states but the root. */
export function activePaths(value: StateValue, above = ''): string[] {
  const at = (name: string) => (above === '' ? name : `${above}.${name}`)
  if (typeof value === 'string') return [at(value)]
  return Object.entries(value).flatMap(([name, below]) => [
    at(name),
    ...(below === undefined ? [] : activePaths(below, at(name))),
  ])
}

/** Every event that a configuration hears; one whose guard reads the payload twice, so that it holds and fails. */
export function eventsOf(config: StateConfig): MachineEvent[] {
  const events = new Map<string, object>()
  for (const { state } of statesOf(config)) {
    for (const { event, transition: heard } of transitionsOf(state)) {
      if (event === undefined) continue
      events.set(event, { type: event })
      if (heard.guard?.type !== 'all-checks-hold') continue
      const checks = Object.fromEntries(heard.guard.params.checks.map((check) => [check, true]))
      events.set(`${event} ${JSON.stringify(checks)}`, { type: event, checks })
    }
  }
  return [...events.values()] as MachineEvent[]
}

/**
 * Walks all that a case with these facts can come to, by XState's own pure steps. A configuration counts
 * as one node whatever the rest of its context says, but for what is owed: no guard reads it (`findImpureGuards`).
 * @param without event types that never come
 */
export function explore(config: StateConfig, facts: Facts, without: readonly string[] = []): Graph {
  const machine = compileConfig('slice', config)
  const events = eventsOf(config).filter(({ type }) => !without.includes(type))
  const nodes = new Map<string, Node>()
  const edges: Edge[] = []
  const entered = new Set<string>()
  const waiting: { key: string; snapshot: Snapshot }[] = []
  function visit(snapshot: Snapshot): string {
    const { owed } = snapshot.context
    const key = keyOf(snapshot)
    if (nodes.has(key)) return key
    nodes.set(key, {
      key,
      paths: activePaths(snapshot.value),
      tags: activeTags(snapshot.tags, owed, snapshot.status === 'done'),
      ended: snapshot.status === 'done',
      sameFacts: snapshot.context.facts === facts,
    })
    waiting.push({ key, snapshot })
    return key
  }
  /** The node in which a row of steps settles; undefined when there was no step. */
  function settle(steps: Steps): string | undefined {
    for (const [{ value }] of steps) for (const path of activePaths(value)) entered.add(path)
    const last = steps.at(-1)
    return last && visit(last[0])
  }
  settle(getInitialMicrosteps(machine, { facts }) as Steps)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.snapshot.status !== 'active') continue
    for (const event of events) {
      const steps = getMicrosteps(machine, next.snapshot, event) as Steps
      const to = settle(steps)
      const actions = steps.flatMap(([, acts]) => acts)
      if (to === undefined || (to === next.key && actions.length === 0)) continue
      edges.push({ from: next.key, event: event.type, to, actions })
    }
  }
  return { nodes, edges, entered }
}

/** The nodes that can be reached from `start`, itself included; `backwards`: from which `start` can be. */
export function reach(
  { edges }: Pick<Graph, 'edges'>,
  start: readonly string[],
  direction: 'forwards' | 'backwards' = 'forwards',
): Set<string> {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) {
    const [near, far] = direction === 'forwards' ? [from, to] : [to, from]
    next.set(near, [...(next.get(near) ?? []), far])
  }
  const found = new Set(start)
  for (const key of found) for (const far of next.get(key) ?? []) found.add(far)
  return found
}
