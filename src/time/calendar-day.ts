import { startOfDay } from './beijing-time.ts'
import type { Calendar } from './calendar.ts'
import { DAY_KIND, isWorkingDay, kindOf, requireCovered } from './covered-days.ts'
import { toEpochDay } from './epoch-day.ts'
import type { Notice } from './notice.ts'
import { timetableOf } from './working-hours.ts'

/** What the calendar says of one day. */
export interface CalendarDay {
  /** `make-up`: a Saturday or Sunday that is worked in exchange for a holiday. */
  kind: 'weekday' | 'weekend' | 'holiday' | 'make-up'
  working: boolean
  /** The festival of a holiday, in the notice's words. */
  festival: string | null
  /** Whether the year's notice is published. */
  status: Notice['status']
  /** The hall's opening hours; none on a rest day. */
  sessions: { opens: Temporal.Instant; closes: Temporal.Instant }[]
}

const KIND_NAMES = {
  [DAY_KIND.weekday]: 'weekday',
  [DAY_KIND.weekend]: 'weekend',
  [DAY_KIND.holiday]: 'holiday',
  [DAY_KIND.makeUp]: 'make-up',
} as const

/** @throws TimeError `calendar-missing` when no notice covers the date */
export function calendarDay(calendar: Calendar, date: Temporal.PlainDate): CalendarDay {
  const day = toEpochDay(date)
  const kind = KIND_NAMES[kindOf(calendar.days, day) as keyof typeof KIND_NAMES]
  const working = isWorkingDay(calendar.days, day)
  return {
    kind,
    working,
    festival: kind === 'holiday' ? festivalOf(calendar, date.toString({ calendarName: 'never' })) : null,
    status: yearStatus(calendar, date.year),
    sessions: working ? sessionsOn(calendar, day) : [],
  }
}

/**
 * Whether a year's notice is published, or `undefined` when the calendar does not cover the year.
 */
export function findYearStatus(calendar: Calendar, year: number): Notice['status'] | undefined {
  return calendar.notices.find((notice) => notice.year === year)?.status
}

/**
 * Number of working days from one date to another, both included.
 *
 * @throws TimeError `calendar-missing`
 */
export function workingDaysBetween(
  { days }: Calendar,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): number {
  const [first, last] = [toEpochDay(from), toEpochDay(to)]
  requireCovered(days, first)
  requireCovered(days, last)
  return Math.max(
    0,
    (days.workingBefore[last + 1 - days.first] ?? 0) - (days.workingBefore[first - days.first] ?? 0),
  )
}

function yearStatus(calendar: Calendar, year: number): Notice['status'] {
  return findYearStatus(calendar, year) ?? 'provisional'
}

function festivalOf({ notices }: Calendar, date: string): string | null {
  const off = notices.flatMap((notice) => notice.off).findLast(({ from, to }) => from <= date && date <= to)
  return off?.festival ?? null
}

function sessionsOn({ days, hours }: Calendar, day: number): CalendarDay['sessions'] {
  const { opens, closes } = timetableOf(days, hours.timetables, day)
  const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(startOfDay(day) + ms)
  return opens.map((open, session) => ({ opens: instant(open), closes: instant(closes[session] ?? open) }))
}
