import type { Process } from '../definition.ts'
import { known } from '../reform/known.ts'
import { ReformError } from '../reform/reform-error.ts'
import { type AnyLeaf, leaves, mapLeaves, type Tree } from '../tree.ts'

/** The leaf that an operator is on. @throws ReformError when the tree has none of that id */
export const leafOf = (tree: Tree, id: string): AnyLeaf =>
  known(
    leaves(tree),
    id,
    { zh: '操作对象', en: 'operator on item' },
    { zh: '流程树中没有', en: 'which is not in the tree' },
  )

/** The process with one leaf replaced; `undefined` takes it out, with the limits and papers that were its own. */
export function changeLeaf(
  process: Process,
  id: string,
  change: (leaf: AnyLeaf) => AnyLeaf | undefined,
): Process {
  const changed = change(leafOf(process.tree, id))
  const tree = mapLeaves(process.tree, (leaf) => (leaf.id === id ? changed : leaf))
  if (!tree) {
    throw new ReformError({
      found: { zh: `“${id}”是唯一的事项`, en: `"${id}", the only item that there is` },
      needed: { zh: '至少保留一个事项', en: 'at least one item that stays' },
      remedy: { zh: '保留它，或改为取消整个流程', en: 'leave it in, or abolish the process as a whole' },
    })
  }
  if (changed) return { ...process, tree }
  return {
    ...process,
    tree,
    limits: process.limits.filter((limit) => limit.item !== id && limit.id !== id),
    certificates: process.certificates.filter(({ item }) => item !== id),
  }
}
