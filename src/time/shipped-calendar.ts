import { buildCalendar, type Calendar } from './calendar.ts'
import { shippedHallSessions, shippedNotices } from './shipped-data.ts'

let calendar: Calendar | undefined

/** The calendar of the data that comes with the product, built on first use (some 10 ms) and then kept. */
export function shippedCalendar(): Calendar {
  calendar ??= buildCalendar(shippedNotices, shippedHallSessions)
  return calendar
}
