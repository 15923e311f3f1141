import { defineProcess } from '../define.ts'
import type { Name, Process } from '../definition.ts'
import { parallel, sequence } from '../tree.ts'
import { apply, type Operator } from './operator.ts'

/** A reformed process: what is new about it stands here, everything else comes from the earlier ones. */
export interface Merger
  extends Name,
    Pick<
      Process,
      | 'slug'
      | 'version'
      | 'section'
      | 'clauses'
      | 'milestones'
      | 'effectiveFrom'
      | 'lead'
      | 'responsible'
      | 'facts'
      | 'assumed'
    > {
  /** The earlier items, in the plan's order. */
  readonly merges: readonly Process[]
  /** The one whose name, certificate, channels and limits the merged item keeps. */
  readonly keeps: Process
  readonly order: 'parallel' | 'sequence'
  readonly operators: readonly Operator[]
}

const union = <T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] => [
  ...new Map(lists.flat().map((entry) => [entry.id, entry])).values(),
]

/**
 * Merges earlier processes into one item: one application, each material asked once, the parts examined inside
 * one case, one decision; then applies the further operators in turn. The parts may no longer be started alone
 * once the county has put the merger into effect.
 */
export function merge(merger: Merger): Process {
  const { merges, keeps, order, operators, ...own } = merger
  const trees = merges.map((earlier) => earlier.tree)
  const merged: Process = {
    ...own,
    channels: keeps.channels,
    mergedItems: merges.map((earlier) => `${earlier.slug}@${earlier.version}`),
    decidedBy: 'head',
    facts: union([...merges.map((earlier) => earlier.facts), own.facts]),
    materials: union(merges.map((earlier) => earlier.materials)),
    certificates: keeps.certificates,
    limits: keeps.limits,
    tree: order === 'parallel' ? parallel(...trees) : sequence(...trees),
  }
  return defineProcess(operators.reduce(apply, merged))
}
