import { holds } from '../condition.ts'
import type { Department, Process } from '../definition.ts'
import { leadsOf } from '../parts.ts'
import { approves } from '../proofs/decisions.ts'
import { type AnyLeaf, leavesFor } from '../tree.ts'
import type { RuleVerdict } from './certificate.ts'
import type { Comparison, JointCase } from './comparison.ts'
import { counterexample, plainest } from './counterexample.ts'
import { belongs, type Duty } from './duty.ts'
import type { ChangeKind } from './law.ts'
import { permissionsFor } from './permitted.ts'

/** To examine, to be asked or to act; whoever only takes a promise, or waits, has no part. */
const takesPart = ({ kind }: AnyLeaf) => kind === 'item' || kind === 'consult' || kind === 'step'

/** What a case can go past: it may be taken out, or passed by checks alone. */
const canGoPast = (leaf: AnyLeaf) =>
  leaf.kind === 'item' && (leaf.separable === true || leaf.screening !== undefined)

/** The changes by which a department may lose its part, where plan or law has them on record. */
const releasing: readonly ChangeKind[] = ['dropped', 'conditional', 'promised', 'department']

/** A department that the plan prints as leading or responsible; what no clause names is the county's assumption. */
function namedBy(process: Process): readonly Department[] {
  if (process.clauses.length === 0) return []
  const all = [...process.lead, ...process.responsible]
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

const isReleased = (comparison: Comparison, duty: Duty, { before, result }: JointCase) =>
  releasing.some((kind) =>
    permissionsFor(comparison, kind, duty).some(
      ({ when }) => !when || holds(when, { ...before.get(duty.process), ...result }),
    ),
  )

/** What a department had to do in a case of before; none where plan or law has released it from all of that. */
function partOf(comparison: Comparison, process: Process, { id }: Department, one: JointCase): Duty[] {
  const own = comparison.duties.filter(
    (duty) =>
      duty.process === process &&
      duty.department.id === id &&
      duty.leaf &&
      takesPart(duty.leaf) &&
      belongs(duty, one.before.get(process) ?? {}),
  )
  return own.every((duty) => isReleased(comparison, duty, one)) ? [] : own
}

/** Whether it has a part, that no approval goes past, in the same case of the result. */
function stillHasPart(comparison: Comparison, part: readonly Duty[], { id }: Department, one: JointCase) {
  const { result } = comparison
  if (result.decidedBy !== 'items' && leadsOf(result)[0]?.id === id) return true
  const past = part.every(({ leaf }) => leaf && canGoPast(leaf))
  return leavesFor(result.tree, one.result).some(
    (leaf) => leaf.department.id === id && takesPart(leaf) && (past || !canGoPast(leaf)),
  )
}

/** A department that the plan names for a process, and that has no part any longer in some cases or in all. */
export interface LostPart {
  readonly process: Process
  readonly department: Department
  readonly finding: RuleVerdict['findings'][number]
}

function lost(comparison: Comparison, process: Process, department: Department): LostPart[] {
  const { cases, result } = comparison
  const having = cases.filter((one) => partOf(comparison, process, department, one).length > 0)
  const without = having.filter(
    (one) => !stillHasPart(comparison, partOf(comparison, process, department, one), department, one),
  )
  const facts = plainest(
    comparison,
    without.map((one) => one.result),
  )
  if (!facts) return []
  const { id, zh, en } = department
  const clauses = process.clauses.join('、')
  const leads = process.lead.some((one) => one.id === id)
  const shown = counterexample(comparison, facts, {
    goal: approves,
    without: leavesFor(result.tree, facts).flatMap((leaf) =>
      leaf.department.id === id ? [`${leaf.id}.pass`] : [],
    ),
    shows: { zh: `已批准，而${zh}未参与`, en: `approved, and ${en} has had no part in it` },
  })
  const some = without.length < having.length
  const finding = {
    zh: `${zh}是宁政发〔2021〕8号 ${clauses}所列的${leads ? '牵头' : '责任'}部门，原在“${process.zh}”中审查、被征求意见或办理，${some ? '部分办件' : ''}不再参与`,
    en: `${en}, which 宁政发〔2021〕8号 ${clauses} names as ${leads ? 'leading' : 'responsible'}, had a part in: ${process.en}; it has none any longer${some ? ' in some cases' : ''}`,
    ...(shown && { counterexample: shown }),
  }
  return [{ process, department, finding }]
}

export const lostParts = (comparison: Comparison): LostPart[] =>
  comparison.before.flatMap((process) =>
    namedBy(process).flatMap((department) => lost(comparison, process, department)),
  )

/**
 * Whoever the plan names for a process keeps a part in each case in which it had one: it examines, is asked (二-20) or
 * acts. So a duty that rests on the county's word alone may go, but not the last one of a department of the plan's.
 */
export const judgeParts = (parts: readonly LostPart[]): RuleVerdict => ({
  rule: 'named-departments-take-part',
  zh: '方案列明的牵头部门、责任部门仍参与原由其参与的办件',
  en: 'every department that the plan names still has a part in the cases in which it had one',
  citation: {
    zh: '宁政发〔2021〕8号 各条所列牵头部门、责任部门',
    en: '宁政发〔2021〕8号, the leading and responsible departments of each clause',
  },
  holds: parts.length === 0,
  findings: parts.map(({ finding }) => finding),
})
