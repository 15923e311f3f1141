import type { Calendar } from '../../time/calendar.ts'
import { type CalendarDay, calendarDay } from '../../time/calendar-day.ts'
import { dayOf } from '../print/beijing.ts'

type Session = CalendarDay['sessions'][number]

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0

/** The hall's opening hours on the days from one instant to another. */
function sessions(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): Session[] {
  const days = dayOf(from).until(dayOf(to)).days
  return Array.from({ length: days + 1 }, (_, n) =>
    calendarDay(calendar, dayOf(from).add({ days: n })),
  ).flatMap((day) => day.sessions)
}

/** The stretches in which the hall is closed and that lie wholly between two instants. */
export function closings(
  calendar: Calendar,
  from: Temporal.Instant,
  to: Temporal.Instant,
): { closes: Temporal.Instant; opens: Temporal.Instant }[] {
  const open = sessions(calendar, from, to)
  return open.flatMap(({ closes }, index) => {
    const opens = open[index + 1]?.opens
    return opens && !isBefore(closes, from) && !isBefore(to, opens) ? [{ closes, opens }] : []
  })
}

/** Every minute after `from` and before `to` in which the hall is open, its closing minutes included. */
export function* hallMinutes(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant) {
  for (const { opens, closes } of sessions(calendar, from, to)) {
    for (let at = opens; !isBefore(closes, at); at = at.add({ minutes: 1 })) {
      if (isBefore(from, at) && isBefore(at, to)) yield at
    }
  }
}
