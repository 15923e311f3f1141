import { genesis, hashOf, type LedgerEvent } from '../../case/ledger.ts'

/** Something about a history that does not hold: at which event, what was found and what should be. */
export interface HistoryFault {
  readonly seq: number
  readonly found: string
  readonly expected: string
}

/** The hash that the content gives; what is there in place of an instant may be no content at all. */
function contentHash({ hash: _, ...event }: LedgerEvent): string {
  try {
    return hashOf(event)
  } catch {
    return 'no event that can be hashed'
  }
}

/**
 * Everything that is broken in a case's chain, each at its own event: content that does not give its hash, an event
 * that does not point to the one before it or stands out of its place. Other than `findBrokenLink` it goes on after
 * the first, so that two changes are two faults.
 * @param events in the order in which they are stored
 */
export function chainFaults(caseId: string, events: readonly LedgerEvent[]): HistoryFault[] {
  const faults: HistoryFault[] = []
  let [seq, previous] = [0, genesis]
  for (const event of events) {
    const expectedSeq = seq + 1
    if (event.seq !== expectedSeq)
      faults.push({ seq: expectedSeq, found: `event ${event.seq}`, expected: `event ${expectedSeq}` })
    const at = Number.isInteger(event.seq) ? event.seq : expectedSeq
    if (event.caseId !== caseId)
      faults.push({ seq: at, found: `an event of the case ${event.caseId}`, expected: `one of ${caseId}` })
    if (event.previousHash !== previous)
      faults.push({ seq: at, found: `previousHash ${event.previousHash}`, expected: previous })
    const own = contentHash(event)
    if (event.hash !== own) faults.push({ seq: at, found: `hash ${event.hash}`, expected: own })
    ;[seq, previous] = [at, event.hash]
  }
  return faults
}
