import type { Facts } from '../../process/condition.ts'
import type { Action, StateConfig, Transition } from '../../process/state-config.ts'
import type { CaseTables, Position, Region, TableEvent, TableTransition } from './case-tables.ts'
import { passes, restingIn } from './resting.ts'
import { candidates, everyState, type SourceState, tableSource, upwards } from './table-source.ts'

/** Bits are of 32-bit integers, without the sign. */
const MOST_BITS = 31

function bitsFor(what: string, ids: readonly string[]): ReadonlyMap<string, number> {
  if (ids.length <= MOST_BITS) return new Map(ids.map((id, index) => [id, 1 << index]))
  throw new TypeError(`${ids.length} ${what} in one process: tables hold at most ${MOST_BITS}`)
}

/** The columns: every event that some state hears, one that screens twice. */
function columnsOf(root: SourceState): TableEvent[] {
  const columns = new Map<string, TableEvent>()
  for (const { config } of everyState(root)) {
    for (const [type, heard] of Object.entries(config.on ?? {})) {
      const screens = candidates(heard).some(({ guard }) => guard?.type === 'all-checks-hold')
      if (!screens) columns.set(type, { type })
      else for (const checksHold of [true, false]) columns.set(`${type} ${checksHold}`, { type, checksHold })
    }
  }
  return [...columns.values()]
}

function commitmentsOf(root: SourceState): string[] {
  const actions = [...everyState(root)].flatMap(({ config }) =>
    Object.values(config.on ?? {}).flatMap((heard) =>
      candidates(heard).flatMap(({ actions = [] }) => actions),
    ),
  )
  return [...new Set(actions.flatMap((one) => (one.type === 'owe' ? [one.params.commitment] : [])))]
}

/**
 * Compiles a machine's configuration to tables for cases with these facts; what the facts decide is decided here.
 * @param limits the ids of the limits that the tags name
 * @throws TypeError for a configuration that tables cannot hold
 */
export function compileTables(config: StateConfig, facts: Facts, limits: readonly string[]): CaseTables {
  const source = tableSource(config)
  const { beginning, after } = restingIn(source, facts)
  const events = columnsOf(source.root)
  const commitments = commitmentsOf(source.root)
  const owedBits = bitsFor('commitments', commitments)
  const limitBits = bitsFor('limits', limits)
  const transitions: TableTransition[] = []

  const places = [...everyState(source.root)].filter(
    ({ config }) => config.type === 'parallel' || config.states === undefined,
  )
  const numbers = new Map(places.map((state, index) => [state, index]))
  function numberOf(state: SourceState): number {
    const found = numbers.get(state)
    if (found === undefined) throw new TypeError(`${state.path}: no case can rest here`)
    return found
  }

  const bitsOf = (actions: readonly Action[], wanted: 'owe' | 'settle') =>
    actions.reduce(
      (bits, one) => (one.type === wanted ? bits | (owedBits.get(one.params.commitment) ?? 0) : bits),
      0,
    )

  const absolute = new Map<Transition, number>()
  function transitionFor(from: SourceState, by: Transition): number {
    // A refusal or a record is one object in many places, and means the same in each.
    const isAbsolute = by.target === undefined || by.target.startsWith('#')
    const known = absolute.get(by)
    if (known !== undefined) return known
    const { at, actions } = after(from, by)
    const made = transitions.push({
      region: at.region,
      to: by.target === undefined ? -1 : numberOf(at),
      actions,
      owing: by.guard?.type === 'owes' ? (owedBits.get(by.guard.params.commitment) ?? 0) : 0,
      owes: bitsOf(actions, 'owe'),
      settles: bitsOf(actions, 'settle'),
    })
    if (isAbsolute) absolute.set(by, made - 1)
    return made - 1
  }

  const next = new Int16Array(places.length * events.length).fill(-1)
  for (const [row, place] of places.entries()) {
    for (const [column, { type, checksHold }] of events.entries()) {
      for (const state of upwards(place)) {
        const by = candidates(state.config.on?.[type]).find((one) => passes(one, facts, checksHold))
        if (!by) continue
        next[row * events.length + column] = transitionFor(state, by)
        break
      }
    }
  }

  function tagBits(prefix: 'counts' | 'holds', active: readonly SourceState[]): number {
    const tags = new Set(active.flatMap(({ config }) => config.tags ?? []))
    return limits.reduce(
      (bits, id) => (tags.has(`${prefix}:${id}`) ? bits | (limitBits.get(id) ?? 0) : bits),
      0,
    )
  }

  const positions = places.map((place): Position => {
    const active = [...upwards(place)].reverse()
    const { always = [], onDone, type } = place.config
    const settles = always.find(({ guard }) => guard?.type === 'owes-nothing')
    return {
      paths: active.flatMap(({ path }) => (path === '' ? [] : [path])),
      region: place.region,
      final: type === 'final' && place.parent === source.regions[place.region],
      children: [...place.children.values()].map(({ region }) => region),
      joined: type === 'parallel' && onDone ? transitionFor(place, onDone) : -1,
      settled: settles ? transitionFor(place, settles) : -1,
      counts: tagBits('counts', active),
      holds: tagBits('holds', active),
    }
  })

  const starts = source.regions.map(beginning)
  const regions = source.regions.map(
    ({ parent }, index): Region => ({
      within: parent ? numberOf(parent) : -1,
      above: parent ? parent.region : -1,
      begins: numberOf(starts[index]?.at ?? source.root),
    }),
  )
  return {
    regions,
    positions,
    events,
    next,
    transitions,
    commitments,
    limits,
    owedCounts: commitments.map((id) => limitBits.get(id) ?? 0),
    opening: starts[0]?.actions ?? [],
  }
}
