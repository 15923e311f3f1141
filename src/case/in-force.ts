import type { LedgerEvent } from './ledger.ts'

const isBefore = (a: LedgerEvent, b: LedgerEvent) => Temporal.Instant.compare(a.occurredAt, b.occurredAt) < 0

/**
 * The events of a case that still hold, in the order in which they happened, and which act made the others void. An
 * act entered after the fact makes void whatever time had recorded after the act's own time: had it been entered at
 * once, time might have found nothing due. Nothing is taken off the ledger; what is due all the same, time records
 * anew.
 * @param events of one case, in the order of its ledger
 */
export function eventsInForce(events: readonly LedgerEvent[]) {
  const inForce: LedgerEvent[] = []
  const voided: { seq: number; by: number }[] = []
  for (const event of events) {
    for (let last = inForce.at(-1); last && isBefore(event, last); last = inForce.at(-1)) {
      voided.push({ seq: last.seq, by: event.seq })
      inForce.pop()
    }
    inForce.push(event)
  }
  return { inForce, voided: voided.sort((a, b) => a.seq - b.seq) }
}
