import { DAY_MS, dayOfInstant, startOfDay } from './beijing-time.ts'
import type { Calendar } from './calendar.ts'
import { isWorkingDay } from './covered-days.ts'
import type { Interval } from './used-time.ts'
import { timetableOf } from './working-hours.ts'

/**
 * When the hall is open in the `count` days from an instant's own on, sessions that are over left out. Days that no
 * calendar covers have none.
 */
export function openingHours({ days, hours }: Calendar, from: Temporal.Instant, count: number): Interval[] {
  const first = dayOfInstant(from.epochMilliseconds)
  const covered = Array.from({ length: count }, (_, index) => first + index).filter(
    (day) => day >= days.first && day < days.end && isWorkingDay(days, day),
  )
  const at = (day: number, ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(startOfDay(day) + Math.min(ms, DAY_MS))
  return covered
    .flatMap((day) => {
      const { opens, closes } = timetableOf(days, hours.timetables, day)
      return opens.map((open, session) => ({ from: at(day, open), to: at(day, closes[session] ?? open) }))
    })
    .filter(({ to }) => Temporal.Instant.compare(to, from) > 0)
}
