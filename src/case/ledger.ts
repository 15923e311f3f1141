import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Who acts: person, role, department, window and channel, as they stand in the event for ever. */
export interface Actor {
  readonly id: string
  readonly role: string
  readonly department: string
  readonly window?: string
  readonly channel?: string
  /** For whom the person stands in. */
  readonly standsInFor?: string
}

/** An event as its sender gives it; `id` is a UUID that the sender chooses, once for each act. */
export interface CaseEvent {
  readonly id: string
  readonly type: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly actor: Actor
}

/** An event on the ledger: one link of its case's chain. Instants are to the millisecond. */
export interface LedgerEvent extends CaseEvent {
  readonly caseId: string
  /** 1, 2, 3 … within the case, without a gap. */
  readonly seq: number
  readonly occurredAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
  readonly previousHash: string
  readonly hash: string
}

/** What the first event of a case points back to. */
export const genesis = '0'.repeat(64)

/** SM3 (GB/T 32905) over the RFC 8785 canonical JSON of the event without its own hash, in hex. */
export function hashOf(event: Omit<LedgerEvent, 'hash'>): string {
  const { occurredAt, recordedAt, ...rest } = event
  const plain = { ...rest, occurredAt: occurredAt.toString(), recordedAt: recordedAt.toString() }
  return hash('sm3', canonicalize(plain) ?? '')
}

/** Completes an event with its hash. */
export function seal(event: Omit<LedgerEvent, 'hash'>): LedgerEvent {
  return { ...event, hash: hashOf(event) }
}

/**
 * The first event at which a case's chain is broken, and how; undefined when it is whole. Events are given in the
 * order of their `seq`.
 */
export function findBrokenLink(events: readonly LedgerEvent[]): { seq: number; found: string } | undefined {
  let previous = genesis
  for (const [index, { hash: own, ...event }] of events.entries()) {
    if (event.seq !== index + 1) return { seq: index + 1, found: `event ${event.seq} stands in its place` }
    if (event.caseId !== events[0]?.caseId) return { seq: event.seq, found: 'it is of another case' }
    if (event.previousHash !== previous)
      return { seq: event.seq, found: 'it does not point to the event before it' }
    if (hashOf(event) !== own) return { seq: event.seq, found: 'its content does not give its hash' }
    previous = own
  }
  return undefined
}
