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
