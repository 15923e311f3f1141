import { DAY_MS, dayOfInstant, startOfDay } from './beijing-time.ts'
import { type CoveredDays, calendarMissing, isWorkingDay } from './covered-days.ts'
import type { Timetable, Timetables } from './timetables.ts'

/** Working time as running totals, in milliseconds, with an index that finds the day of any total. */
export interface WorkingHours {
  readonly days: CoveredDays
  readonly timetables: Timetables
  /** `before[i]`: working time before the `i`-th working day; one entry longer than the working days. */
  readonly before: Float64Array
  /** The shortest working day: the width of the slots of `dayOfSlot`. */
  readonly slot: number
  /** For the total `n × slot`, the working day it falls on; a total in between is at most a day further. */
  readonly dayOfSlot: Int32Array
}

/** Builds the totals of working time for the covered days. */
export function layWorkingHours(days: CoveredDays, timetables: Timetables): WorkingHours {
  const lengths = Array.from(days.workingDays, (day) => timetableOf(days, timetables, day).length)
  const before = new Float64Array(lengths.length + 1)
  lengths.forEach((length, index) => {
    before[index + 1] = (before[index] ?? 0) + length
  })
  const slot = lengths.reduce((least, length) => Math.min(least, length), DAY_MS)
  const dayOfSlot = new Int32Array(Math.ceil((before.at(-1) ?? 0) / slot) + 1)
  for (let n = 0, index = 0; n < dayOfSlot.length; n++) {
    while (index < lengths.length - 1 && (before[index + 1] ?? 0) < n * slot) index++
    dayOfSlot[n] = index
  }
  return { days, timetables, before, slot, dayOfSlot }
}

/**
 * Working time from the calendar's first day to an instant, in milliseconds; the working time between two
 * instants is the difference.
 *
 * @throws TimeError `calendar-missing`
 */
export function workingTimeAt(hours: WorkingHours, ms: number): number {
  const { days } = hours
  const day = dayOfInstant(ms)
  const index = day - days.first
  if (!(index >= 0 && day < days.end)) throw calendarMissing(days, day)
  const rank = days.workingBefore[index] ?? 0
  const total = hours.before[rank] ?? 0
  if (days.workingBefore[index + 1] === rank) return total
  return total + elapsed(timetableOf(days, hours.timetables, day), ms - startOfDay(day))
}

/**
 * The earliest instant (epoch milliseconds) at which a total of working time is reached:
 * 12:00 rather than 13:00.
 *
 * @throws TimeError `calendar-missing`
 */
export function earliestAt(hours: WorkingHours, total: number): number {
  if (!(total > 0)) throw calendarMissing(hours.days, hours.days.first - 1)
  let rank = hours.dayOfSlot[Math.floor(total / hours.slot)] ?? hours.before.length
  while ((hours.before[rank + 1] ?? Number.POSITIVE_INFINITY) < total) rank++
  const day = hours.days.workingDays[rank]
  if (day === undefined) throw calendarMissing(hours.days)
  let left = total - (hours.before[rank] ?? 0)
  const { opens, closes } = timetableOf(hours.days, hours.timetables, day)
  for (let session = 0; session < opens.length; session++) {
    const open = opens[session] ?? 0
    const length = (closes[session] ?? 0) - open
    if (left <= length) return startOfDay(day) + open + left
    left -= length
  }
  throw calendarMissing(hours.days)
}

/**
 * The instant itself when the hall is open (closing times included), else the next opening.
 *
 * @throws TimeError `calendar-missing`
 */
export function inHours(hours: WorkingHours, ms: number): number {
  const day = dayOfInstant(ms)
  if (isWorkingDay(hours.days, day)) {
    const { opens, closes } = timetableOf(hours.days, hours.timetables, day)
    const ofDay = ms - startOfDay(day)
    const session = closes.findIndex((close) => ofDay <= close)
    if (session !== -1) return startOfDay(day) + Math.max(ofDay, opens[session] ?? 0)
  }
  return nextOpening(hours, ms)
}

/**
 * The next instant after `ms`, or `ms` itself, at which working time runs.
 *
 * @throws TimeError `calendar-missing`
 */
export function nextOpening(hours: WorkingHours, ms: number): number {
  // Working time has whole milliseconds, so the next one counted ends one millisecond after it began.
  return earliestAt(hours, workingTimeAt(hours, ms) + 1) - 1
}

/** Epoch milliseconds of the first opening of a working day. */
export function openingOf(hours: WorkingHours, day: number): number {
  return startOfDay(day) + (timetableOf(hours.days, hours.timetables, day).opens[0] ?? 0)
}

/** Epoch milliseconds of the close of business of a working day. */
export function closingOf(hours: WorkingHours, day: number): number {
  return startOfDay(day) + (timetableOf(hours.days, hours.timetables, day).closes.at(-1) ?? DAY_MS)
}

/** The timetable in force on a covered day. */
export function timetableOf(days: CoveredDays, { list, ofDay }: Timetables, day: number): Timetable {
  const timetable = list[ofDay[day - days.first] ?? list.length]
  if (timetable === undefined) throw calendarMissing(days, day)
  return timetable
}

function elapsed({ opens, closes }: Timetable, ofDay: number): number {
  let sum = 0
  for (let session = 0; session < opens.length; session++) {
    const open = opens[session] ?? 0
    if (ofDay <= open) break
    sum += Math.min(ofDay, closes[session] ?? 0) - open
  }
  return sum
}
