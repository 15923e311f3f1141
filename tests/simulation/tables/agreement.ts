import { clockMode } from '../../../src/process/clock-tags.ts'
import type { Facts } from '../../../src/process/condition.ts'
import { type Edge, explore, type Graph } from '../../../src/process/proofs/explore.ts'
import type { StateConfig } from '../../../src/process/state-config.ts'
import { compileTables } from '../../../src/simulation/tables/compile-tables.ts'
import {
  begin,
  countingNow,
  heldNow,
  step,
  type TableRun,
  tableRun,
} from '../../../src/simulation/tables/table-run.ts'

/** The effects that XState hands out. It keeps to itself what changes the context: of that, see the histories. */
const effects = new Set(['enter-phase', 'conclude', 'record'])

const visible = (actions: Edge['actions']): string =>
  JSON.stringify(
    actions.flatMap((one) =>
      effects.has(one.type) ? [[one.type, (one as { params?: unknown }).params ?? null]] : [],
    ),
  )

type Kept = Pick<TableRun, 'at' | 'owed' | 'ended'>

const copyOf = ({ at, owed, ended }: Kept): Kept => ({ at: at.slice(), owed, ended })
const isSame = (a: Kept, b: Kept) =>
  a.owed === b.owed && a.ended === b.ended && a.at.every((position, region) => position === b.at[region])

/**
 * Walks XState's graph of a machine and the tables side by side. Of every reachable state and every event: where it
 * leads, what it does, what counts and is held there, what is owed, and whether the case has ended.
 * @param without event types that never come
 * @returns what differs, in words; empty when they agree
 */
export function disagreements(
  config: StateConfig,
  facts: Facts,
  limits: readonly string[],
  without: readonly string[] = [],
  graph: Graph = explore(config, facts, without),
): string[] {
  const tables = compileTables(config, facts, limits)
  const run = tableRun(tables)
  const found: string[] = []

  /** Where XState stands in a node, and where the tables stand now, in the same words. */
  const theirs = new Map(
    [...graph.nodes.values()].map(({ key, paths, tags, ended }) => {
      const value = JSON.parse(key) as unknown
      const owed = Array.isArray(value) ? (value[1] as string[]) : []
      return [key, JSON.stringify([paths.toSorted(), limits.map((id) => clockMode(tags, id)), owed, ended])]
    }),
  )
  function ours(): string {
    const [counting, held] = [countingNow(tables, run), heldNow(tables, run)]
    const modes = limits.map((_, i) => ((counting >> i) & 1 ? 'counting' : (held >> i) & 1 ? 'held' : 'off'))
    const paths = [...run.at].flatMap((at) => (at < 0 ? [] : (tables.positions[at]?.paths ?? [])))
    const owed = tables.commitments.filter((_, i) => (run.owed & (1 << i)) !== 0)
    return JSON.stringify([paths.sort(), modes, owed.sort(), run.ended])
  }

  const edges = Map.groupBy(graph.edges, ({ from, event }) => `${from} ${event}`)
  const reached = new Map<string, Kept>()
  const waiting: string[] = []
  function arrive(key: string): void {
    const before = reached.get(key)
    if (before && isSame(before, run)) return
    if (before) found.push(`${key}: the tables come here in two states`)
    if (theirs.get(key) !== ours()) found.push(`XState is at ${theirs.get(key)}, the tables are at ${ours()}`)
    reached.set(key, copyOf(run))
    if (!before) waiting.push(key)
  }

  begin(tables, run)
  arrive([...graph.nodes.keys()][0] ?? '')
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const here = reached.get(key) as Kept
    const met = new Set<Edge>()
    for (const [column, { type }] of tables.events.entries()) {
      if (without.includes(type)) continue
      run.at.set(here.at)
      run.owed = here.owed
      run.ended = here.ended
      if (!step(tables, run, column)) continue
      const taken = [...run.steps.subarray(0, run.taken)].flatMap(
        (id) => tables.transitions[id]?.actions ?? [],
      )
      const did = visible(taken)
      // Neither moves nor shows an effect: the graph has no such edge.
      if (did === '[]' && isSame(run, here)) continue
      const at = ours()
      const edge = edges
        .get(`${key} ${type}`)
        ?.find((one) => theirs.get(one.to) === at && visible(one.actions) === did)
      if (!edge) found.push(`${key} ${type}: the tables do ${did} and come to ${at}, XState does not`)
      else {
        met.add(edge)
        arrive(edge.to)
      }
    }
    for (const { type } of tables.events)
      for (const edge of edges.get(`${key} ${type}`) ?? [])
        if (!met.has(edge)) found.push(`${key} ${type}: XState comes to ${edge.to}, the tables do not`)
  }
  if (reached.size !== graph.nodes.size)
    found.push(`XState reaches ${graph.nodes.size} states, the tables ${reached.size}`)
  return found
}
