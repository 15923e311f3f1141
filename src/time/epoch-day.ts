/**
 * Dates as integers: an epoch day is the number of days since 1970-01-01 (a Thursday).
 * The kernel counts on these; `Temporal` stands at its edge.
 *
 * The civil-date formulas are Howard Hinnant's `days_from_civil` and `civil_from_days`;
 * a test compares them with `Temporal` on every day of two centuries.
 */

const DAYS_PER_ERA = 146_097
const DAYS_TO_1970 = 719_468
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/
const ISO_DATE_OPTIONS = { overflow: 'reject' } as const

/** Epoch day of a calendar date; `month` from 1 to 12. */
export function epochDayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970
}

/** Epoch day of a `Temporal.PlainDate` in the ISO calendar. */
export function toEpochDay(date: Temporal.PlainDate): number {
  const iso = date.withCalendar('iso8601')
  return epochDayOf(iso.year, iso.month, iso.day)
}

/** Epoch day of a `YYYY-MM-DD` string; `undefined` when it is not a real date (30 February). */
export function parseEpochDay(text: string): number | undefined {
  if (!ISO_DATE.test(text)) return undefined
  try {
    return toEpochDay(Temporal.PlainDate.from(text, ISO_DATE_OPTIONS))
  } catch {
    return undefined
  }
}

/** The date of an epoch day. */
export function fromEpochDay(epochDay: number): Temporal.PlainDate {
  const { year, month, day } = civilOf(epochDay)
  return new Temporal.PlainDate(year, month, day)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(epochDay: number): number {
  return (((epochDay + 4) % 7) + 7) % 7
}

/**
 * The corresponding day `months` later (or earlier, if negative); where the month has none, its last day
 * (民法典 202, R3).
 */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = civilOf(epochDay)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  return epochDayOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

function civilOf(epochDay: number): { year: number; month: number; day: number } {
  const shifted = epochDay + DAYS_TO_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
