import type { StateConfig, Transition } from '../state-config.ts'

/** A state of a configuration with its path from the root, which is itself the empty path. */
export interface Located {
  readonly path: string
  readonly state: StateConfig
}

/** A state and all states in it. */
export function* statesOf(state: StateConfig, path = ''): Generator<Located> {
  yield { path, state }
  for (const [name, child] of Object.entries(state.states ?? {})) {
    yield* statesOf(child, path === '' ? name : `${path}.${name}`)
  }
}

const list = (transitions: Transition | readonly Transition[]): readonly Transition[] =>
  Array.isArray(transitions) ? transitions : [transitions as Transition]

/** The transitions of a state's own, each with the event that it hears; none for `always` and `onDone`. */
export function transitionsOf({ on = {}, always = [], onDone }: StateConfig) {
  return [
    ...Object.entries(on).flatMap(([event, transitions]) =>
      list(transitions).map((transition) => ({ event, transition })),
    ),
    ...[...always, ...(onDone ? [onDone] : [])].map((transition) => ({ event: undefined, transition })),
  ]
}
