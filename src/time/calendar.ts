import { canonicalHash } from './canonical-hash.ts'
import { chooseHallSessions, chooseNotices } from './choose-versions.ts'
import { type CoveredDays, coverDays } from './covered-days.ts'
import { fromEpochDay } from './epoch-day.ts'
import type { HallSessions } from './hall-sessions.ts'
import type { LimitUnit } from './limit-unit.ts'
import type { Notice } from './notice.ts'
import { layTimetables } from './timetables.ts'
import { type UnitClock, unitClocks } from './unit-clock.ts'
import { validateHallSessions } from './validate-hall-sessions.ts'
import { validateNotice } from './validate-notice.ts'
import { layWorkingHours, type WorkingHours } from './working-hours.ts'

/** Everything a limit is computed from. Immutable: new knowledge makes a new calendar. */
export interface Calendar {
  /** The version in force of each covered year, ascending. */
  readonly notices: readonly Notice[]
  /** The hall timetables in force, by their first day. */
  readonly sessions: readonly HallSessions[]
  /** First and last covered day. Outside them every question is refused. */
  readonly covers: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }
  /** SM3 of the canonical notices and sessions: two calendars with one hash give the same answers. */
  readonly hash: string
  /** The tables of the kernel. */
  readonly days: CoveredDays
  readonly hours: WorkingHours
  readonly clocks: Readonly<Record<LimitUnit, UnitClock>>
}

/**
 * The calendar of everything given: of each year and timetable the version in force.
 *
 * @throws TimeError `notice-invalid`, `version-conflict`, `hall-sessions-invalid`, `calendar-gap`
 */
export function buildCalendar(notices: readonly Notice[], sessions: readonly HallSessions[]): Calendar {
  return assemble(
    chooseNotices(notices.map(validateNotice)),
    chooseHallSessions(sessions.map(validateHallSessions)),
  )
}

/**
 * The calendar as the county knew it at an instant, from the same records:
 * what was recorded later is left out, so an old due date can be explained by what was known then.
 *
 * @throws TimeError as `buildCalendar`
 */
export function calendarAsOf(
  notices: readonly Notice[],
  sessions: readonly HallSessions[],
  knownAt: Temporal.Instant,
): Calendar {
  return assemble(
    chooseNotices(notices.map(validateNotice), knownAt),
    chooseHallSessions(sessions.map(validateHallSessions), knownAt),
  )
}

function assemble(notices: readonly Notice[], sessions: readonly HallSessions[]): Calendar {
  const days = coverDays(notices)
  const hours = layWorkingHours(days, layTimetables(days, sessions))
  return {
    notices,
    sessions,
    covers: { from: fromEpochDay(days.first), to: fromEpochDay(days.end - 1) },
    hash: canonicalHash({ notices, sessions }),
    days,
    hours,
    clocks: unitClocks(hours),
  }
}
