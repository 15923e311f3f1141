import { isDeepStrictEqual } from 'node:util'
import type { CaseEngine, NewCase } from '../case/engine.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import { Problem } from '../problem.ts'
import type { Act, Open } from './act.ts'

/** Whether an opening gives the payload that stands on the ledger: completed, normalised and numbered. */
function opensThis(engine: CaseEngine, { process, event }: Open, recorded: LedgerEvent): boolean {
  const { version, number, ...payload } = recorded.payload as unknown as Omit<NewCase, 'id'>
  if (process !== payload.process) return false
  try {
    const again = engine.open({ id: recorded.caseId, process, version, number }, event, recorded)
    return isDeepStrictEqual(again.own.event.payload, recorded.payload)
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
  return new Problem(
    'event-id-reused',
    `event ${recorded.id} is on the ledger with other content (a "${recorded.type}"): choose a new id for each act`,
  )
}
