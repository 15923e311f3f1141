import type { StateConfig } from '../state-config.ts'
import type { Exploration } from './explorations.ts'
import type { Finding } from './finding.ts'
import { statesOf, transitionsOf } from './walk.ts'

const proof = 'independence'
const guards = new Set(['fact', 'all-checks-hold'])
/** Guards of the life around the review. */
const outside = new Set(['owes', 'owes-nothing'])
const review = /^accepted\.under-review\./

/** Guards read the case's facts or the event's own payload. So none reads the state of another branch. */
export function findImpureGuards(config: StateConfig): Finding[] {
  return [...statesOf(config)].flatMap(({ path, state }) =>
    transitionsOf(state).flatMap(({ transition: { guard } }) =>
      !guard || guards.has(guard.type) || (outside.has(guard.type) && !review.test(path))
        ? []
        : [
            {
              proof,
              path,
              found: `the guard "${(guard as { type: string }).type}" may read more than facts`,
            },
          ],
    ),
  )
}

/** Nothing that happens to a case changes its facts, in a branch or outside. */
export function findChangedFacts(explored: readonly Exploration[]): Finding[] {
  return explored.flatMap(({ graph }) =>
    [...graph.nodes.values()].flatMap(({ key, sameFacts }) =>
      sameFacts ? [] : [{ proof, path: key, found: 'the facts of the case changed on the way here' }],
    ),
  )
}

/**
 * Branches of a parallel state meet only where one leaves them all: an event that two of them hear must lead
 * out (`#…`), else one event would move two branches at once and the slices would not show it.
 */
export function findDependence(config: StateConfig): Finding[] {
  return [...statesOf(config)].flatMap(({ path, state }) => {
    if (state.type !== 'parallel') return []
    const heard = Object.values(state.states ?? {}).map((branch) =>
      [...statesOf(branch)].flatMap((one) => transitionsOf(one.state)),
    )
    const staying = heard.map(
      (transitions) =>
        new Set(
          transitions.flatMap(({ event, transition: { target } }) =>
            target?.startsWith('#') ? [] : [event],
          ),
        ),
    )
    const all = heard.map((transitions) => new Set(transitions.map(({ event }) => event)))
    return staying.flatMap((events, i) =>
      [...events].flatMap((event) =>
        event !== undefined && all.some((others, j) => j !== i && others.has(event))
          ? [{ proof, path, found: `two branches hear "${event}"` }]
          : [],
      ),
    )
  })
}
