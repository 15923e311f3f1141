import { clockMode } from '../clock-tags.ts'
import type { Limit } from '../definition.ts'
import type { Exploration } from './explorations.ts'
import { reach } from './explore.ts'
import type { Finding } from './finding.ts'

type Judged = Pick<Limit, 'id' | 'onLapse'>

/** Where silence brings an event, the event stops the clock: else the same silence would bring it for ever. */
function findUnheardLapses(limits: readonly Judged[], explored: readonly Exploration[]): Finding[] {
  const found = new Map<string, Finding>()
  for (const { graph } of explored) {
    const tagsOf = (key: string) => graph.nodes.get(key)?.tags ?? new Set<string>()
    for (const { id, onLapse } of limits) {
      if (!onLapse) continue
      const stopping = graph.edges.filter(
        ({ event, to }) => event === onLapse.event && clockMode(tagsOf(to), id) === 'off',
      )
      const heard = new Set(stopping.map(({ from }) => from))
      for (const { key, tags } of graph.nodes.values()) {
        if (clockMode(tags, id) !== 'counting' || heard.has(key)) continue
        found.set(key, { proof: 'clocks', path: key, found: `${onLapse.event} does not stop ${id} here` })
      }
    }
  }
  return [...found.values()]
}

/**
 * Every clock that starts is stopped: no end carries a clock's tag, and from every state in which a clock counts
 * or is held, an end can be reached. And every limit counts somewhere, else its figure would bind nobody.
 */
export function findEndlessClocks(limits: readonly Judged[], explored: readonly Exploration[]): Finding[] {
  const proof = 'clocks'
  const found = new Map<string, Finding>()
  const counted = new Set<string>()
  for (const { graph } of explored) {
    const nodes = [...graph.nodes.values()]
    for (const { id } of limits) {
      const off = nodes.filter(({ ended, tags }) => ended && clockMode(tags, id) === 'off')
      const stoppable = reach(
        graph,
        off.map(({ key }) => key),
        'backwards',
      )
      for (const { key, tags, ended } of nodes) {
        const mode = clockMode(tags, id)
        if (mode === 'off') continue
        counted.add(id)
        if (ended)
          found.set(`${id} ${key}`, { proof, path: key, found: `the case has ended and ${id} is ${mode}` })
        else if (!stoppable.has(key))
          found.set(`${id} ${key}`, { proof, path: key, found: `${id} is ${mode} here and never stops` })
      }
    }
  }
  const idle = limits.filter(({ id }) => !counted.has(id))
  return [
    ...found.values(),
    ...findUnheardLapses(limits, explored),
    ...idle.map(({ id }) => ({ proof, path: id, found: 'no state counts this limit' })),
  ]
}
