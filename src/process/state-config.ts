import type { Condition } from './condition.ts'
import type { Phase } from './definition.ts'

/**
 * The part of XState's machine configuration that compiled processes use, as plain JSON: no `after`, no
 * `invoke`, no inline functions, so that it opens in XState's own tools and can be walked by a proof.
 */
export type Guard =
  | { readonly type: 'fact'; readonly params: { readonly condition: Condition } }
  | { readonly type: 'all-checks-hold'; readonly params: { readonly checks: readonly string[] } }
  /** Read outside the review only, so that no branch depends on another (a proof says so). */
  | { readonly type: 'owes'; readonly params: { readonly commitment: string } }
  | { readonly type: 'owes-nothing' }

export type Action =
  /** The case enters a phase: at the event's own time, or (`receipt`) as of the last complete receipt. */
  | {
      readonly type: 'enter-phase'
      readonly params: { readonly phase: Phase; readonly asOf: 'event' | 'receipt' }
    }
  | { readonly type: 'conclude'; readonly params: { readonly outcome: Outcome } }
  /** A separable item leaves the case, by failing or at the applicant's request. */
  | { readonly type: 'take-out'; readonly params: { readonly item: string } }
  | { readonly type: 'begin-special-procedure'; readonly params: { readonly item: string } }
  | { readonly type: 'special-procedure-overdue'; readonly params: { readonly item: string } }
  | { readonly type: 'end-special-procedure'; readonly params: { readonly item: string } }
  /** Moves nothing: what it means stands on the ledger and in the clocks. */
  | { readonly type: 'record' }
  | { readonly type: 'owe'; readonly params: { readonly commitment: string } }
  | { readonly type: 'settle'; readonly params: { readonly commitment: string; readonly kept: boolean } }
  /** Keeps until when the applicant has been given time. */
  | { readonly type: 'await-correction' }

export type Outcome = 'approved' | 'refused' | 'not-accepted' | 'returned' | 'withdrawn' | 'terminated'

export interface Transition {
  readonly target?: string
  readonly guard?: Guard
  readonly actions?: readonly Action[]
}

export interface StateConfig {
  readonly id?: string
  readonly type?: 'parallel' | 'final'
  readonly initial?: string
  readonly tags?: readonly string[]
  readonly meta?: { readonly zh: string; readonly en: string; readonly department?: string }
  readonly entry?: readonly Action[]
  readonly always?: readonly Transition[]
  readonly on?: Readonly<Record<string, Transition | readonly Transition[]>>
  readonly onDone?: Transition
  readonly states?: Readonly<Record<string, StateConfig>>
}
