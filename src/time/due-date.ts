import type { Calendar } from './calendar.ts'
import { fromEpochDay } from './epoch-day.ts'
import { type LimitPlan, planLimit } from './limit-plan.ts'
import type { LimitRequest } from './limit-request.ts'
import type { LimitUnit } from './limit-unit.ts'
import { settleStage } from './settle-stage.ts'
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

/** A due date in the kernel's integers: epoch day and epoch milliseconds. */
export interface DueNumbers {
  readonly day: number
  readonly untilMs: number
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
  const plan = planLimit(calendar, request)
  const due = settlePlan(calendar, plan)
  const startDay = calendar.clocks[plan.stages[0].unit].dayOf(plan.start)
  const consults = plan.stages.some(({ unit }) => unit !== 'clock-hours')
  return toDueDate(due, consults && touchesProvisional(calendar, startDay, due.day))
}

/** Carries a plan through all its stages. @throws TimeError `calendar-missing` */
export function settlePlan({ clocks }: Calendar, plan: LimitPlan): DueNumbers {
  const { start, stages, pauses, ends } = plan
  const first = clocks[stages[0].unit]
  if (plan.backward) {
    const position = first.back(start, stages[0].amount)
    return { day: first.dayOf(position), untilMs: first.endOf(position, ends) }
  }
  let due: DueNumbers | undefined
  for (const { unit, amount } of stages) {
    const clock = clocks[unit]
    const from = due === undefined ? start : clock.measure === 'days' ? due.day : due.untilMs
    const position = settleStage(clock, from, clock.allotted(from, amount), pauses, ends)
    due = { day: clock.dayOf(position), untilMs: clock.endOf(position, ends) }
  }
  return due as DueNumbers
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

/** Whether a day from one epoch day to another, both included and in either order, is of a provisional year. */
export function touchesProvisional({ days }: Calendar, from: number, to: number): boolean {
  const before = (day: number) => days.provisionalBefore[day - days.first] ?? 0
  return before(Math.max(from, to) + 1) > before(Math.min(from, to))
}

export function toDueDate({ day, untilMs }: DueNumbers, provisional: boolean): DueDate {
  return { date: fromEpochDay(day), until: Temporal.Instant.fromEpochMilliseconds(untilMs), provisional }
}
