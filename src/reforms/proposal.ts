import type { Actor } from '../case/ledger.ts'
import { Problem } from '../problem.ts'
import type { Name } from '../process/definition.ts'
import type { Certificate } from '../process/reform/certificate.ts'
import type { Reform } from '../process/reform/reform.ts'
import type { Report } from '../simulation/report/report.ts'

/** What happens to a proposal, with what is said of it. */
export interface ProposalActs {
  /** The first one makes the proposal, each further one takes the place of the draft before. */
  readonly draft: { readonly reform: Reform }
  /** With certificate and report as they were then. */
  readonly submit: {
    readonly reasons: string
    readonly certificate: Certificate
    /** The simulation that it rests on, and what that one said. */
    readonly comparison: string
    readonly report: Report
  }
  readonly approve: { readonly reasons: string }
  readonly refuse: { readonly reasons: string }
  readonly withdraw: { readonly reasons: string }
  /** `from`: the first day on which cases are received under what it makes; `hash`: SM3 of that definition. */
  readonly adopt: { readonly from: string; readonly hash: string }
}

export type ProposalAct = keyof ProposalActs

export type ProposalEvent = {
  readonly [Type in ProposalAct]: {
    /** The sender's. */
    readonly id: string
    /** The proposal's. */
    readonly reform: string
    readonly seq: number
    readonly type: Type
    readonly payload: ProposalActs[Type]
    readonly by: Actor
    readonly at: Temporal.Instant
  }
}[ProposalAct]

export type ProposalState = 'draft' | 'submitted' | 'approved' | 'refused' | 'withdrawn' | 'adopted'

interface ActRule extends Name {
  /** The state that it leaves. */
  readonly to: ProposalState
  readonly from: readonly ProposalState[]
}

/** The life of a proposal: what is refused may be drafted anew; what is withdrawn or adopted has ended. */
export const proposalActs = {
  draft: { zh: '起草', en: 'Draft', to: 'draft', from: ['draft', 'refused'] },
  submit: { zh: '提交', en: 'Submit', to: 'submitted', from: ['draft'] },
  approve: { zh: '同意', en: 'Approve', to: 'approved', from: ['submitted'] },
  refuse: { zh: '不同意', en: 'Refuse', to: 'refused', from: ['submitted'] },
  withdraw: {
    zh: '撤回',
    en: 'Withdraw',
    to: 'withdrawn',
    from: ['draft', 'submitted', 'approved', 'refused'],
  },
  adopt: { zh: '施行', en: 'Adopt', to: 'adopted', from: ['approved'] },
} as const satisfies Record<ProposalAct, ActRule>

export const states: Readonly<Record<ProposalState, Name>> = {
  draft: { zh: '草案', en: 'draft' },
  submitted: { zh: '待批', en: 'submitted' },
  approved: { zh: '已同意', en: 'approved' },
  refused: { zh: '不同意', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  adopted: { zh: '已施行', en: 'adopted' },
}

const acts = Object.keys(proposalActs) as ProposalAct[]

/** The events after which a proposal is in a state. */
export const typesOf = (state: ProposalState): readonly ProposalAct[] =>
  acts.filter((act) => proposalActs[act].to === state)

export interface Proposal {
  readonly id: string
  /** The number of its events: whoever acts says which one was seen last. */
  readonly revision: number
  readonly state: ProposalState
  readonly reform: Reform
  /** The revision at which the reform was last written. */
  readonly draftedAt: number
  /** Who made or submitted it: none of them decides on it. */
  readonly authors: readonly string[]
  /** With which this draft was submitted. */
  readonly certificate: Certificate | null
  /** The simulation with which it was submitted. */
  readonly report: Report | null
  readonly adopted: ProposalActs['adopt'] | null
}

/** The persons behind an act: who did it, and for whom. */
const personsOf = ({ id, standsInFor }: Actor) => [id, ...(standsInFor === undefined ? [] : [standsInFor])]

/** What its events make of a proposal; undefined without any. */
export function proposalOf(events: readonly ProposalEvent[]): Proposal | undefined {
  const last = events.at(-1)
  const draft = events.findLast((event) => event.type === 'draft')
  if (!last || !draft) return undefined
  const submitted = events.findLast((event) => event.type === 'submit')
  const own = submitted && submitted.seq > draft.seq ? submitted.payload : undefined
  const authors = events.filter(({ type }) => type === 'draft' || type === 'submit')
  return {
    id: last.reform,
    revision: last.seq,
    state: proposalActs[last.type].to,
    reform: draft.payload.reform,
    draftedAt: draft.seq,
    authors: [...new Set(authors.flatMap(({ by }) => personsOf(by)))],
    certificate: own?.certificate ?? null,
    report: own?.report ?? null,
    adopted: last.type === 'adopt' ? last.payload : null,
  }
}

/** The acts that are possible in a state, whoever may do them. */
export const actsIn = (state: ProposalState): readonly ProposalAct[] =>
  acts.filter((act) => (proposalActs[act].from as readonly ProposalState[]).includes(state))

const byAnother: readonly ProposalAct[] = ['approve', 'refuse', 'adopt']

/** Who made or submitted a proposal neither approves nor refuses it, nor puts it into effect. */
export const isForAnother = ({ authors }: Proposal, type: ProposalAct, by: Actor): boolean =>
  byAnother.includes(type) && personsOf(by).some((person) => authors.includes(person))

/** @throws Problem `reform-changed`, `reform-not-possible`, `not-yourself` */
export function checkAct(proposal: Proposal, type: ProposalAct, revision: number, by: Actor): void {
  const { state } = proposal
  if (revision !== proposal.revision) {
    throw new Problem('reform-changed', {
      zh: `方案已到第${proposal.revision}次修订，您看到的是第${revision}次：请重新查看后再操作`,
      en: `the proposal is at revision ${proposal.revision}, and you saw ${revision}: read it again, then act`,
    })
  }
  if (!actsIn(state).includes(type)) {
    const possible = actsIn(state).map((act) => proposalActs[act])
    throw new Problem('reform-not-possible', {
      zh: `方案${states[state].zh}，不能${proposalActs[type].zh}；现在可以：${possible.map(({ zh }) => zh).join('、') || '无'}`,
      en: `the proposal is ${states[state].en}: "${type}" is not possible; possible now: ${actsIn(state).join(', ') || 'nothing'}`,
    })
  }
  if (isForAnother(proposal, type, by)) {
    throw new Problem('not-yourself', {
      zh: '起草或提交方案的人不得自行审批或施行：请由他人办理',
      en: 'whoever made or submitted a proposal does not decide on it: somebody else has to',
    })
  }
}
