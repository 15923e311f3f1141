import type { FlatNode } from './flatten.ts'
import type { Asked } from './prepare.ts'

export const SHUT = 0
export const REVIEWING = 1
export const SPECIAL = 2
export const FAILED = 3
export type LeafState = typeof SHUT | typeof REVIEWING | typeof SPECIAL | typeof FAILED

/** Which leaves are open as a review goes on; a recount of its own, beside the machines that run the cases. */
export function walkTree({ nodes, skipped, branch }: Asked) {
  const states: LeafState[] = nodes.map(() => SHUT)
  const left = nodes.map(() => 0)
  const finished = new Set<string>()
  let isDone = false

  function start(index: number): void {
    const { leaf, tree, kind, parts } = nodes[index] as FlatNode
    if (leaf) {
      if (skipped[index]) finish(index)
      else states[index] = REVIEWING
    } else if (tree.kind === 'choice') {
      const chosen = branch[index] as number
      if (chosen === -1) finish(index)
      else start(chosen)
    } else {
      left[index] = parts.length
      if (kind === 'sequence') start(parts[0] as number)
      else for (const part of parts) start(part)
    }
  }

  function finish(index: number): void {
    states[index] = SHUT
    const { parent, leaf } = nodes[index] as FlatNode
    if (leaf && !skipped[index]) finished.add(leaf.id)
    if (parent === -1) {
      isDone = true
      return
    }
    const above = nodes[parent] as FlatNode
    if (above.kind !== 'choice') left[parent] = (left[parent] as number) - 1
    if (above.kind === 'choice' || left[parent] === 0) finish(parent)
    else if (above.kind === 'sequence') start(above.parts[above.parts.indexOf(index) + 1] as number)
  }

  return {
    states: states as readonly LeafState[],
    /** The leaves that have had their result. */
    finished: finished as ReadonlySet<string>,
    isDone: () => isDone,
    start: () => start(0),
    finish,
    set(index: number, state: LeafState): void {
      states[index] = state
    },
  }
}
