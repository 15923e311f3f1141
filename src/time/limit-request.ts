import type { LimitUnit } from './limit-unit.ts'
import type { DayEnd } from './unit-clock.ts'

/**
 * Time that does not count, with its ground (行政许可法 45: a hearing, a test, an expert review …).
 * Day units lose the days d with date(from) < d ≤ date(to); hour units lose [from, to).
 */
export interface Exclusion {
  from: Temporal.Instant
  to: Temporal.Instant
  /** Why it does not count, with its legal basis; printed in the receipt. */
  ground: string
}

/** Time appended to the deadline that stands when it is reached (行政许可法 42). */
export interface Extension {
  amount: number
  unit: LimitUnit
  /** Who approved it and under which clause; printed in the receipt. */
  ground?: string | undefined
}

/** What a due date is computed from. */
export interface LimitRequest {
  /** Days and months: whole and positive. Hours: positive, and whole when taken in seconds. */
  amount: number
  unit: LimitUnit
  /** The event that starts the limit; a date will do for the day units. */
  from: Temporal.Instant | Temporal.PlainDate
  excluded?: readonly Exclusion[] | undefined
  extensions?: readonly Extension[] | undefined
  /** `backward`: at least this long before `from` (提前3天). Default `forward`. */
  direction?: 'forward' | 'backward' | undefined
  /** A waiting period (公示20日): a minimum, so it runs to 24:00 of its last day (R10). */
  minimum?: boolean | undefined
  /** When the last day of a day limit ends. Default `close-of-business`. */
  ends?: DayEnd | undefined
}
