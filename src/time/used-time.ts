import type { Calendar } from './calendar.ts'
import { requireCovered } from './covered-days.ts'
import { type DueDate, toDueDate } from './due-date.ts'
import { startPosition, toPause } from './limit-plan.ts'
import type { LimitRequest } from './limit-request.ts'
import { countableAmount, type LimitUnit, measureOf } from './limit-unit.ts'
import { settleStage } from './settle-stage.ts'
import { TimeError } from './time-error.ts'
import type { DayEnd } from './unit-clock.ts'

/** A stretch of time in which a limit counted. */
export interface Interval {
  from: Temporal.Instant
  to: Temporal.Instant
}

/** A limit without its adjustments: what it allots follows from these three. */
export type PlainLimit = Pick<LimitRequest, 'amount' | 'unit' | 'from'>

/**
 * Time used in a set of intervals, in the unit's measure: whole days for the day units (for months, calendar
 * days), milliseconds for the hour units.
 *
 * Days d with date(from) < d ≤ date(to) count, so cutting an interval in two changes nothing, and time covered
 * twice counts once.
 *
 * @throws TimeError `limit-unit-invalid`, `interval-invalid`, `calendar-missing`
 */
export function usedTime(calendar: Calendar, unit: LimitUnit, intervals: readonly Interval[]): number {
  measureOf(unit)
  const clock = calendar.clocks[unit]
  let used = 0
  let counted = Number.NEGATIVE_INFINITY
  for (const { fromMs, toMs } of intervals.map(toPause).sort((a, b) => a.fromMs - b.fromMs)) {
    const from = Math.max(clock.at(fromMs), counted)
    const to = clock.at(toMs)
    if (to <= from) continue
    used += clock.count(from, to)
    counted = to
  }
  return used
}

/**
 * What a limit allots, in the unit's measure: days, or milliseconds. Three months from 30 November are the
 * calendar days to the corresponding day (R3).
 *
 * @throws TimeError `limit-unit-invalid`, `limit-amount-invalid`, `limit-start-invalid`
 */
export function allottedTime(calendar: Calendar, { amount, unit, from }: PlainLimit): number {
  const countable = countableAmount(amount, unit)
  const clock = calendar.clocks[unit]
  return clock.allotted(startPosition(clock, from), countable)
}

/**
 * What is left of a limit after the intervals in which it counted, in the unit's measure; negative when it is
 * overrun.
 *
 * @throws TimeError as `allottedTime` and `usedTime`
 */
export function remainingTime(calendar: Calendar, limit: PlainLimit, intervals: readonly Interval[]): number {
  return allottedTime(calendar, limit) - usedTime(calendar, limit.unit, intervals)
}

/**
 * When a limit is due that has `remaining` left and counts again from an instant: the incremental form of
 * `dueDate`, and equal to it (a test says so). 0 is due at once, or after the rest period that `from` lies in.
 *
 * @param remaining in the unit's measure, as `remainingTime` gives it; whole and not negative
 * @throws TimeError `limit-unit-invalid`, `limit-amount-invalid`, `limit-start-invalid`, `calendar-missing`
 */
export function dueFromRemaining(
  calendar: Calendar,
  {
    unit,
    remaining,
    from,
    ends = 'close-of-business',
  }: {
    unit: LimitUnit
    remaining: number
    from: Temporal.Instant | Temporal.PlainDate
    ends?: DayEnd | undefined
  },
): DueDate {
  const measure = measureOf(unit)
  if (!(Number.isSafeInteger(remaining) && remaining >= 0)) {
    throw new TimeError('limit-amount-invalid', {
      found: `${remaining} ${measure} remaining`,
      needed: `a whole number of ${measure}, 0 or more`,
      remedy: 'an overrun limit has no due date to come: keep the one it had',
    })
  }
  const clock = calendar.clocks[unit]
  const start = startPosition(clock, from)
  requireCovered(calendar.days, clock.dayOf(start))
  const due = settleStage(clock, start, remaining, [], ends)
  return toDueDate(calendar, [{ unit, amount: remaining, start, allotted: remaining, due }], { ends })
}
