import type { Sql } from '../database/client.ts'
import { loadedNotices } from '../database/queries/notices.ts'
import { type Calendar, calendarAsOf } from '../time/calendar.ts'
import type { Notice } from '../time/notice.ts'
import { shippedCalendar } from '../time/shipped-calendar.ts'
import { shippedHallSessions, shippedNotices } from '../time/shipped-data.ts'

/** A notice is known from so long after it was loaded. */
export const NOTICE_GRACE = Temporal.Duration.from({ seconds: 60 })

/** What was read counts for so long at most before it is read again. */
const READ_AGAIN = Temporal.Duration.from({ seconds: 10 })

/**
 * The calendars of a node: the notices that come with the product, and those that the county has loaded.
 *
 * A due date must be the same whenever it is computed again, so all nodes must agree on what was known at an instant.
 * No node asks the database at each act: a notice is known only from a minute after it was loaded, and what a node
 * has read is at most ten seconds old when an act begins, which takes fifteen at most. So whoever records an act after
 * a notice is known has read it, as long as the nodes' clocks agree to half a minute.
 */
export function calendars({ sql, now }: { readonly sql: Sql; readonly now: () => Temporal.Instant }) {
  let loaded: readonly Notice[] = []
  let readAt: Temporal.Instant | undefined
  const built = new Map<number, Calendar>()

  async function read(): Promise<void> {
    const at = now()
    const found = (await loadedNotices(sql)).map(({ notice }) => notice)
    const order = (a: Notice, b: Notice) =>
      Temporal.Instant.compare(a.recordedAt as string, b.recordedAt as string)
    loaded = found.sort(order)
    built.clear()
    readAt = at
  }

  return {
    read,

    /** Reads the notices again when what was read is too old to go by. */
    async fresh(): Promise<void> {
      const at = now()
      const isFresh =
        readAt &&
        Temporal.Instant.compare(at, readAt) >= 0 &&
        Temporal.Instant.compare(at, readAt.add(READ_AGAIN)) < 0
      if (!isFresh) await read()
    },

    /** The calendar as it was known at an instant. */
    at(known: Temporal.Instant): Calendar {
      const count = loaded.filter(
        ({ recordedAt }) => Temporal.Instant.compare(recordedAt as string, known) <= 0,
      ).length
      if (count === 0) return shippedCalendar()
      const calendar =
        built.get(count) ?? calendarAsOf([...shippedNotices, ...loaded], shippedHallSessions, known)
      built.set(count, calendar)
      return calendar
    },
  }
}

export type Calendars = ReturnType<typeof calendars>
