import type { Actor } from '../case/ledger.ts'
import type { Role } from '../permission/roles.ts'
import { proposalRules } from '../permission/table.ts'
import { referenceOf } from '../process/reform/reference.ts'
import { actsIn, isForAnother, type Proposal, type ProposalAct, type ProposalEvent } from './proposal.ts'

/** Whether a role may ever do this to a proposal. */
export const mayDo = (type: ProposalAct, { role }: Actor) =>
  (proposalRules[type].may as readonly Role[]).includes(role as Role)

/** A proposal as a list shows it, with what the reader may do with it now. */
export function proposalView(proposal: Proposal, events: readonly ProposalEvent[], reader: Actor) {
  const { id, state, revision, reform, adopted } = proposal
  const [first, last] = [events[0], events.at(-1)] as [ProposalEvent, ProposalEvent]
  return {
    ...{ id, state, revision, zh: reform.zh, en: reform.en, of: reform.of },
    makes: referenceOf(reform.makes),
    by: first.by,
    createdAt: String(first.at),
    changedAt: String(last.at),
    adopted: adopted && { from: adopted.from, hash: adopted.hash },
    may: actsIn(state).filter((act) => mayDo(act, reader) && !isForAnother(proposal, act, reader)),
  }
}

/** What was drafted stands in the proposal; of the history it is said that and when. */
export const eventView = ({ reform: _, at, payload, ...event }: ProposalEvent) => ({
  ...event,
  reasons: 'reasons' in payload ? payload.reasons : null,
  from: 'from' in payload ? payload.from : null,
  comparison: 'comparison' in payload ? payload.comparison : null,
  at: String(at),
})
