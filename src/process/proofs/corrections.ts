import type { Exploration } from './explorations.ts'
import { reach } from './explore.ts'
import type { Finding } from './finding.ts'

/** 行政许可法 32(1)(4): corrections are asked for once, so on no path twice. */
export function findRepeatedCorrections(explored: readonly Exploration[]): Finding[] {
  const again = explored.flatMap(({ graph }) => {
    const asking = graph.edges.filter(({ event }) => event === 'request-correction')
    const after = reach(
      graph,
      asking.map(({ to }) => to),
    )
    return asking.filter(({ from }) => after.has(from)).map(({ from }) => from)
  })
  return [...new Set(again)].map((path) => ({
    proof: 'corrections',
    path,
    found: 'corrections can be asked for here although they were asked for before',
  }))
}
