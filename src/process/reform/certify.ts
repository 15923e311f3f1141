import type { Facts } from '../condition.ts'
import type { Name, Process } from '../definition.ts'
import { prove } from '../proofs/prove.ts'
import { subjectOf } from '../proofs/subject.ts'
import {
  type Certificate,
  type Change,
  type CountyDecision,
  type DutyVerdict,
  type Explored,
  type RuleVerdict,
  statuses,
} from './certificate.ts'
import { type Compared, type Comparison, compare } from './comparison.ts'
import type { Duty } from './duty.ts'
import { judgeDuty } from './judge-duty.ts'
import { judgeLimits } from './judge-limit.ts'
import { judgeOrders } from './judge-orders.ts'
import { judgeParts, type LostPart, lostParts } from './judge-parts.ts'
import { judgePromises } from './judge-promises.ts'
import { judgeRules } from './judge-rules.ts'
import type { ReformLaw } from './law.ts'
import { referenceOf } from './reference.ts'

const notLookedAt: readonly Name[] = [
  {
    zh: '材料、收费和结果文书：只比较职责、时限、顺序和监管',
    en: 'materials, fees and result papers: duties, limits, orders and supervision are compared',
  },
  {
    zh: '部门实际怎样审查：承接事项是否真正包含原有审查，由承接它的部门负责',
    en: 'how a department examines: whether an item that takes in another really does its work is for whoever does it',
  },
]

const assumed: readonly Name[] = [
  {
    zh: '原事项由办理它的部门监管（方案和法律均未逐项写明）',
    en: 'a former item is supervised by the department that handles it: neither plan nor law says so item by item',
  },
  {
    zh: '记录在案的依据之外，方案或法律规定的职责不得减少',
    en: 'what plan or law demands may be lessened only by what is on record as allowing it',
  },
]

function exploredOf(process: Process, given?: Facts): Explored {
  return { definition: referenceOf(process), ...prove(subjectOf(process, given)).explored }
}

/** 二-20: the body responsible for supervision stays the same. */
function supervision(duties: Certificate['duties']): RuleVerdict {
  const changes = duties.flatMap((duty) =>
    duty.changes.filter(({ kind }) => kind === 'supervision').map((change) => ({ duty, change })),
  )
  return {
    rule: 'supervision-stays',
    zh: '各原事项的监管部门不变',
    en: 'the body that supervises each former item stays the same',
    citation: { zh: '宁政发〔2021〕8号 二-20', en: '宁政发〔2021〕8号 二-20' },
    holds: changes.length === 0,
    findings: changes.map(({ duty, change: { zh, en, counterexample } }) => ({
      zh: `${duty.zh}：${zh}`,
      en: `${duty.en}: ${en}`,
      ...(counterexample && { counterexample }),
    })),
  }
}

const countedOf = (verdicts: Certificate['duties'] | Certificate['limits']) =>
  Object.fromEntries(
    statuses.map((status) => [status, verdicts.filter((one) => one.status === status).length]),
  ) as Certificate['counts']

/** What takes from a department the last part that the plan gives it is not for the county to decide. */
function notCountys(parts: readonly LostPart[], duty: Duty, verdict: DutyVerdict): DutyVerdict {
  const { process, department } = duty
  if (!parts.some((lost) => lost.process === process && lost.department.id === department.id)) return verdict
  return {
    ...verdict,
    changes: verdict.changes.map(({ countyDecides, ...change }) =>
      countyDecides ? { ...change, by: null, allowed: false } : change,
    ),
  }
}

const decidedByCounty = (
  of: string,
  { zh, en, citation, changes }: Name & Pick<DutyVerdict, 'citation' | 'changes'>,
): CountyDecision[] =>
  changes
    .filter(({ countyDecides }) => countyDecides)
    .map((change) => ({ of, zh: `${zh}：${change.zh}`, en: `${en}: ${change.en}`, ground: citation }))

const allAllowed = (judged: readonly { readonly changes: readonly Change[] }[]) =>
  judged.every(({ changes }) => changes.every(({ allowed }) => allowed))

/** How a comparison came out, with everything that a reader needs to follow it. */
function certificateOf(comparison: Comparison): Certificate {
  const { before, result, given } = comparison
  const whole = prove(subjectOf(result, given?.result))
  // Where facts are settled, the states of the other way are out of reach, and no fault.
  const proof = given
    ? { ...whole, findings: whole.findings.filter((finding) => finding.proof !== 'reachability') }
    : whole
  const parts = lostParts(comparison)
  const duties = comparison.duties.map((duty) => notCountys(parts, duty, judgeDuty(comparison, duty)))
  const limits = judgeLimits(comparison)
  const orders = judgeOrders(comparison)
  const rules = [
    ...judgeRules(comparison, proof),
    judgeParts(parts),
    judgePromises(comparison),
    supervision(duties),
  ]
  const granted =
    allAllowed(duties) &&
    allAllowed(limits) &&
    orders.every(({ holds }) => holds) &&
    rules.every(({ holds }) => holds)
  return {
    before: before.map(referenceOf),
    result: referenceOf(result),
    granted,
    counts: countedOf(duties),
    limitCounts: countedOf(limits),
    duties,
    limits,
    orders,
    rules,
    countyDecides: [
      ...duties.flatMap((duty) => decidedByCounty(duty.duty, duty)),
      ...limits.flatMap((limit) => decidedByCounty(limit.limit, limit)),
    ],
    explored: [
      ...before.map((process) => exploredOf(process, given?.before)),
      { definition: referenceOf(result), ...proof.explored },
    ],
    leavesOut: [...proof.leavesOut, ...notLookedAt],
    assumed: [...assumed, ...result.assumed],
  }
}

/**
 * Certifies a reform: compares earlier definitions with the one that takes their place, by exhaustive exploration of
 * its machine. Pure: the same input gives the same certificate.
 * @param law the orders that plan and law lay down, and what they let a reform change
 */
export const certify = (compared: Compared, law: ReformLaw): Certificate =>
  certificateOf(compare(compared, law))
