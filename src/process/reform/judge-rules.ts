import type { Facts } from '../condition.ts'
import type { Name } from '../definition.ts'
import { leadsOf } from '../parts.ts'
import { findEndlessClocks } from '../proofs/clocks.ts'
import { findRepeatedCorrections } from '../proofs/corrections.ts'
import { findDeadEnds } from '../proofs/endings.ts'
import { type Exploration, explorations } from '../proofs/explorations.ts'
import { activePaths } from '../proofs/explore.ts'
import type { Finding } from '../proofs/finding.ts'
import type { Proof } from '../proofs/prove.ts'
import type { Subject } from '../proofs/subject.ts'
import { statesOf } from '../proofs/walk.ts'
import { type AnyLeaf, leaves } from '../tree.ts'
import type { Counterexample, RuleVerdict } from './certificate.ts'
import { type Comparison, inAfter } from './comparison.ts'
import { counterexample, plainest } from './counterexample.ts'
import { permissionsFor } from './permitted.ts'
import type { Search } from './shortest-path.ts'

const permitLaw = (article: string): Name => ({ zh: `行政许可法 ${article}`, en: `行政许可法 ${article}` })
const county: Name = { zh: '本系统对所有流程的要求', en: 'asked here of every process' }

/** The proofs about every definition, as rules of the certificate. */
const proofs: readonly (Name & { rule: string; citation: Name; of: readonly string[] })[] = [
  {
    rule: 'nothing-bypassed',
    zh: '每条通往批准的路径都办过应办的每一事项',
    en: 'every path to approval goes through every item that belongs in the case',
    citation: permitLaw('34, 38'),
    of: ['decisions'],
  },
  {
    rule: 'refusals-reasoned',
    zh: '不予受理、不予许可均说明理由并告知救济途径',
    en: 'every refusal gives reasons and remedies',
    citation: permitLaw('32(2), 38(2)'),
    of: ['refusals'],
  },
  {
    rule: 'corrections-once',
    zh: '补正只告知一次',
    en: 'corrections are asked for once',
    citation: permitLaw('32(1)(4)'),
    of: ['corrections'],
  },
  {
    rule: 'clocks-stop',
    zh: '每个时限都会停止，每个时限都有计时之处',
    en: 'every clock stops, and every limit counts somewhere',
    citation: county,
    of: ['clocks'],
  },
  {
    rule: 'every-case-ends',
    zh: '办件在任何状态都能办结',
    en: 'a case can come to its end from every state',
    citation: county,
    of: ['endings'],
  },
  {
    rule: 'machine-sound',
    zh: '并行分支互不读取，每个状态都可到达',
    en: 'branches do not read each other, and every state can be reached',
    citation: county,
    of: ['independence', 'reachability', 'plain-json'],
  },
]

const findingZh: Readonly<Record<string, string>> = {
  decisions: '可绕过应办事项，或无法批准',
  refusals: '拒绝而不说明理由或救济途径',
  corrections: '可再次要求补正',
  clocks: '时限不会停止，或从不计时',
  endings: '办件不能办结',
  independence: '分支互相依赖',
  reachability: '没有办件会到达此状态',
  'plain-json': '不是纯数据',
}

/** The states that a finding names: a node of an exploration, or one state by its path. */
function statesIn({ path }: Finding, known: ReadonlySet<string>): readonly string[] | undefined {
  if (path === '') return undefined
  if (known.has(path)) return [path]
  if (!/^["{[]/.test(path)) return undefined
  const read = JSON.parse(path)
  return activePaths(Array.isArray(read) ? read[0] : read)
}

/** Whether a case with these facts is one of those in which something was found; of what is no walk's, every case is. */
function isFoundIn({ subject, given }: Comparison, { proof, path }: Finding, facts: Facts): boolean {
  const find = {
    clocks: (walks: readonly Exploration[]) => findEndlessClocks(subject.limits, walks),
    endings: findDeadEnds,
    corrections: findRepeatedCorrections,
  }[proof]
  const here = { ...subject, given: { ...given?.result, ...facts } }
  const walks = () => explorations(proof === 'clocks' ? notGivenUp(here) : here)
  return !find || find(walks()).some((one) => one.path === path)
}

/** The shortest way into what a finding names, in the first case that comes there; none for what is no state. */
function wayTo(comparison: Comparison, finding: Finding): Counterexample | undefined {
  const { subject, result, cases } = comparison
  const states = statesIn(finding, new Set([...statesOf(subject.config)].map(({ path }) => path)))
  if (!states || states.length === 0) return undefined
  const about = leaves(result.tree).find(({ id }) => states.some((path) => path.split('.').includes(id)))
  const shows = { zh: `自此${findingZh[finding.proof] ?? finding.found}`, en: `here: ${finding.found}` }
  const kinds = new Map(cases.map(({ result: facts }) => [JSON.stringify(facts), facts]))
  for (const facts of kinds.values()) {
    if (!isFoundIn(comparison, finding, facts)) continue
    const goal: Search['goal'] = ({ to }) => states.every((state) => to.includes(state))
    const found = counterexample(comparison, facts, { goal, ...(about && { about: about.id }), shows })
    if (found) return found
  }
  return undefined
}

/** Of many findings of one kind the few that say it: those of the plainest states. */
const MOST = 3

function ofProofs(comparison: Comparison, findings: readonly Finding[]): RuleVerdict[] {
  return proofs.map(({ of, ...rule }) => {
    const own = findings.filter(({ proof }) => of.includes(proof))
    const few = own.toSorted((a, b) => a.path.length - b.path.length).slice(0, MOST)
    return {
      ...rule,
      holds: own.length === 0,
      findings: few.map((finding) => {
        const way = wayTo(comparison, finding)
        return {
          zh: `${finding.path}：${findingZh[finding.proof] ?? finding.found}`,
          en: `${finding.path}: ${finding.found}`,
          ...(way && { counterexample: way }),
        }
      }),
    }
  })
}

/** The department that examines and grants: the first of those that lead and examine. */
function authorityOf({ result }: Comparison, judging: readonly AnyLeaf[]): string | undefined {
  const examining = new Set(judging.map(({ department }) => department.id))
  return (leadsOf(result).find(({ id }) => examining.has(id)) ?? judging[0]?.department)?.id
}

/** Whether plan or law has another department asked for what a leaf carries; of a new one, for anything that was. */
function approvesWhatWas(comparison: Comparison, leaf: AnyLeaf): boolean {
  const { duties, carriers } = comparison
  const carried = duties.filter((duty) => carriers(duty).some((carrier) => carrier.leaf === leaf))
  return (carried.length > 0 ? carried : duties).some(
    (duty) => permissionsFor(comparison, 'opinion', duty).length > 0,
  )
}

/** 二-20: in what was merged or optimised another department is asked for its opinion, and so cannot refuse. */
function consulted(comparison: Comparison): RuleVerdict {
  const { result, ofSeveral, cases, subject } = comparison
  const heard = new Set([...statesOf(subject.config)].flatMap(({ state }) => Object.keys(state.on ?? {})))
  const all = leaves(result.tree)
  const judging = all.filter((leaf) => leaf.kind === 'item' && !leaf.separable)
  const authority = authorityOf(comparison, judging)
  const others = judging.filter(
    (leaf) => ofSeveral && leaf.department.id !== authority && approvesWhatWas(comparison, leaf),
  )
  const wrong = [...all.filter(({ kind, id }) => kind === 'consult' && heard.has(`${id}.fail`)), ...others]
  const findings = wrong.map((leaf) => {
    const { zh, en } = leaf.department
    const carrier = comparison.made.find((one) => one.leaf === leaf)
    const facts = plainest(
      comparison,
      cases.map((one) => one.result).filter((one) => !carrier || inAfter(comparison, carrier, one)),
    )
    const way =
      facts &&
      counterexample(comparison, facts, {
        goal: ({ actions, from }) =>
          actions.some((action) => action.type === 'conclude' && action.params.outcome === 'refused') &&
          from.some((path) => path.endsWith(`${leaf.id}.failed`)),
        about: leaf.id,
        shows: { zh: `因${zh}审查不通过而不予许可`, en: `refused, since ${en} found it not in order` },
      })
    return {
      zh: `${zh}应仅被征求意见，却可在“${leaf.zh}”不予通过`,
      en: `${en} should only be asked, and can refuse in: ${leaf.en}`,
      ...(way && { counterexample: way }),
    }
  })
  return {
    rule: 'consulted-cannot-refuse',
    zh: '被征求意见的部门不能拒绝',
    en: 'a department that is consulted cannot refuse',
    citation: { zh: '宁政发〔2021〕8号 二-20', en: '宁政发〔2021〕8号 二-20' },
    holds: findings.length === 0,
    findings,
  }
}

/** What the applicant, or the death of the matter, may end a case by: no clock may wait for that. */
const givenUp = ['withdraw', 'terminate'] as const

/** Clocks that nothing stops but that the case is given up. */
const clocksOf = (subject: Subject): Finding[] =>
  findEndlessClocks(subject.limits, explorations(notGivenUp(subject)))

const notGivenUp = (subject: Subject): Subject => ({
  ...subject,
  never: (facts) => [...(subject.never?.(facts) ?? []), ...givenUp],
})

export function judgeRules(comparison: Comparison, { findings }: Proof): RuleVerdict[] {
  const walkable = findings.every(({ proof }) => !['independence', 'plain-json'].includes(proof))
  const other = findings.filter(({ proof }) => proof !== 'clocks')
  return [
    ...ofProofs(comparison, [...other, ...(walkable ? clocksOf(comparison.subject) : [])]),
    consulted(comparison),
  ]
}
