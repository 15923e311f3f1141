import type { Exploration } from './explorations.ts'
import { reach } from './explore.ts'
import type { Finding } from './finding.ts'

/** From every state that a case can be in, it can come to an end. */
export function findDeadEnds(explored: readonly Exploration[]): Finding[] {
  const stuck = explored.flatMap(({ graph }) => {
    const nodes = [...graph.nodes.values()]
    const ends = nodes.filter(({ ended }) => ended).map(({ key }) => key)
    const open = reach(graph, ends, 'backwards')
    return nodes.filter(({ key }) => !open.has(key)).map(({ key }) => key)
  })
  return [...new Set(stuck)].map((path) => ({
    proof: 'endings',
    path,
    found: 'a case in this state can never end',
  }))
}
