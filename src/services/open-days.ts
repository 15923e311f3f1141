import type { Calendar } from '../time/calendar.ts'
import { openingHours } from '../time/opening-hours.ts'

/** Days of opening hours that pages get, so that they can let working time run: over the longest holidays. */
const DAYS_OPEN = 14

/** When the hall is open in the coming days, as pages read it. */
export const openDays = (calendar: Calendar, at: Temporal.Instant) =>
  openingHours(calendar, at, DAYS_OPEN).map(({ from, to }) => ({ from: String(from), to: String(to) }))
