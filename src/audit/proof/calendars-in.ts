import { type Calendar, calendarAsOf } from '../../time/calendar.ts'
import type { CaseFile } from './case-file.ts'

/** The calendars of a file as they were known at any instant, each built once. */
export function calendarsIn({ notices, sessions }: CaseFile['calendar']) {
  const built = new Map<string, Calendar>()
  const isKnown = (at: Temporal.Instant, { recordedAt }: { recordedAt: string | null }) =>
    recordedAt === null || Temporal.Instant.compare(recordedAt, at) <= 0
  return (at: Temporal.Instant): Calendar => {
    const key = [...notices, ...sessions].map((one) => (isKnown(at, one) ? '1' : '0')).join('')
    const calendar = built.get(key) ?? calendarAsOf(notices, sessions, at)
    built.set(key, calendar)
    return calendar
  }
}
