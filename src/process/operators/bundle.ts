import { fact } from '../condition.ts'
import { defineProcess } from '../define.ts'
import type { FactDeclaration, Name, Process, Source } from '../definition.ts'
import { type Item, parallel } from '../tree.ts'

/** A reformed process that handles earlier ones together: what is new about it stands here. */
export interface Bundler
  extends Omit<Process, 'mergedItems' | 'decidedBy' | 'facts' | 'certificates' | 'tree'> {
  /** The earlier processes, each of one item, in the plan's order. */
  readonly bundles: readonly Process[]
  /** The one that is in every case; the applicant chooses among the others. */
  readonly always: Process
  /** The fact by which the applicant chooses; all of them when silent. */
  readonly chosenBy: Name & { readonly id: string; readonly source: Source }
  /** Checks that the reform puts before an item, by its id. */
  readonly screening?: Readonly<Record<string, NonNullable<Item['screening']>>>
  /** Asked beside the choice. */
  readonly facts: readonly FactDeclaration[]
}

/** @throws TypeError when the earlier process is more than one item: it has no part that could be taken out */
function itemOf({ slug, tree }: Process): Item {
  if (tree.kind !== 'item') throw new TypeError(`${slug} is no single item, so it cannot be bundled`)
  return tree
}

/**
 * Bundles earlier processes into one step: one application, the items side by side, every result paper issued
 * together. Unlike a merger it blocks nothing: each item but the one in every case may be left out, or taken out
 * later, and handled singly.
 * @throws TypeError when the process that is in every case is not bundled, or one of them is no single item
 */
export function bundle(bundler: Bundler): Process {
  const { bundles, always, chosenBy, screening = {}, ...own } = bundler
  if (!bundles.includes(always)) throw new TypeError(`${always.slug} is in every case but not bundled`)
  const others = bundles.filter((earlier) => earlier !== always)
  const values = others.map(itemOf).map(({ id, zh, en }) => ({ id, zh, en }))
  const choosing: FactDeclaration = {
    ...chosenBy,
    type: 'set',
    values,
    default: values.map(({ id }) => id),
  }
  const parts = bundles.map((earlier): Item => {
    const item = itemOf(earlier)
    const checks = screening[item.id]
    return {
      ...item,
      ...(checks && { screening: checks }),
      ...(earlier !== always && {
        separable: true,
        when: fact(chosenBy.id).includes(item.id),
        source: chosenBy.source,
      }),
    }
  })
  return defineProcess({
    ...own,
    mergedItems: [],
    decidedBy: 'items',
    facts: [choosing, ...own.facts],
    certificates: bundles.flatMap((earlier) =>
      earlier.certificates.map((paper) =>
        earlier === always ? paper : { ...paper, item: itemOf(earlier).id },
      ),
    ),
    tree: parallel(...parts),
  })
}
