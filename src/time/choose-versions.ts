import { canonicalHash } from './canonical-hash.ts'
import type { HallSessions } from './hall-sessions.ts'
import type { Notice } from './notice.ts'
import { TimeError } from './time-error.ts'

/**
 * Of each year the notice in force: official before provisional, then the highest version.
 * With `knownAt`, only what was recorded by then; what came with the product was always known.
 *
 * @throws TimeError `version-conflict` when one version of a year comes with two contents: a published notice
 *   never changes
 */
export function chooseNotices(notices: readonly Notice[], knownAt?: Temporal.Instant): Notice[] {
  const chosen = choose(notices, knownAt, ({ year }) => String(year), noticeRank)
  return chosen.toSorted((a, b) => a.year - b.year)
}

/**
 * Of each timetable name the highest version, ordered by the day from which it applies.
 *
 * @throws TimeError `version-conflict` when one version of a timetable comes with two contents
 */
export function chooseHallSessions(
  timetables: readonly HallSessions[],
  knownAt?: Temporal.Instant,
): HallSessions[] {
  const chosen = choose(timetables, knownAt, ({ name }) => name, sessionsRank)
  return chosen.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

function noticeRank({ status, version }: Notice): number {
  return (status === 'official' ? 1_000_000 : 0) + version
}

function sessionsRank({ version }: HallSessions): number {
  return version
}

function choose<T extends { version: number; recordedAt: string | null }>(
  records: readonly T[],
  knownAt: Temporal.Instant | undefined,
  keyOf: (record: T) => string,
  rankOf: (record: T) => number,
): T[] {
  const chosen = new Map<string, T>()
  for (const record of records) {
    if (knownAt !== undefined && !wasKnown(record.recordedAt, knownAt)) continue
    const key = keyOf(record)
    const rival = chosen.get(key)
    if (rival !== undefined && rankOf(rival) === rankOf(record)) refuseConflict(key, rival, record)
    if (rival === undefined || rankOf(record) > rankOf(rival)) chosen.set(key, record)
  }
  return [...chosen.values()]
}

function wasKnown(recordedAt: string | null, knownAt: Temporal.Instant): boolean {
  return recordedAt === null || Temporal.Instant.compare(recordedAt, knownAt) <= 0
}

function refuseConflict(key: string, one: { version: number }, other: { version: number }): void {
  if (canonicalHash(one) === canonicalHash(other)) return
  throw new TimeError('version-conflict', {
    found: `two contents of version ${one.version} for ${key}`,
    needed: 'one content per version: a published version never changes',
    remedy: 'load the correction with the next version number',
  })
}
