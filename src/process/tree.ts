import { type Condition, type Facts, holds } from './condition.ts'
import type { Department, Name, Source } from './definition.ts'

/** What every leaf of a process tree has. Its `id` names its state and prefixes its events. */
interface Leaf extends Name {
  readonly id: string
  readonly department: Department
  /** The cases that it belongs in; all when absent. */
  readonly when?: Condition
  readonly source: Source
}

/**
 * An item: a department examines and says whether its part is in order. When it is not, the case can only be
 * refused or reconsidered, unless the item is `separable`: then it may be handled singly, outside this case,
 * and its failing concerns itself alone.
 */
export interface Item extends Leaf {
  readonly kind: 'item'
  readonly separable?: boolean
  /** Checks that pass the item without a person when all of them hold. */
  readonly screening?: {
    readonly checks: readonly (Name & { readonly id: string })[]
    readonly source: Source
  }
}

/** A consultation: another department is asked; it replies and cannot refuse. */
export interface Consult extends Leaf {
  readonly kind: 'consult'
}

/** A process tree: items composed. */
export type Tree =
  | Item
  | Consult
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'parallel'; readonly parts: readonly Tree[] }
  | {
      readonly kind: 'choice'
      readonly branches: readonly { readonly when?: Condition; readonly part: Tree }[]
    }

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never

export const item = (id: string, rest: Without<Item, 'kind' | 'id'>): Item => ({ kind: 'item', id, ...rest })

export const sequence = (...parts: Tree[]): Tree => ({ kind: 'sequence', parts })

export const parallel = (...parts: Tree[]): Tree => ({ kind: 'parallel', parts })

/** The first branch whose condition holds; a branch without a condition is the last. */
export const choice = (...branches: { when?: Condition; part: Tree }[]): Tree => ({
  kind: 'choice',
  branches,
})

/** The leaves of a tree in plan order. */
export function leaves(tree: Tree): (Item | Consult)[] {
  switch (tree.kind) {
    case 'item':
    case 'consult':
      return [tree]
    case 'choice':
      return tree.branches.flatMap((branch) => leaves(branch.part))
    default:
      return tree.parts.flatMap(leaves)
  }
}

/** The leaves that belong in a case with these facts: of a choice those of its first branch that holds. */
export function leavesFor(tree: Tree, facts: Facts): (Item | Consult)[] {
  switch (tree.kind) {
    case 'item':
    case 'consult':
      return !tree.when || holds(tree.when, facts) ? [tree] : []
    case 'choice': {
      const chosen = tree.branches.find(({ when }) => !when || holds(when, facts))
      return chosen ? leavesFor(chosen.part, facts) : []
    }
    default:
      return tree.parts.flatMap((part) => leavesFor(part, facts))
  }
}

/** The same tree with every leaf replaced; `undefined` takes the leaf out. */
export function mapLeaves(
  tree: Tree,
  change: (leaf: Item | Consult) => Item | Consult | undefined,
): Tree | undefined {
  if (tree.kind === 'item' || tree.kind === 'consult') return change(tree)
  if (tree.kind === 'choice') {
    const branches = tree.branches.flatMap((branch) => {
      const part = mapLeaves(branch.part, change)
      return part ? [{ ...branch, part }] : []
    })
    return branches.length > 0 ? { kind: 'choice', branches } : undefined
  }
  const parts = tree.parts.flatMap((part) => mapLeaves(part, change) ?? [])
  return parts.length > 0 ? { kind: tree.kind, parts } : undefined
}
