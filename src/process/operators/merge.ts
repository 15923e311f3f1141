import canonicalize from 'canonicalize'
import { defineProcess } from '../define.ts'
import type { Name, Process } from '../definition.ts'
import { ReformError } from '../reform/reform-error.ts'
import { parallel, sequence } from '../tree.ts'
import { apply, type Operator } from './operator.ts'

/** A reformed process: what is new about it stands here, everything else comes from the earlier ones. */
export interface Merger
  extends Name,
    Pick<
      Process,
      | 'slug'
      | 'tier'
      | 'version'
      | 'section'
      | 'clauses'
      | 'milestones'
      | 'effectiveFrom'
      | 'inForce'
      | 'project'
      | 'perProject'
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

/** All entries once. @throws TypeError when two earlier items mean different things by one id */
function union<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] {
  const found = new Map<string, T>()
  for (const entry of lists.flat()) {
    const same = found.get(entry.id)
    if (same && canonicalize(same) !== canonicalize(entry)) {
      throw new ReformError({
        found: {
          zh: `“${entry.id}”在所合并的事项中有两种含义`,
          en: `"${entry.id}" is declared in two ways by the items to be merged`,
        },
        needed: { zh: '同一名称只有一种含义', en: 'one meaning for one id' },
        remedy: {
          zh: '先统一该名称，或不合并其中之一',
          en: 'make them agree first, or leave one of the items out',
        },
      })
    }
    found.set(entry.id, entry)
  }
  return [...found.values()]
}

/**
 * Merges earlier processes into one item: one application, each material asked once, the parts examined inside
 * one case, one decision; then applies the further operators in turn. Not checked yet: a reform may have more to say.
 * @throws TypeError when an operator, or the item that is kept, names what the merger does not have
 */
export function mergedProcess(merger: Merger): Process {
  const { merges, keeps, order, operators, ...own } = merger
  if (!merges.includes(keeps)) throw new TypeError(`${keeps.slug} is kept but not merged`)
  const trees = merges.map((earlier) => earlier.tree)
  const merged: Process = {
    ...own,
    channels: keeps.channels,
    mergedItems: merges.map((earlier) => `${earlier.slug}@${earlier.version}`),
    decidedBy: 'head',
    ...(keeps.permit && { permit: keeps.permit }),
    ...(keeps.free && { free: keeps.free }),
    ...(keeps.paperless && { paperless: keeps.paperless }),
    facts: union([...merges.map((earlier) => earlier.facts), own.facts]),
    materials: union(merges.map((earlier) => earlier.materials)),
    certificates: keeps.certificates,
    limits: keeps.limits,
    tree: order === 'parallel' ? parallel(...trees) : sequence(...trees),
  }
  return operators.reduce(apply, merged)
}

/**
 * Merges earlier processes into one item, which is checked. The parts may no longer be started alone once the county
 * has put the merger into effect.
 * @throws TypeError when it does not fit, or the result contradicts itself
 */
export const merge = (merger: Merger): Process => defineProcess(mergedProcess(merger))
