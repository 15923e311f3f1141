import { any, type Condition } from '../condition.ts'
import type { Department, Name, Process, Source } from '../definition.ts'
import { known } from '../reform/known.ts'
import { type AnyLeaf, type Covered, isLeaf } from '../tree.ts'
import { leafOf } from './change-leaf.ts'
import { composed, neighboursOf, replacePart } from './neighbours.ts'

/**
 * Makes one item, or one step, of several that stand beside or after one another. Whose duty it takes in is said
 * under `covers`; what is not listed there is gone.
 */
export interface MergeItems {
  readonly operator: 'merge'
  readonly items: readonly string[]
  readonly into: Name & {
    readonly id: string
    readonly department: Department
    /** An item when one of them is an item and this is silent; else what they all are, or a step. */
    readonly kind?: 'item' | 'consult' | 'step'
  }
  /** Those of the items whose duties the new one keeps. */
  readonly covers: readonly string[]
  /** Who supervises what a former item was about, where it is no longer its department (二-20 forbids that). */
  readonly supervisedBy?: Readonly<Record<string, Department>>
  readonly source: Source
}

/** Side by side or in turn, the new one belongs in wherever one of them did. */
function conditionOf(merged: readonly AnyLeaf[]): Condition | undefined {
  const conditions = merged.map(({ when }) => when)
  return conditions.every((one) => one !== undefined) ? any(...conditions) : undefined
}

function kindOf(merged: readonly AnyLeaf[]): 'item' | 'consult' | 'step' {
  if (merged.some(({ kind }) => kind === 'item')) return 'item'
  return merged.every(({ kind }) => kind === 'consult') ? 'consult' : 'step'
}

export function mergeItems(process: Process, operator: MergeItems): Process {
  const { items, into, covers, supervisedBy = {}, source } = operator
  const { of, from } = neighboursOf(process, items, true)
  const merged = items.map((id) => leafOf(process.tree, id))
  for (const id of [...covers, ...Object.keys(supervisedBy)]) {
    known(
      merged,
      id,
      { zh: '所承接的事项', en: 'a duty of item' },
      { zh: '不在合并的事项之中', en: 'which is not among those merged' },
    )
  }
  const taken = merged
    .filter(({ id }) => covers.includes(id))
    .flatMap((leaf): Covered[] => {
      const own = { item: leaf.id, supervisedBy: supervisedBy[leaf.id] ?? leaf.department }
      return leaf.covers?.some(({ item }) => item === leaf.id)
        ? [...leaf.covers]
        : [...(leaf.covers ?? []), own]
    })
  const when = conditionOf(merged)
  const separable = merged.every((leaf) => leaf.kind === 'item' && leaf.separable)
  const { id, zh, en, department } = into
  const kind = into.kind ?? kindOf(merged)
  const leaf: AnyLeaf = {
    kind,
    id,
    zh,
    en,
    department,
    ...(when && { when }),
    ...(kind === 'item' && separable && { separable }),
    covers: taken,
    source,
  }
  const gone = (item: string | undefined) => item !== undefined && items.includes(item)
  const kept = (item: string | undefined) => item !== undefined && covers.includes(item)
  const parts = of.parts.flatMap((part, place) =>
    !isLeaf(part) || !items.includes(part.id) ? [part] : place === from ? [leaf] : [],
  )
  return {
    ...process,
    limits: process.limits.flatMap((limit) =>
      !gone(limit.item) ? [limit] : kept(limit.item) ? [{ ...limit, item: id }] : [],
    ),
    certificates: process.certificates.flatMap((paper) =>
      !gone(paper.item) ? [paper] : kept(paper.item) ? [{ ...paper, item: id }] : [],
    ),
    tree: replacePart(process.tree, of, composed(of.kind, parts)),
  }
}
