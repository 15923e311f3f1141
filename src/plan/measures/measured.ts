import type { Facts } from '../../process/condition.ts'
import type { Name } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'

/** What a measure reads of a case, and no more: a case of the ledger is one. */
export interface MeasuredCase {
  readonly number: string
  readonly process: string
  readonly version: number
  readonly project?: string
  readonly outcome: string | null
  readonly openedAt: Temporal.Instant
  readonly phases: {
    readonly acceptance?: Temporal.Instant
    readonly decision?: Temporal.Instant
    readonly certificate?: Temporal.Instant
  }
  readonly context: { readonly facts: Facts; readonly broken: readonly string[] }
  readonly clocks: readonly MeasuredClock[]
}

export interface MeasuredClock {
  readonly limit: string
  readonly run: number
  /** What became of the run, as the case's own clocks say. */
  readonly result: 'open' | 'kept' | 'exceeded' | 'superseded' | 'ended'
  readonly due: { readonly until: Temporal.Instant } | null
}

export interface MeasuredEvent {
  readonly type: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly occurredAt: Temporal.Instant
  /** The window at which it was recorded; null when it was none. */
  readonly window: string | null
}

/** A case with its ledger. */
export interface Measured {
  readonly case: MeasuredCase
  readonly events: readonly MeasuredEvent[]
}

/** What cases are judged by beside themselves. */
export interface MeasuredAround {
  readonly now: Temporal.Instant
  readonly calendar: Calendar
  /** Whether a merger had taken the process in by the day on which the case was opened. */
  closedBefore(of: MeasuredCase): boolean
  /** Whether a purchase gives smaller enterprises the support that it owes; undefined where it owes none. */
  supported(of: MeasuredCase): boolean | undefined
}

/** What one case adds to a figure. `key`: the project or the kind that it belongs to, where those are counted. */
export interface Finding {
  readonly amount: number
  readonly against: boolean
  readonly key?: string
}

/**
 * How findings become one value: the share that is not against, the sum, the mean or the largest of the amounts,
 * the number of different keys, or the largest sum of one key.
 */
export type Fold = 'share' | 'sum' | 'mean' | 'largest' | 'keys' | 'largest-of-a-key'

export type MeasureUnit = '%' | 'count' | 'yuan' | 'working-days'

/** A figure that comes out of cases; `look` says nothing of a case that it is not about, or not yet. */
export interface ComputedFigure extends Name {
  readonly id: string
  readonly unit: MeasureUnit
  readonly fold: Fold
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number }
  look(of: Measured, around: MeasuredAround): Finding | undefined
}

/** A case that keeps the aim, or one that counts against it. */
export const kept = (amount = 1): Finding => ({ amount, against: false })
export const against = (amount = 1): Finding => ({ amount, against: true })

/** An amount of which any counts against the aim. */
export const noneWanted = (amount: number): Finding => ({ amount, against: amount > 0 })
