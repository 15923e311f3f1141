import { epochDayOf, fromEpochDay, parseEpochDay, weekday } from './epoch-day.ts'
import type { Notice } from './notice.ts'
import { TimeError } from './time-error.ts'

/** What a day is; the number is how `CoveredDays.kinds` stores it. */
export const DAY_KIND = { weekday: 0, weekend: 1, holiday: 2, makeUp: 3 } as const

/**
 * Every day of the covered years in flat arrays, so that counting is two look-ups and adding is one.
 * Index 0 is `first`; all days are epoch days.
 */
export interface CoveredDays {
  readonly first: number
  /** The day after the last covered one. */
  readonly end: number
  readonly kinds: Uint8Array
  /** `workingBefore[i]`: working days before day `first + i`; one entry longer than the days. */
  readonly workingBefore: Int32Array
  /** `provisionalBefore[i]`: days of provisional years before day `first + i`. */
  readonly provisionalBefore: Int32Array
  /** The working days in order: the inverse of `workingBefore`. */
  readonly workingDays: Int32Array
}

/**
 * Tables of the days that the notices cover. Monday to Friday are worked, less the notices' days off, plus
 * their make-up days (R7).
 *
 * @param notices one per year, ascending
 * @throws TimeError `calendar-gap` when there is none, or a year between two others has none
 */
export function coverDays(notices: readonly Notice[]): CoveredDays {
  const firstYear = requireUnbroken(notices)
  const first = epochDayOf(firstYear, 1, 1)
  const end = epochDayOf(firstYear + notices.length, 1, 1)
  const kinds = Uint8Array.from({ length: end - first }, (_, index) =>
    weekday(first + index) % 6 === 0 ? DAY_KIND.weekend : DAY_KIND.weekday,
  )
  // Ascending, so that where two notices name one day of a year's edge the later notice prevails.
  for (const notice of notices) {
    for (const { from, to } of notice.off) mark(kinds, first, from, to, DAY_KIND.holiday)
    for (const day of notice.work) mark(kinds, first, day, day, DAY_KIND.makeUp)
  }
  const provisional = Uint8Array.from({ length: end - first })
  for (const { year } of notices.filter(({ status }) => status === 'provisional')) {
    provisional.fill(1, epochDayOf(year, 1, 1) - first, epochDayOf(year + 1, 1, 1) - first)
  }
  const isWorked = kinds.map((kind) => Number(kind === DAY_KIND.weekday || kind === DAY_KIND.makeUp))
  const days = Int32Array.from(kinds, (_, index) => first + index)
  return {
    first,
    end,
    kinds,
    workingBefore: runningTotals(isWorked),
    provisionalBefore: runningTotals(provisional),
    workingDays: days.filter((_, index) => isWorked[index] === 1),
  }
}

/** @throws TimeError `calendar-missing` when no notice covers the day: it is refused, never guessed */
export function requireCovered(days: CoveredDays, day: number): void {
  if (!(day >= days.first && day < days.end)) throw calendarMissing(days, day)
}

/** @throws TimeError `calendar-missing` */
export function kindOf(days: CoveredDays, day: number): number {
  return days.kinds[day - days.first] ?? refuse(days, day)
}

/** @throws TimeError `calendar-missing` */
export function isWorkingDay(days: CoveredDays, day: number): boolean {
  const kind = kindOf(days, day)
  return kind === DAY_KIND.weekday || kind === DAY_KIND.makeUp
}

/** Whether a day from one to another, both included and in either order, is of a provisional year. */
export function touchesProvisional(
  { first, provisionalBefore }: CoveredDays,
  from: number,
  to: number,
): boolean {
  const before = (day: number) => provisionalBefore[day - first] ?? 0
  return before(Math.max(from, to) + 1) > before(Math.min(from, to))
}

/**
 * The refusal of a day outside the calendar.
 *
 * @param day epoch day; `undefined` for "some day after the last one"
 */
export function calendarMissing(days: CoveredDays, day?: number): TimeError {
  const [first, last] = [fromEpochDay(days.first), fromEpochDay(days.end - 1)]
  const at = day !== undefined && Math.abs(day) < 10_000_000 ? fromEpochDay(day) : undefined
  const year = at?.year ?? last.year + 1
  return new TimeError('calendar-missing', {
    found: at === undefined ? `a limit that runs past ${last}` : `the day ${at}`,
    needed: `a day within the calendar, ${first} to ${last}`,
    remedy: `load the holiday notice of ${year}, provisional if it is not published yet`,
    zh: `${at === undefined ? `时限超出${last}` : `日期${at}`}，不在日历范围${first}至${last}内：请载入${year}年放假通知，未公布的可先载入暂定版`,
  })
}

function requireUnbroken(notices: readonly Notice[]): number {
  const firstYear = notices[0]?.year
  const broken = notices.findIndex(({ year }, index) => year !== Number(firstYear) + index)
  if (firstYear !== undefined && broken === -1) return firstYear
  throw new TimeError('calendar-gap', {
    found: `notices of the years ${notices.map(({ year }) => year).join(', ') || '(none)'}`,
    needed: 'an unbroken run of years, each with its notice',
    remedy: firstYear === undefined ? 'load a notice' : `load the notice of ${firstYear + broken}`,
    zh:
      firstYear === undefined
        ? '没有放假通知：请载入'
        : `放假通知的年度不连续：请载入${firstYear + broken}年的通知`,
  })
}

function mark(kinds: Uint8Array, first: number, from: string, to: string, kind: number): void {
  const start = Math.max((parseEpochDay(from) ?? 0) - first, 0)
  const stop = Math.max((parseEpochDay(to) ?? 0) - first + 1, 0)
  kinds.fill(kind, start, stop)
}

function runningTotals(values: Uint8Array): Int32Array {
  const totals = new Int32Array(values.length + 1)
  values.forEach((value, index) => {
    totals[index + 1] = (totals[index] ?? 0) + value
  })
  return totals
}

function refuse(days: CoveredDays, day: number): never {
  throw calendarMissing(days, day)
}
