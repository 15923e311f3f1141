/**
 * What is wrong with a ledger. `event`: its content, place or link; `cut`: the end of a case is gone; `case`: the
 * whole of it is; `rewritten`: the chain is whole, but not the one that was anchored; `late`: it was put in after an
 * anchor that it claims to be older than; `history`: the process does not allow it; `anchor`, `leaf`: an anchor itself; `row`: what is kept beside the ledger
 * does not follow from it; `trail`: a row of the access trail (`from` and `to` are serials of it).
 */
export type LedgerFaultKind =
  | 'event'
  | 'cut'
  | 'case'
  | 'rewritten'
  | 'late'
  | 'history'
  | 'anchor'
  | 'leaf'
  | 'row'
  | 'trail'

export interface LedgerFault {
  readonly kind: LedgerFaultKind
  /** The number of the case, or its id where no number is left; null for an anchor, and for the access trail. */
  readonly case: string | null
  /** The events that it is about, both included; null where it is about none. */
  readonly from: number | null
  readonly to: number | null
  /** The serial of the anchor that shows it. */
  readonly anchor: number | null
  readonly found: string
  readonly expected: string
}
