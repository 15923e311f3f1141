import type { Name } from '../../process/definition.ts'

/** Blue: take notice (提示). Yellow and red: a card (黄牌、红牌). */
export type Severity = 'blue' | 'yellow' | 'red'

/** An event on a ledger: the case's id and the event's place in it. */
export interface EventRef {
  readonly case: string
  readonly seq: number
}

/** What proves a finding: whoever doubts it opens these. */
export interface Evidence {
  readonly events: readonly EventRef[]
  readonly tickets: readonly string[]
  readonly ratings: readonly string[]
  /** Other cases that the pattern needs to be seen. */
  readonly cases: readonly string[]
  /** Entries by which it was changed what cases are judged by; in findings of an earlier time absent. */
  readonly changes?: readonly string[]
}

/**
 * Who held the clock, or did it: a department, and of its people the one who had the case in hand, where there is
 * one. What an applicant or a utility owes is charged to that party and to no department; what no record lays at
 * anybody's door, to nobody, and is said to be so.
 */
export type Charged =
  | { readonly department: string; readonly person: string | null }
  | { readonly owedBy: Name }
  | { readonly nobody: true }

/** A pattern that a rule has found. */
export interface Finding {
  readonly rule: string
  /** The same pattern has the same key in every run, so that it is found once. */
  readonly key: string
  readonly severity: Severity
  /** When the pattern was complete. */
  readonly at: Temporal.Instant
  /** The case that it is about; null where it is about no case. */
  readonly case: string | null
  /** The clock that it is about. */
  readonly limit: { readonly id: string; readonly run: number } | null
  readonly evidence: Evidence
  readonly charged: Charged
  readonly message: Name
}

/** What a rule says of a pattern; the rule's own number and the case are added by whoever ran it. */
export interface Found
  extends Pick<Finding, 'at' | 'charged' | 'message'>,
    Partial<Pick<Finding, 'severity' | 'limit'>> {
  /** Tells the patterns of one rule in one case apart. */
  readonly subject: string
  /** Places in the case's own ledger. */
  readonly seqs?: readonly number[]
  readonly evidence?: Partial<Evidence>
  /** The case, where the rule looks at more than one. */
  readonly case?: string
}
