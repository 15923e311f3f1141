import type { CaseMachine } from '../process/machine.ts'
import type { Guard } from '../process/state-config.ts'

/** A state in which an event is heard, with its name for people and the guard, if there is one. */
export interface Hearing {
  readonly path: string
  readonly zh: string
  readonly en: string
  readonly guard: Guard['type'] | undefined
}

type Node = CaseMachine['root']

function* walk(node: Node): Generator<Node> {
  yield node
  for (const child of Object.values(node.states)) yield* walk(child)
}

/** For every event of a machine that people can send, the states that hear it, in the machine's own order. */
export function alphabetOf(machine: CaseMachine): ReadonlyMap<string, readonly Hearing[]> {
  const heard = new Map<string, Hearing[]>()
  for (const node of walk(machine.root)) {
    for (const type of node.ownEvents) {
      const guards = (node.transitions.get(type) ?? []).map(
        (transition) => transition.guard as Guard | undefined,
      )
      // A list of transitions that ends without a guard is always taken.
      const guard = guards.every(Boolean) ? guards[0]?.type : undefined
      const { zh = '', en = '' } = (node.meta ?? {}) as { zh?: string; en?: string }
      heard.set(type, [...(heard.get(type) ?? []), { path: node.path.join('.'), zh, en, guard }])
    }
  }
  return heard
}
