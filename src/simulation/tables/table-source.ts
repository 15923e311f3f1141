import type { StateConfig, Transition } from '../../process/state-config.ts'

/** A state of a configuration in its place. */
export interface SourceState {
  readonly name: string
  readonly path: string
  readonly config: StateConfig
  readonly parent: SourceState | undefined
  readonly children: ReadonlyMap<string, SourceState>
  /** The number of its region: a branch of a parallel state begins one. */
  readonly region: number
}

export interface TableSource {
  readonly root: SourceState
  readonly byId: ReadonlyMap<string, SourceState>
  /** The first state of each region, in the order of their numbers. */
  readonly regions: readonly SourceState[]
}

/** Lays a configuration out as states that know their place, and numbers its regions. */
export function tableSource(config: StateConfig): TableSource {
  const byId = new Map<string, SourceState>()
  const regions: SourceState[] = []
  function place(name: string, config: StateConfig, parent: SourceState | undefined): SourceState {
    const begins = parent === undefined || parent.config.type === 'parallel'
    const children = new Map<string, SourceState>()
    const state: SourceState = {
      name,
      path: parent?.path ? `${parent.path}.${name}` : name,
      config,
      parent,
      children,
      region: begins ? regions.length : parent.region,
    }
    if (begins) regions.push(state)
    if (config.id !== undefined) byId.set(config.id, state)
    for (const [key, child] of Object.entries(config.states ?? {}))
      children.set(key, place(key, child, state))
    return state
  }
  return { root: place('', config, undefined), byId, regions }
}

export const candidates = (transitions: Transition | readonly Transition[] = []): readonly Transition[] =>
  Array.isArray(transitions) ? transitions : [transitions as Transition]

/** A state and those above it, up to the first state of its region. */
export function* upwards(state: SourceState): Generator<SourceState> {
  for (let at: SourceState | undefined = state; at?.region === state.region; at = at.parent) yield at
}

/** All states of a configuration, parents before children. */
export function* everyState(state: SourceState): Generator<SourceState> {
  yield state
  for (const child of state.children.values()) yield* everyState(child)
}

/** The state that a transition of `source` names. @throws TypeError when there is none, or not beside one above it */
export function targetOf({ byId }: TableSource, source: SourceState, target: string): SourceState {
  const found = target.startsWith('#') ? byId.get(target.slice(1)) : source.parent?.children.get(target)
  if (!found)
    throw new TypeError(`${source.path || 'the root'} leads to "${target}", and there is no such state`)
  // Else states between them would be entered, too, and what they do at entry would be lost.
  for (let above = source.parent; above; above = above.parent) if (above === found.parent) return found
  throw new TypeError(
    `${source.path} leads into ${found.path}, past the states around it: tables cannot hold that`,
  )
}
