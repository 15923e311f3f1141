import type { Process } from '../definition.ts'
import { isLeaf, leaves, type Tree } from '../tree.ts'

function faultIn(tree: Tree): string | undefined {
  if (isLeaf(tree)) return undefined
  const parts = tree.kind === 'choice' ? tree.branches.map(({ part }) => part) : tree.parts
  if (parts.length === 0) return `a ${tree.kind} has no parts`
  if (tree.kind === 'choice') {
    // Without a last branch that is always taken, a case could stand before the choice for ever.
    const open = tree.branches.findIndex(({ when }) => when === undefined)
    if (open !== tree.branches.length - 1)
      return 'the last branch of a choice, and no other, has no condition'
  }
  return parts.map(faultIn).find((found) => found !== undefined)
}

/** Compositions that no case could get through, and papers that no case could be issued. */
export function findCompositionFault({ tree, certificates, limits }: Process): string | undefined {
  const found = faultIn(tree)
  if (found) return found
  const endless = leaves(tree).find(
    ({ kind, id }) =>
      kind === 'wait' && !limits.some((limit) => limit.kind === 'waiting' && limit.item === id),
  )
  if (endless) return `the waiting period "${endless.id}" has no limit of kind waiting that would end it`
  if (certificates.length === 0 || certificates.some(({ item, when }) => !item && !when)) return undefined
  return 'every certificate belongs to some cases only: the other cases would have none to issue'
}
