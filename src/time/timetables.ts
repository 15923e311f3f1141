import type { CoveredDays } from './covered-days.ts'
import { fromEpochDay, parseEpochDay } from './epoch-day.ts'
import { type HallSessions, parseClock } from './hall-sessions.ts'
import { TimeError } from './time-error.ts'

/** One timetable ready to compute with: milliseconds after midnight, sessions in order. */
export interface Timetable {
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  /** Working time of a whole day, in milliseconds. */
  readonly length: number
}

/** Which timetable applies on each covered day. */
export interface Timetables {
  readonly list: readonly Timetable[]
  /** Index into `list`, per covered day. */
  readonly ofDay: Uint16Array
}

/**
 * @param sessions ordered by `from`; on a day that several cover, the one that began last applies
 * @throws TimeError `hall-sessions-invalid` when two begin on one day, or a covered day has none
 */
export function layTimetables(days: CoveredDays, sessions: readonly HallSessions[]): Timetables {
  const none = sessions.length
  const ofDay = new Uint16Array(days.end - days.first).fill(none)
  sessions.forEach(({ name, from, to }, index) => {
    if (sessions[index - 1]?.from === from) {
      refuse(`the timetables "${sessions[index - 1]?.name}" and "${name}" both from ${from}`)
    }
    const start = Math.max((parseEpochDay(from) ?? 0) - days.first, 0)
    const stop = to === null ? ofDay.length : Math.max((parseEpochDay(to) ?? 0) - days.first + 1, 0)
    ofDay.fill(index, start, stop)
  })
  const bare = ofDay.indexOf(none)
  if (bare !== -1) refuse(`no hall timetable on ${fromEpochDay(days.first + bare)}`)
  return { list: sessions.map(toTimetable), ofDay }
}

function toTimetable({ sessions }: HallSessions): Timetable {
  const opens = sessions.map(({ opens }) => parseClock(opens) ?? 0)
  const closes = sessions.map(({ closes }) => parseClock(closes) ?? 0)
  const length = closes.reduce((sum, close, index) => sum + close - (opens[index] ?? 0), 0)
  return { opens, closes, length }
}

function refuse(found: string): never {
  throw new TimeError('hall-sessions-invalid', {
    found,
    needed: 'exactly one timetable in force on every day that the calendar covers',
    remedy: 'correct the dates of the hall timetables',
  })
}
