import { isDeepStrictEqual } from 'node:util'
import type { CaseEngine, NewCase } from '../case/engine.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import { isSealed, type Parties, type Party } from '../case/party.ts'
import type { RestsOn } from '../case/register-facts.ts'
import type { Surroundings } from '../case/surroundings.ts'
import { Problem } from '../problem.ts'
import type { Act, Open } from './act.ts'

/** The payload of an opening on the ledger: identity, what was looked up, and what the sender gave. */
type Recorded = Omit<NewCase, 'id'> & {
  readonly project?: string
  readonly lookedUp?: RestsOn
}

/** What the opening was judged by, as far as it shows in its payload. */
const aroundThen = ({ project, lookedUp = {} }: Pick<Recorded, 'project' | 'lookedUp'>): Surroundings => ({
  lookedUp: Object.values(lookedUp).flat(),
  ...(project !== undefined && { project: { id: project, code: '', facts: {}, cases: 0, handedIn: [] } }),
})

/**
 * Without the sealed texts: the index beside each is the same for the same value whichever key seals now.
 */
function comparable(payload: LedgerEvent['payload']): unknown {
  const { applicant, agent } = payload as unknown as Parties
  const contentOf = (value: Party['phone']) => (isSealed(value) ? value.index : value)
  const plain = (party: Party | undefined) =>
    party && { ...party, id: contentOf(party.id), phone: contentOf(party.phone) }
  return { ...payload, applicant: plain(applicant), agent: plain(agent) }
}

/** Whether an opening gives the payload that stands on the ledger: completed, normalised and numbered. */
function opensThis(engine: CaseEngine, { process, event }: Open, recorded: LedgerEvent): boolean {
  const { version, number, ...payload } = recorded.payload as unknown as Recorded
  if (process !== payload.process) return false
  try {
    const opening = { id: recorded.caseId, process, version, number }
    const again = engine.open(opening, event, recorded, aroundThen(payload))
    return isDeepStrictEqual(comparable(again.own.event.payload), comparable(recorded.payload))
  } catch {
    return false
  }
}

/** The instant as the ledger keeps it. */
const kept = (instant: Temporal.Instant) =>
  instant.round({ smallestUnit: 'millisecond', roundingMode: 'floor' })

/**
 * Why an act can't be the one that an event on the ledger came from, sent again; undefined when it is the same.
 * The revision that the sender had seen does not matter: it has moved on by the event itself.
 */
export function whyNotRepeated(engine: CaseEngine, act: Act, recorded: LedgerEvent): Problem | undefined {
  const { event, occurredAt } = act
  const same =
    event.type === recorded.type &&
    isDeepStrictEqual(event.actor, recorded.actor) &&
    (!occurredAt || kept(occurredAt).equals(recorded.occurredAt)) &&
    (act.kind === 'open'
      ? opensThis(engine, act, recorded)
      : act.caseId === recorded.caseId && isDeepStrictEqual(event.payload, recorded.payload))
  if (same) return undefined
  return new Problem('event-id-reused', {
    zh: `事件编号${recorded.id}已用于其他内容：每次操作请用新编号`,
    en: `event ${recorded.id} is on the ledger with other content (a "${recorded.type}"): choose a new id for each act`,
  })
}
