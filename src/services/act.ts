import type { Case } from '../case/case.ts'
import type { CaseEvent, LedgerEvent } from '../case/ledger.ts'
import type { Problem } from '../problem.ts'

/** What somebody wants to happen, as one event. `occurredAt` is set when it is entered after the fact. */
export type Act =
  | {
      readonly kind: 'open'
      readonly process: string
      readonly version: number
      readonly event: CaseEvent
      readonly occurredAt: Temporal.Instant | undefined
    }
  | {
      readonly kind: 'advance'
      readonly caseId: string
      readonly event: CaseEvent
      /** The revision of the case that the sender has seen. */
      readonly seen: number
      readonly occurredAt: Temporal.Instant | undefined
    }

/** What became of it: the event on the ledger and the case right after it. */
export interface Done {
  readonly event: LedgerEvent
  readonly case: Case
  /** The event had been taken before; this is its first outcome, and nothing has changed now. */
  readonly repeated: boolean
}

export type Outcome = Done | Problem
