import type { Calendar } from '../../time/calendar.ts'
import { calendarDay } from '../../time/calendar-day.ts'

/**
 * The next Monday that is worked and after which the calendar covers so many days; where it does not reach so far, the
 * last such Monday of those that it covers.
 * @param days how long a run lasts, with its warm-up and what follows it
 * @throws TimeError `calendar-missing` where the calendar is shorter than a run
 */
export function firstMonday(calendar: Calendar, today: Temporal.PlainDate, days: number): Temporal.PlainDate {
  const last = calendar.covers.to.subtract({ days })
  const toMonday = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 })
  const next = toMonday(today).add({ weeks: 1 })
  const isEarly = Temporal.PlainDate.compare(next, last) <= 0
  const step = isEarly ? 1 : -1
  for (let day = isEarly ? next : toMonday(last); ; day = day.add({ weeks: step }))
    if (calendarDay(calendar, day).working) return day
}
