import { type Condition, type Facts, holds } from '../condition.ts'
import type { StateConfig } from '../state-config.ts'
import { explore, type Graph } from './explore.ts'
import { slices } from './slices.ts'
import type { Subject } from './subject.ts'
import { valuations } from './valuations.ts'
import { statesOf, transitionsOf } from './walk.ts'

/** One slice in the cases in which its conditions come out one way; `facts` is the first such case. */
export interface Exploration {
  readonly slice: StateConfig
  readonly facts: Facts
  readonly included: readonly string[]
  /** Events that never come in it. */
  readonly silent: readonly string[]
  readonly graph: Graph
}

function conditionsIn(slice: StateConfig): Condition[] {
  return [...statesOf(slice)].flatMap(({ state }) =>
    transitionsOf(state).flatMap(({ transition: { guard } }) =>
      guard?.type === 'fact' ? [guard.params.condition] : [],
    ),
  )
}

/**
 * Explores every slice in every case that its facts allow. All valuations of the facts are enumerated; those in
 * which each condition of a slice comes out the same, and the same items of it belong in, are walked once.
 */
export function explorations(subject: Subject): Exploration[] {
  const { never = () => [] } = subject
  const cases = valuations(subject.facts, subject.bounds, subject.given)
  return slices(subject.config).flatMap((slice) => {
    const conditions = conditionsIn(slice)
    // What the root hears (a commitment kept) is heard in every slice and says nothing of the items in it.
    const heard = [...statesOf(slice)].flatMap(({ path, state }) => (path ? Object.keys(state.on ?? {}) : []))
    const names = new Set(heard.map((event) => event.split('.', 1)[0]))
    const seen = new Set<string>()
    return cases.flatMap((facts) => {
      const included = subject.included(facts).filter((id) => names.has(id))
      const silent = never(facts).filter((event) => heard.includes(event))
      const kind = JSON.stringify([conditions.map((condition) => holds(condition, facts)), included, silent])
      if (seen.has(kind)) return []
      seen.add(kind)
      return [{ slice, facts, included, silent, graph: explore(slice, facts, silent) }]
    })
  })
}
