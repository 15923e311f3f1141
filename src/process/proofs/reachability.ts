import type { StateConfig } from '../state-config.ts'
import type { Exploration } from './explorations.ts'
import type { Finding } from './finding.ts'
import { statesOf } from './walk.ts'

/** Every state is one that some case comes to. */
export function findUnreachable(config: StateConfig, explored: readonly Exploration[]): Finding[] {
  const reached = new Set(explored.flatMap(({ graph }) => [...graph.entered]))
  return [...statesOf(config)].flatMap(({ path }) =>
    path === '' || reached.has(path)
      ? []
      : [{ proof: 'reachability', path, found: 'no case ever comes to this state' }],
  )
}
