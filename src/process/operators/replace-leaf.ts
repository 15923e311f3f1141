import { isLeaf, sequence, type Tree } from '../tree.ts'

/** The tree with others in a leaf's place, one after another: spliced into a sequence, else as one of their own. */
export function replaceLeaf(tree: Tree, id: string, by: readonly Tree[]): Tree {
  const single = (): Tree => {
    const [first, ...more] = by
    return first && more.length === 0 ? first : sequence(...by)
  }
  if (isLeaf(tree)) return tree.id === id ? single() : tree
  if (tree.kind === 'choice') {
    return {
      ...tree,
      branches: tree.branches.map((branch) => ({ ...branch, part: replaceLeaf(branch.part, id, by) })),
    }
  }
  const here = (part: Tree) => isLeaf(part) && part.id === id
  const parts = tree.parts.flatMap((part) =>
    here(part) && tree.kind === 'sequence' ? by : [replaceLeaf(part, id, by)],
  )
  return { kind: tree.kind, parts }
}
