import type { Facts } from '../condition.ts'
import type { Department, Name, Process, Source } from '../definition.ts'
import { leadsOf } from '../parts.ts'
import { type AnyLeaf, isLeaf, leaves, leavesFor, type Tree } from '../tree.ts'
import { referenceOf } from './reference.ts'

/** What a department must give: to examine and judge, an opinion, an act, a period, a promise taken, the decision. */
export type DutyKind = 'examination' | 'opinion' | 'act' | 'waiting' | 'promise' | 'decision'

const kinds = {
  item: 'examination',
  consult: 'opinion',
  step: 'act',
  wait: 'waiting',
  commitment: 'promise',
} as const satisfies Record<AnyLeaf['kind'], DutyKind>

/** A duty of a definition: who must give what, after what, within what, by what right. */
export interface Duty extends Name {
  /** `slug@version#item`. */
  readonly id: string
  /** `slug#item`, as law and plan name it whatever the version. */
  readonly act: string
  readonly process: Process
  /** Absent for the head's decision. */
  readonly leaf?: AnyLeaf
  readonly kind: DutyKind
  readonly department: Department
  /** Who supervises what it is about. */
  readonly supervisedBy: Department
  /** The items that must all be done before it. */
  readonly follows: readonly string[]
  readonly source: Source
}

/** The leaves that must all be done, or not belong in the case, before one has its turn. */
export function predecessors(tree: Tree, id: string): string[] {
  const holdsIt = (part: Tree) => leaves(part).some((leaf) => leaf.id === id)
  if (isLeaf(tree)) return []
  if (tree.kind === 'choice') {
    const branch = tree.branches.find(({ part }) => holdsIt(part))
    return branch ? predecessors(branch.part, id) : []
  }
  const place = tree.parts.findIndex(holdsIt)
  const part = tree.parts[place]
  if (!part) return []
  const before = tree.kind === 'sequence' ? tree.parts.slice(0, place).flatMap(leaves) : []
  return [...before.map((leaf) => leaf.id), ...predecessors(part, id)]
}

/** The id under which the head's decision stands among the duties. */
export const headDecision = 'head-decision'

/** What a definition demands of departments; its limits are judged beside them. */
export function dutiesOf(process: Process): Duty[] {
  const reference = referenceOf(process)
  const own = leaves(process.tree).map((leaf): Duty => {
    const { id, zh, en, department, source, covers = [] } = leaf
    return {
      id: `${reference}#${id}`,
      act: `${process.slug}#${id}`,
      process,
      leaf,
      zh,
      en,
      kind: kinds[leaf.kind],
      department,
      supervisedBy: covers.find(({ item }) => item === id)?.supervisedBy ?? department,
      follows: predecessors(process.tree, id),
      source,
    }
  })
  const [lead] = leadsOf(process)
  if (process.decidedBy === 'items' || !lead) return own
  const decided: Duty = {
    id: `${reference}#${headDecision}`,
    act: `${process.slug}#${headDecision}`,
    process,
    zh: `“${process.zh}”的决定`,
    en: `The decision on: ${process.en}`,
    kind: 'decision',
    department: lead,
    supervisedBy: lead,
    follows: [],
    source: { law: '行政许可法 37, 38', mark: 'C' },
  }
  return [...own, decided]
}

/** Whether a duty belongs in a case with these facts. */
export const belongs = ({ leaf, process }: Duty, facts: Facts): boolean =>
  !leaf || leavesFor(process.tree, facts).some(({ id }) => id === leaf.id)
