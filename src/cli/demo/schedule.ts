import type { Calendar } from '../../time/calendar.ts'
import { calendarDay } from '../../time/calendar-day.ts'
import { dueDate } from '../../time/due-date.ts'
import { dayOf } from '../print/beijing.ts'
import type { Step } from './story.ts'

/**
 * When each act of the story happens if the first happens at `start`.
 * @throws TimeError `calendar-missing` when the story leaves the calendar
 */
export function schedule(
  calendar: Calendar,
  start: Temporal.Instant,
  steps: readonly Step[],
): Temporal.Instant[] {
  let at = start
  return steps.map(({ after }) => {
    if (after === 'late-morning') at = lateMorning(calendar, at)
    else if (after > 0) at = dueDate(calendar, { unit: 'working-hours', amount: after / 60, from: at }).until
    return at
  })
}

/** Ten minutes before the hall closes for lunch, on the first working day on which that is still to come. */
function lateMorning(calendar: Calendar, after: Temporal.Instant): Temporal.Instant {
  for (let day = dayOf(after); ; day = day.add({ days: 1 })) {
    const lunch = calendarDay(calendar, day).sessions[0]?.closes.subtract({ minutes: 10 })
    if (lunch && Temporal.Instant.compare(lunch, after) > 0) return lunch
  }
}
