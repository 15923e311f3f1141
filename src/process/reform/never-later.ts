import type { LimitUnit } from '../../time/limit-unit.ts'
import type { Limit } from '../definition.ts'

/** No month is shorter, so that `n` of them are never fewer days than this many times `n`. */
const LEAST_DAYS_OF_A_MONTH = 28
const HOURS_OF_A_DAY = 24

/**
 * Of a limit in the other unit, the greatest amount in this one that never ends after it, on any calendar, when both
 * start at one moment. A pair that stands nowhere here says nothing: three working days may be two weeks.
 *
 * A limit in days ends with the business of its last day (R5), its first day is not counted (R1), and off a rest day
 * it moves on (R3, R4); one in hours ends at the moment. So:
 * - n calendar days end by n working days: each working day is a day, and what moves on comes to no later a one.
 * - 28 calendar days end by one month, the shortest February.
 * - n working hours end by n working days: each working day after the first, which is not counted, has an hour or more.
 * - n clock hours end by n working hours: no clock runs slower. 24 of them end on the day after the first, whose
 *   business may be over by then; so of n days the last one is not given.
 *
 * While a case is paused no unit counts. Yet a pause within one day takes hours and no day, so what is in hours may
 * then end later by such a pause than a limit in days, which does not see it at all.
 */
const most: Readonly<Partial<Record<LimitUnit, Partial<Record<LimitUnit, (n: number) => number>>>>> = {
  'working-days': {
    'calendar-days': (n) => n,
    'working-hours': (n) => n,
    'clock-hours': (n) => HOURS_OF_A_DAY * (n - 1),
  },
  'calendar-days': { 'clock-hours': (n) => HOURS_OF_A_DAY * (n - 1) },
  months: {
    'calendar-days': (n) => LEAST_DAYS_OF_A_MONTH * n,
    'clock-hours': (n) => HOURS_OF_A_DAY * (LEAST_DAYS_OF_A_MONTH * n - 1),
  },
  'working-hours': { 'clock-hours': (n) => n },
}

type Span = Pick<Limit, 'amount' | 'unit'>

/** Whether one limit never ends after another that starts with it; undefined where the units can't tell. */
export function neverLater(one: Span, other: Span): boolean | undefined {
  if (one.amount === null || other.amount === null) return one.amount === other.amount
  if (one.unit === other.unit) return one.amount <= other.amount
  const limit = most[other.unit]?.[one.unit]?.(other.amount)
  return limit !== undefined && one.amount <= limit ? true : undefined
}
