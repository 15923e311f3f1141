import { type Condition, type Facts, holds } from './condition.ts'
import type { Department, Name, Source } from './definition.ts'

/** A former leaf whose duty this one does now; who supervised what it was about still does (二-20). */
export interface Covered {
  readonly item: string
  readonly supervisedBy: Department
}

/** What every leaf of a process tree has. Its `id` names its state and prefixes its events. */
interface Leaf extends Name {
  readonly id: string
  readonly department: Department
  /** The cases that it belongs in; all when absent. */
  readonly when?: Condition
  /** What a reform has put into it. */
  readonly covers?: readonly Covered[]
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

/** A step that is done rather than judged: a site visit, a hand-over, a publication, a works. */
export interface Step extends Leaf {
  readonly kind: 'step'
}

/** A waiting period, as of a publicity: its limit is the one of kind `waiting` with this item. */
export interface Wait extends Leaf {
  readonly kind: 'wait'
}

/**
 * A commitment: the promise stands in for the proof, which is owed later. The case goes on at once and stays
 * open until what was promised is kept or found broken; the limit of the same id says by when.
 */
export interface Commitment extends Leaf {
  readonly kind: 'commitment'
}

export type AnyLeaf = Item | Consult | Step | Wait | Commitment

/** A process tree: items composed. */
export type Tree =
  | AnyLeaf
  | { readonly kind: 'sequence'; readonly parts: readonly Tree[] }
  | { readonly kind: 'parallel'; readonly parts: readonly Tree[] }
  | {
      readonly kind: 'choice'
      readonly branches: readonly { readonly when?: Condition; readonly part: Tree }[]
    }

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never

export const item = (id: string, rest: Without<Item, 'kind' | 'id'>): Item => ({ kind: 'item', id, ...rest })

export const consult = (id: string, rest: Without<Consult, 'kind' | 'id'>): Consult => ({
  kind: 'consult',
  id,
  ...rest,
})

export const step = (id: string, rest: Without<Step, 'kind' | 'id'>): Step => ({ kind: 'step', id, ...rest })

export const wait = (id: string, rest: Without<Wait, 'kind' | 'id'>): Wait => ({ kind: 'wait', id, ...rest })

export const commitment = (id: string, rest: Without<Commitment, 'kind' | 'id'>): Commitment => ({
  kind: 'commitment',
  id,
  ...rest,
})

export const sequence = (...parts: Tree[]): Tree => ({ kind: 'sequence', parts })

export const parallel = (...parts: Tree[]): Tree => ({ kind: 'parallel', parts })

/** The first branch whose condition holds; a branch without a condition is the last. */
export const choice = (...branches: { when?: Condition; part: Tree }[]): Tree => ({
  kind: 'choice',
  branches,
})

export const isLeaf = (tree: Tree): tree is AnyLeaf => 'id' in tree

/** The leaves of a tree in plan order. */
export function leaves(tree: Tree): AnyLeaf[] {
  if (isLeaf(tree)) return [tree]
  if (tree.kind === 'choice') return tree.branches.flatMap((branch) => leaves(branch.part))
  return tree.parts.flatMap(leaves)
}

/** The leaves that belong in a case with these facts: of a choice those of its first branch that holds. */
export function leavesFor(tree: Tree, facts: Facts): AnyLeaf[] {
  if (isLeaf(tree)) return !tree.when || holds(tree.when, facts) ? [tree] : []
  if (tree.kind !== 'choice') return tree.parts.flatMap((part) => leavesFor(part, facts))
  const chosen = tree.branches.find(({ when }) => !when || holds(when, facts))
  return chosen ? leavesFor(chosen.part, facts) : []
}

/** The same tree with every leaf replaced; `undefined` takes the leaf out. */
export function mapLeaves(tree: Tree, change: (leaf: AnyLeaf) => AnyLeaf | undefined): Tree | undefined {
  if (isLeaf(tree)) return change(tree)
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
