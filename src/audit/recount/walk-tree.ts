import { type Facts, holds } from '../../process/condition.ts'
import type { AnyLeaf, Tree } from '../../process/tree.ts'

/** A tree in flat form: each node with its parent and its place in it. */
export interface FlatNode {
  readonly index: number
  readonly parent: number
  readonly kind: Tree['kind']
  readonly leaf: AnyLeaf | undefined
  readonly parts: readonly number[]
  /** Of a choice: the conditions of its branches. */
  readonly tree: Tree
  /** Leaves that come after it in a sequence: their limits count while it is under way. */
  readonly waiting: ReadonlySet<string>
}

const isLeaf = (tree: Tree): tree is AnyLeaf => 'id' in tree
const partsOf = (tree: Tree): readonly Tree[] => {
  if (isLeaf(tree)) return []
  return tree.kind === 'choice' ? tree.branches.map(({ part }) => part) : tree.parts
}
const idsIn = (tree: Tree): string[] => (isLeaf(tree) ? [tree.id] : partsOf(tree).flatMap(idsIn))

export function flatten(root: Tree): FlatNode[] {
  const nodes: FlatNode[] = []
  function visit(tree: Tree, parent: number, waiting: readonly string[]): number {
    const index = nodes.length
    const parts: number[] = []
    const leaf = isLeaf(tree) ? tree : undefined
    nodes.push({ index, parent, kind: tree.kind, leaf, parts, tree, waiting: new Set(waiting) })
    const below = partsOf(tree)
    for (const [place, part] of below.entries()) {
      const later = tree.kind === 'sequence' ? below.slice(place + 1).flatMap(idsIn) : []
      parts.push(visit(part, index, [...waiting, ...later]))
    }
    return index
  }
  visit(root, -1, [])
  return nodes
}

export type LeafState = 'reviewing' | 'special' | 'failed'

/** Which leaves are open as a review goes on; a recount of its own, beside the machines that run the cases. */
export function walkTree(nodes: readonly FlatNode[], facts: Facts) {
  const open = new Map<number, LeafState>()
  const left = new Int32Array(nodes.length)
  let isDone = false

  function start(index: number): void {
    const node = nodes[index] as FlatNode
    if (node.leaf) {
      if (node.leaf.when && !holds(node.leaf.when, facts)) finish(index)
      else open.set(index, 'reviewing')
      return
    }
    if (node.tree.kind === 'choice') {
      const branch = node.tree.branches.findIndex(({ when }) => !when || holds(when, facts))
      if (branch === -1) finish(index)
      else start(node.parts[branch] as number)
      return
    }
    left[index] = node.parts.length
    if (node.kind === 'sequence') start(node.parts[0] as number)
    else for (const part of node.parts) start(part)
  }

  function finish(index: number): void {
    open.delete(index)
    const { parent } = nodes[index] as FlatNode
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
    open: open as ReadonlyMap<number, LeafState>,
    get isDone() {
      return isDone
    },
    start: () => start(0),
    finish,
    set: (index: number, state: LeafState) => open.set(index, state),
  }
}
