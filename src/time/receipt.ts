import type { HallSessions } from './hall-sessions.ts'
import type { LimitRule } from './limit-rules.ts'
import type { LimitUnit, Measure } from './limit-unit.ts'
import type { Notice } from './notice.ts'
import type { DayEnd } from './unit-clock.ts'

/** The form of receipts; a new form gets a new number, and a checker of its own. */
export const RECEIPT_FORMAT = 'banjie-receipt/1'

/** Binding kinds of limit, and `waiting` for a minimum. An average is a metric and has no due date. */
export type LimitKind = 'statutory' | 'promised' | 'plan' | 'step' | 'waiting'

/** Why a run of days or a stretch of time counts, or does not. */
export type CountedAs =
  | 'working-day'
  | 'make-up-day'
  | 'calendar-day'
  | 'session'
  | 'clock'
  | 'weekend'
  | 'holiday'
  | 'closed'
  | 'excluded'
  /** A rest day after the count was full (R4). */
  | 'rest-after-end'
  /** The day that ends such a rest period. */
  | 'next-working-day'

/**
 * One line of the arithmetic. Day units: `from` and `to` are dates, both included. Hour units: instants, half-open.
 * Lines follow one another without a gap; a backward limit runs from the latest to the earliest.
 */
export interface ReceiptLine {
  from: string
  to: string
  as: CountedAs
  /** Index into `exclusions`, of an excluded line. */
  exclusion?: number
  /** In the stage's measure: days, or milliseconds. */
  counted: number
  /** Counted up to the end of this line. */
  total: number
}

/** The limit itself, or one extension of it, counted to its own deadline. */
export interface ReceiptStage {
  amount: number
  unit: LimitUnit
  /** A date for day units, an instant for hour units. */
  from: string
  allotted: number
  measure: Measure
  lines: ReceiptLine[]
  due: { date: string; until: string }
}

/**
 * The proof of one due date: everything that it was computed from, and every step. Plain JSON with ISO strings;
 * `check-receipt.ts` verifies it offline without the program that wrote it.
 */
export interface Receipt {
  format: typeof RECEIPT_FORMAT
  limit: {
    amount: number
    unit: LimitUnit
    kind: LimitKind
    citation: string
    direction: 'forward' | 'backward'
    minimum: boolean
    ends: DayEnd
  }
  /** `counted`: whether the starting day or moment itself counts, and by which rule. */
  start: { at: string; event: string | null; counted: boolean; rule: 'R1' | 'R2' }
  exclusions: { from: string; to: string; ground: string }[]
  extensions: { amount: number; unit: LimitUnit; ground: string | null }[]
  /** `hash` is the whole calendar's; the notices and sessions are those that the limit touches. */
  calendar: { hash: string; notices: readonly Notice[]; sessions: readonly HallSessions[] }
  rules: { rule: LimitRule; law: string | null }[]
  stages: ReceiptStage[]
  result: { date: string; until: string; provisional: boolean }
  /** SM3 of each part's canonical JSON, by JSON pointer. */
  seals: Record<string, string>
  /** SM3 of the canonical seals, and so of the whole. */
  hash: string
}
