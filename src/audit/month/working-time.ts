import type { Calendar } from '../../time/calendar.ts'
import { earliestAt, workingTimeAt } from '../../time/working-hours.ts'

/** So many minutes of the hall's time later. */
export const addWorkingTime = (
  { hours }: Calendar,
  at: Temporal.Instant,
  minutes: number,
): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(
    Math.floor(earliestAt(hours, workingTimeAt(hours, at.epochMilliseconds) + minutes * 60_000)),
  )
