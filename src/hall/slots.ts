import type { Name } from '../process/definition.ts'
import { startOfDay } from '../time/beijing-time.ts'
import type { Calendar } from '../time/calendar.ts'
import { isWorkingDay, requireCovered } from '../time/covered-days.ts'
import { toEpochDay } from '../time/epoch-day.ts'
import { timetableOf } from '../time/working-hours.ts'

/** How visits are reserved: the county's to configure. */
export interface ReservationRules {
  readonly slotMinutes: number
  /** Reservations of one business in one slot. */
  readonly capacity: number
  readonly daysAhead: number
  /** Minutes before its slot from which, and after its slot until which, somebody may check in. */
  readonly early: number
  readonly late: number
  /** No-shows are counted over so many days. */
  readonly noShowDays: number
  readonly source: Name
}

/** A stretch of a day that can be reserved. */
export interface Slot {
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
}

/**
 * The slots of a day: whole ones within the hall's sessions; none on a rest day.
 * @throws TimeError `calendar-missing`
 */
export function slotsOf({ days, hours }: Calendar, day: Temporal.PlainDate, minutes: number): Slot[] {
  const epochDay = toEpochDay(day)
  requireCovered(days, epochDay)
  if (!isWorkingDay(days, epochDay)) return []
  const length = minutes * 60_000
  const { opens, closes } = timetableOf(days, hours.timetables, epochDay)
  const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(startOfDay(epochDay) + ms)
  return opens.flatMap((open, session) =>
    Array.from({ length: Math.floor(((closes[session] ?? open) - open) / length) }, (_, index) => ({
      start: at(open + index * length),
      end: at(open + (index + 1) * length),
    })),
  )
}
