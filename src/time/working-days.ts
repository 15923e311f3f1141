import { type CoveredDays, calendarMissing } from './covered-days.ts'

/**
 * Working days d with `from` < d ≤ `to` (R1: the day a count begins on is not counted).
 *
 * @throws TimeError `calendar-missing`
 */
export function countWorkingDays(days: CoveredDays, from: number, to: number): number {
  return workingThrough(days, to) - workingThrough(days, from)
}

/**
 * The day on which `amount` working days after `from` are reached; 0 gives `from` itself, or the first working
 * day after the rest period.
 *
 * @throws TimeError `calendar-missing`
 */
export function addWorkingDays(days: CoveredDays, from: number, amount: number): number {
  if (amount === 0) return firstWorkingDay(days, from)
  const reached = days.workingDays[workingThrough(days, from) + amount - 1]
  if (reached === undefined) throw calendarMissing(days)
  return reached
}

/**
 * The `amount`-th working day before `to`, which is not itself counted.
 *
 * @throws TimeError `calendar-missing`
 */
export function subtractWorkingDays(days: CoveredDays, to: number, amount: number): number {
  const reached = days.workingDays[workingBefore(days, to) - amount]
  if (reached === undefined) throw calendarMissing(days, days.first - 1)
  return reached
}

/**
 * The day itself if it is worked, else the first working day after the rest period (民法典 203(1), R4).
 * A make-up Saturday or Sunday is worked, so it stays.
 *
 * @throws TimeError `calendar-missing`
 */
export function firstWorkingDay(days: CoveredDays, day: number): number {
  const reached = days.workingDays[workingBefore(days, day)]
  if (reached === undefined) throw calendarMissing(days)
  return reached
}

function workingBefore(days: CoveredDays, day: number): number {
  const index = day - days.first
  if (!(index >= 0 && day < days.end)) throw calendarMissing(days, day)
  return days.workingBefore[index] ?? 0
}

function workingThrough(days: CoveredDays, day: number): number {
  const index = day - days.first
  if (!(index >= 0 && day < days.end)) throw calendarMissing(days, day)
  return days.workingBefore[index + 1] ?? 0
}
