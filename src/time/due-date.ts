import type { Calendar } from './calendar.ts'
import { touchesProvisional } from './covered-days.ts'
import { fromEpochDay } from './epoch-day.ts'
import { dayEnd, planLimit } from './limit-plan.ts'
import type { LimitRequest } from './limit-request.ts'
import type { LimitUnit } from './limit-unit.ts'
import { type SettledStage, settlePlan } from './settle-plan.ts'
import type { DayEnd } from './unit-clock.ts'

/** When a limit is due. */
export interface DueDate {
  /** The last lawful day, in China. */
  date: Temporal.PlainDate
  /**
   * The last lawful instant: acting at it is in time, acting after it is late (R8). Hours: the instant itself.
   * Days and months: close of business of `date`, or 24:00 (R5). Of a waiting period and of a backward limit,
   * see `dueDate`.
   */
  until: Temporal.Instant
  /** A day of a year without a published notice was consulted: compute again when the notice is loaded. */
  provisional: boolean
}

/**
 * When a limit is due, by the rules R1 to R10.
 *
 * - Days: the start day is not counted (R1); working days by the notices (R7); calendar days and months move
 *   off a rest period (R3, R4), working days cannot end on one.
 * - Hours: run from the moment, and a start outside hours from the next opening (R2); the earliest instant at
 *   which the count is full (12:00, not 13:00).
 * - Excluded time extends the limit, also when it begins on the due day while the limit still runs. Each
 *   extension starts at the deadline before it, already moved; exclusions after that deadline move the extension.
 * - A waiting period (`minimum`) ends at 24:00; the next step may start only after `until`. It moves off a rest
 *   period to later, never to earlier (R10).
 * - Backward (提前3天): the day of `from` is not counted; the result is the last day, or instant, that leaves the
 *   whole lead time. It never moves off a rest day: later would cut the minimum, and no law moves it earlier.
 *   On a rest day it ends at 24:00, there being no business hours.
 *
 * `provisional` looks at every day from the start to the due day; clock hours consult none, so they are never
 * provisional. All instants are taken to the millisecond.
 *
 * @throws TimeError `limit-unit-invalid`, `limit-amount-invalid`, `limit-start-invalid`, `interval-invalid`,
 *   `backward-not-adjustable`, `calendar-missing`
 */
export function dueDate(calendar: Calendar, request: LimitRequest): DueDate {
  return toDueDate(calendar, settlePlan(calendar, planLimit(calendar, request)), request)
}

/** The due date of settled stages. */
export function toDueDate(
  calendar: Calendar,
  stages: readonly [SettledStage, ...SettledStage[]],
  { minimum, ends }: Pick<LimitRequest, 'minimum' | 'ends'>,
): DueDate {
  const [first] = stages
  const last = stages.at(-1) ?? first
  const clock = calendar.clocks[last.unit]
  const day = clock.dayOf(last.due)
  const startDay = calendar.clocks[first.unit].dayOf(first.start)
  return {
    date: fromEpochDay(day),
    until: Temporal.Instant.fromEpochMilliseconds(clock.endOf(last.due, dayEnd(minimum, ends))),
    provisional:
      stages.some(({ unit }) => unit !== 'clock-hours') && touchesProvisional(calendar.days, startDay, day),
  }
}

/**
 * The kernel's own entry, for callers that live in integers (a simulation, a benchmark): the last lawful instant
 * of a plain forward limit, in epoch milliseconds.
 *
 * @param amount as `countableAmount` gives it: whole days or months, or milliseconds
 * @throws TimeError `calendar-missing`
 */
export function dueInstantMs(
  { clocks }: Calendar,
  unit: LimitUnit,
  amount: number,
  fromMs: number,
  ends: DayEnd = 'close-of-business',
): number {
  const clock = clocks[unit]
  const start = clock.at(fromMs)
  return clock.endOf(clock.add(start, clock.allotted(start, amount)), ends)
}
