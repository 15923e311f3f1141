import type { Actor } from '../case/ledger.ts'

/**
 * One thing that happened to a ticket, a reservation or a rating: `payload` is what its sender said, `decided` what
 * the hall made of it (a number, a place). Append-only; what stands is a reduction of them.
 */
export interface HallEvent {
  /** The sender's, so that it happens once. */
  readonly id: string
  readonly subject: string
  /** 1, 2, 3 … within the subject. */
  readonly seq: number
  readonly type: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly decided: Readonly<Record<string, unknown>>
  readonly by: Actor
  readonly at: Temporal.Instant
}
