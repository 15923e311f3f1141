import type { Case } from '../case/case.ts'
import type { CaseEvent, LedgerEvent } from '../case/ledger.ts'

interface Sent {
  readonly event: CaseEvent
  /** Set when it is entered after the fact. */
  readonly occurredAt: Temporal.Instant | undefined
  /** The slugs of the processes that whoever acts is appointed for; all when absent. */
  readonly limitedTo?: readonly string[] | undefined
}

/** The wish to open a case in a process, in whichever version is in force on the day of receipt. */
export interface Open extends Sent {
  readonly kind: 'open'
  readonly process: string
}

/** The wish to let an event happen to a case. */
export interface Advance extends Sent {
  readonly kind: 'advance'
  readonly caseId: string
  /** The revision of the case that the sender has seen. */
  readonly seen: number
}

/** What somebody wants to happen, as one event. */
export type Act = Open | Advance

/** What became of it: the event on the ledger and the case right after it. */
export interface Done {
  readonly event: LedgerEvent
  readonly case: Case
  /** The event had been taken before; this is its first outcome, and nothing has changed now. */
  readonly repeated: boolean
}

/** Done; or why not: a `Problem` for the sender, any other error for the log. Then nothing has changed. */
export type Outcome = Done | Error
