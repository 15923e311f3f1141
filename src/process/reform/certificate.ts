import type { Facts } from '../condition.ts'
import type { Limit, Name } from '../definition.ts'
import type { DutyKind } from './duty.ts'
import type { ChangeKind } from './law.ts'

/** What has become of a duty or limit, the gravest first; `conditional`: kept in the cases for which plan or law has it. */
export const statuses = ['dropped', 'weakened', 'conditional', 'moved', 'concurrent', 'kept'] as const
export type DutyStatus = (typeof statuses)[number]

/** The shortest way from receipt to what fails, in a case with these facts. */
export interface Counterexample {
  readonly facts: Facts
  /** The events after the receipt; none when the receipt itself shows it. */
  readonly events: readonly (Name & { readonly event: string })[]
  /** What is seen at its end. */
  readonly shows: Name
}

/** One change of a duty, and what allows it. */
export interface Change extends Name {
  readonly kind: ChangeKind | 'order' | 'covered'
  /** The citation by which it may be; null where none is on record. */
  readonly by: Name | null
  readonly allowed: boolean
  /** Neither plan nor law says that it may be, nor that it may not: the duty's only ground is the county's own. */
  readonly countyDecides?: true
  /** What the reform itself says for it, which is no right. */
  readonly stated?: Name
  readonly counterexample?: Counterexample
}

export interface DutyVerdict extends Name {
  /** `slug@version#item` of the earlier definition. */
  readonly duty: string
  readonly kind: DutyKind
  readonly department: Name
  readonly citation: Name
  /** The items that had to be done before it, and the limits of its own, by their ids. */
  readonly follows: readonly string[]
  readonly limits: readonly string[]
  /** Who may change it: the county, which alone has laid it down, or whoever has plan or law on record for it. */
  readonly changedBy: 'county' | 'plan-or-law'
  /** The items of the result that carry it. */
  readonly now: readonly string[]
  readonly status: DutyStatus
  readonly changes: readonly Change[]
}

/** How much time a limit gives; null where it is entered with a promise. */
export type Figure = Pick<Limit, 'amount' | 'unit'>

export interface LimitVerdict extends Name {
  /** `slug@version#limit` of the earlier definition. */
  readonly limit: string
  /** The name of that definition. */
  readonly of: Name
  readonly figure: Figure
  /** Of what keeps it; null where nothing does. */
  readonly nowFigure: Figure | null
  readonly citation: Name
  /** The limit of the result that keeps it, or within which it lies now. */
  readonly now: string | null
  readonly status: DutyStatus
  readonly changes: readonly Change[]
}

export interface OrderVerdict extends Name {
  readonly order: string
  readonly citation: Name
  readonly holds: boolean
  readonly counterexample?: Counterexample
}

/** What must hold of every definition, whatever it was before. */
export interface RuleVerdict extends Name {
  readonly rule: string
  readonly citation: Name
  readonly holds: boolean
  readonly findings: readonly (Name & { readonly counterexample?: Counterexample })[]
}

/** A change that the county has to decide on by itself, since nothing but its own word stands behind what is changed. */
export interface CountyDecision extends Name {
  /** `slug@version#item`, or `slug@version#limit`. */
  readonly of: string
  /** What the duty or limit rested on. */
  readonly ground: Name
}

export interface Explored {
  readonly definition: string
  /** Cases that the facts allow. */
  readonly valuations: number
  readonly walks: number
  readonly states: number
  readonly transitions: number
}

/** Whether a reform keeps what plan and law demand, with a way through the machine to all that fails. */
export interface Certificate {
  readonly before: readonly string[]
  readonly result: string
  /** Nothing fails. */
  readonly granted: boolean
  /** How many duties came out how, and how many limits. */
  readonly counts: Readonly<Record<DutyStatus, number>>
  readonly limitCounts: Readonly<Record<DutyStatus, number>>
  readonly duties: readonly DutyVerdict[]
  readonly limits: readonly LimitVerdict[]
  readonly orders: readonly OrderVerdict[]
  readonly rules: readonly RuleVerdict[]
  /** What whoever approves the reform decides with it: granted or not, no plan and no law has settled these. */
  readonly countyDecides: readonly CountyDecision[]
  readonly explored: readonly Explored[]
  readonly leavesOut: readonly Name[]
  /** What neither plan nor law states and the certificate rests on. */
  readonly assumed: readonly Name[]
}
