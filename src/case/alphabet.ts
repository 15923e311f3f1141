import { findEventKind } from '../process/events.ts'
import type { CaseMachine } from '../process/machine.ts'

/** A state in which an event is heard, with its name for people. */
export interface Hearing {
  readonly path: string
  readonly zh: string
  readonly en: string
}

type Node = CaseMachine['root']

function* walk(node: Node): Generator<Node> {
  yield node
  for (const child of Object.values(node.states)) yield* walk(child)
}

/** For every event that people or time can send to a machine, the states that hear it, in their own order. */
export function alphabetOf(machine: CaseMachine): ReadonlyMap<string, readonly Hearing[]> {
  const heard = new Map<string, Hearing[]>()
  for (const node of walk(machine.root)) {
    for (const type of node.ownEvents) {
      // XState's own `xstate.done…` events are none that anyone could send.
      if (!findEventKind(type)) continue
      const { zh = '', en = '' } = (node.meta ?? {}) as { zh?: string; en?: string }
      heard.set(type, [...(heard.get(type) ?? []), { path: node.path.join('.'), zh, en }])
    }
  }
  return heard
}
