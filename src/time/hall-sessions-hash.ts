import { canonicalHash } from './canonical-hash.ts'
import type { HallSessions } from './hall-sessions.ts'

/** The hash by which a timetable is known to others: SM3 of everything in it but when this county loaded it. */
export function hallSessionsHash({ recordedAt: _, ...published }: HallSessions): string {
  return canonicalHash(published)
}
