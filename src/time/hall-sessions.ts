/** One stretch of opening hours, as `HH:MM` in China; `24:00` may close a day. */
export interface Session {
  opens: string
  closes: string
}

/**
 * One version of one timetable of the service hall, in force from `from` to `to` (both included; `null`: open).
 * Of the timetables in force on a day, the one that began last applies, so a summer timetable
 * is one more record that lies over the standard one.
 */
export interface HallSessions {
  name: string
  /** Counts from 1 within the name. */
  version: number
  from: string
  to: string | null
  sessions: readonly Session[]
  mark: 'confirmed' | 'assumed'
  /** Where the hours are from. */
  source: string
  /** When the county loaded it, as an ISO instant; `null` when it came with the product. */
  recordedAt: string | null
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** Milliseconds after midnight of an `HH:MM`; `undefined` when it is none. */
export function parseClock(text: string): number | undefined {
  if (text !== '24:00' && !CLOCK.test(text)) return undefined
  return (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * 60_000
}
