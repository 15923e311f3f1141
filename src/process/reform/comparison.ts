import canonicalize from 'canonicalize'
import { type Facts, type FactValue, testsOf } from '../condition.ts'
import type { FactDeclaration, Process } from '../definition.ts'
import { boundsOf, conditionsOf, type Subject, subjectOf } from '../proofs/subject.ts'
import { valuations } from '../proofs/valuations.ts'
import { leaves, leavesFor } from '../tree.ts'
import { belongs, type Duty, dutiesOf } from './duty.ts'
import type { ReformLaw } from './law.ts'
import { referenceOf } from './reference.ts'

/** What is compared: earlier definitions with the one that takes their place. */
export interface Compared {
  readonly before: readonly Process[]
  readonly result: Process
  /** Facts that are settled on either side, where one definition is compared with itself. */
  readonly given?: { readonly before?: Facts; readonly result?: Facts }
  /** Which items of the result carry which duties, as `slug#item`, where the definitions do not say so themselves. */
  readonly carries?: Readonly<Record<string, readonly string[]>>
}

/** One case as both sides see it. */
export interface JointCase {
  readonly before: ReadonlyMap<Process, Facts>
  readonly result: Facts
}

export interface Comparison extends Compared {
  readonly law: ReformLaw
  /** The result, as proofs look at it. */
  readonly subject: Subject
  readonly duties: readonly Duty[]
  /** The duties of the result. */
  readonly made: readonly Duty[]
  /** The items of the result that carry a duty of before. */
  readonly carriers: (duty: Duty) => readonly Duty[]
  /** Every case that the facts allow, as far as the conditions of either side tell cases apart. */
  readonly cases: readonly JointCase[]
  readonly ofSeveral: boolean
}

const read = (process: Process): FactDeclaration[] => {
  const conditions = [
    ...conditionsOf(process.tree),
    ...process.limits.flatMap(({ when }) => (when ? [when] : [])),
  ]
  const names = new Set(conditions.flatMap(testsOf).map(({ fact }) => fact))
  return process.facts.filter(({ id }) => names.has(id))
}

/** That one id means one fact on both sides: what is renamed, or asked anew under an old id, is another. */
const same = (a: FactDeclaration, b: FactDeclaration | undefined): boolean =>
  b !== undefined &&
  canonicalize([a.id, a.type, a.zh, a.values]) === canonicalize([b.id, b.type, b.zh, b.values])

function jointCases({ before, result, given = {} }: Compared): JointCase[] {
  const settled = { ...given.before, ...given.result }
  const own = read(result)
  const declared = new Map(own.map((fact) => [fact.id, fact]))
  const bounds = new Map(boundsOf(result))
  const values: Record<string, FactValue> = { ...given.result }
  const names = before.map((process) => {
    const renamed = new Map<string, string>()
    const limits = boundsOf(process)
    for (const fact of read(process)) {
      const all = result.facts.find(({ id }) => id === fact.id)
      const shared = same(fact, all) && !(fact.id in settled)
      const id = shared ? fact.id : `${referenceOf(process)} ${fact.id}`
      renamed.set(fact.id, id)
      declared.set(id, { ...fact, id })
      bounds.set(id, [...(shared ? (bounds.get(id) ?? []) : []), ...(limits.get(fact.id) ?? [])])
      const value = given.before?.[fact.id]
      if (!shared && value !== undefined) values[id] = value
    }
    return { process, renamed }
  })
  const ids = new Set(result.facts.map(({ id }) => id))
  return valuations([...declared.values()], bounds, values).map((all) => ({
    before: new Map(
      names.map(({ process, renamed }) => [
        process,
        Object.fromEntries(
          [...renamed].flatMap(([id, as]) => (all[as] === undefined ? [] : [[id, all[as]]])),
        ) as Facts,
      ]),
    ),
    result: Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id))) as Facts,
  }))
}

/**
 * Whether two leaves are one act: their names agree, and their citations or their ids do. So a new id changes nothing,
 * and an old id with another name stands for another act.
 */
const sameAct = (a: Duty, b: Duty): boolean =>
  a.zh === b.zh && (a.leaf?.id === b.leaf?.id || canonicalize(a.source) === canonicalize(b.source))

function carriersAmong(made: readonly Duty[], carries: Compared['carries'] = {}) {
  return (duty: Duty): Duty[] => {
    const named = carries[duty.act]
    const byId = (id: string) => made.filter(({ leaf }) => leaf?.id === id)
    if (named) return named.flatMap(byId)
    const { leaf } = duty
    if (!leaf) return made.filter(({ kind }) => kind === 'decision')
    const covering = made.filter((one) => one.leaf?.covers?.some(({ item }) => item === leaf.id))
    const alike = made.filter((one) => one.leaf && sameAct(one, duty))
    const sameId = alike.filter((one) => one.leaf?.id === leaf.id)
    return [...new Set([...covering, ...(sameId.length > 0 ? sameId : alike)])]
  }
}

export function compare(compared: Compared, law: ReformLaw): Comparison {
  const { before, result, carries } = compared
  const made = dutiesOf(result)
  const cases = jointCases(compared)
  // Where facts are settled, what belongs in no case of the earlier way is no duty of it.
  const duties = before
    .flatMap(dutiesOf)
    .filter(
      (duty) => !compared.given || cases.some((one) => belongs(duty, one.before.get(duty.process) ?? {})),
    )
  const found = new Map(duties.map((duty) => [duty, carriersAmong(made, carries)(duty)]))
  return {
    ...compared,
    law,
    subject: subjectOf(result, compared.given?.result),
    duties,
    made,
    carriers: (duty) => found.get(duty) ?? [],
    cases,
    ofSeveral: before.length > 1,
  }
}

/** Whether a duty of the result belongs in a case; the decision always does. */
export const inAfter = ({ result }: Comparison, duty: Duty, facts: Facts): boolean =>
  !duty.leaf || leavesFor(result.tree, facts).some(({ id }) => id === duty.leaf?.id)

/** The leaves of the result in the order in which a search walks them. */
export function walkingOrder({ result }: Comparison, first: readonly string[], last: readonly string[] = []) {
  const all = leaves(result.tree).map(({ id }) => id)
  return [...new Set([...first, ...all.filter((id) => !last.includes(id)), ...last])]
}
