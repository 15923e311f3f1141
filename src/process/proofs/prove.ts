import type { Name } from '../definition.ts'
import { findEndlessClocks } from './clocks.ts'
import { findRepeatedCorrections } from './corrections.ts'
import { findBypassedItems } from './decisions.ts'
import { findDeadEnds } from './endings.ts'
import { explorations } from './explorations.ts'
import type { Graph } from './explore.ts'
import type { Finding } from './finding.ts'
import { findChangedFacts, findDependence, findImpureGuards } from './independence.ts'
import { findUnplain } from './plain-json.ts'
import { findUnreachable } from './reachability.ts'
import { findBareRefusals } from './refusals.ts'
import type { Subject } from './subject.ts'
import { valuations } from './valuations.ts'

export interface Proof {
  /** Empty when all holds. */
  readonly findings: readonly Finding[]
  readonly explored: {
    /** Cases that the facts allow. */
    readonly valuations: number
    /** Slices, each in every way in which its conditions can come out. */
    readonly walks: number
    /** States and transitions over all walks. */
    readonly states: number
    readonly transitions: number
  }
  /** What the walks do not look at, and why they need not. */
  readonly leavesOut: readonly Name[]
}

const leavesOut: readonly Name[] = [
  {
    zh: '两个并行分支同时所处的状态：它们只在同时离开各分支的事件处相遇，互不读取对方的状态',
    en: 'states of two parallel branches at once: they meet in no guard and in no event but those that leave them all',
  },
  {
    zh: '情形和所欠承诺以外的办件内容：没有条件读取它们',
    en: 'the context beside the facts and what is owed: no guard reads it',
  },
  {
    zh: '条件所列界限之间的数值，以及除一个以外的日期：没有条件区分它们',
    en: 'numbers between the bounds that conditions name, and all dates but one: no condition tells them apart',
  },
  {
    zh: '事件所填内容（筛查结果除外，只看全部符合与全部不符合），以及办件引擎对其适用的规则',
    en: 'payloads, but for the checks of a screening, taken as all holding and as none; the rules that the case engine applies to them',
  },
  {
    zh: '时间：不计算何时到期，只看在有时限约束之处随时可能到期',
    en: 'time: when a due date fires is not modelled, only that it may at any moment where a limit binds that brings it',
  },
]

/** Proves of a process, or of any machine in its place, what must hold for all of them. */
export function prove(subject: Subject): Proof {
  const { config, facts, limits, bounds, given } = subject
  const read = [
    ...findUnplain(config),
    ...findImpureGuards(config),
    ...findDependence(config),
    ...findBareRefusals(config),
  ]
  // Walking by slices proves nothing where branches depend on each other, and XState walks no unknown guard.
  const walkable = read.every((finding) => finding.proof === 'refusals')
  const explored = walkable ? explorations(subject) : []
  const walked = walkable
    ? [
        ...findUnreachable(config, explored),
        ...findDeadEnds(explored),
        ...findEndlessClocks(limits, explored),
        ...findBypassedItems(subject, explored),
        ...findRepeatedCorrections(explored),
        ...findChangedFacts(explored),
      ]
    : []
  const sum = (of: (graph: Graph) => number) => explored.reduce((total, { graph }) => total + of(graph), 0)
  return {
    findings: [...read, ...walked],
    explored: {
      valuations: valuations(facts, bounds, given).length,
      walks: explored.length,
      states: sum(({ nodes }) => nodes.size),
      transitions: sum(({ edges }) => edges.length),
    },
    leavesOut,
  }
}
