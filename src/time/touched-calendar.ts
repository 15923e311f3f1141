import type { Calendar } from './calendar.ts'
import type { HallSessions } from './hall-sessions.ts'
import type { Notice } from './notice.ts'

/**
 * The notices and timetables that decide the days from one date to another, both included: those of the years
 * themselves, and a neighbour's where it names one of these days (2023's notice frees 2022-12-31).
 */
export function touchedCalendar(
  { notices, sessions }: Calendar,
  from: string,
  to: string,
): { notices: Notice[]; sessions: HallSessions[] } {
  const touches = (first: string, last: string | null) => first <= to && (last === null || last >= from)
  const isOfYears = ({ year }: Notice) => touches(`${year}-01-01`, `${year}-12-31`)
  const namesDays = ({ off, work }: Notice) =>
    off.some((range) => touches(range.from, range.to)) || work.some((day) => touches(day, day))
  return {
    notices: notices.filter((notice) => isOfYears(notice) || namesDays(notice)),
    sessions: sessions.filter((timetable) => touches(timetable.from, timetable.to)),
  }
}
