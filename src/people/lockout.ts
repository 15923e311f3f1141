import { figures } from './figures.ts'

/** Failed attempts in a row under one name, whether or not anybody has the name. */
export interface Attempts {
  readonly failures: number
  readonly lockedUntil: Temporal.Instant | null
  readonly lastAt: Temporal.Instant
}

/** How long the lock after so many failures lasts, in minutes; 0 for none. It doubles with each failure. */
export function lockMinutes(failures: number): number {
  const beyond = failures - figures.failures.value
  if (beyond < 0) return 0
  return Math.min(figures.lock.value * 2 ** beyond, figures.longestLock.value)
}

/** Until when no attempt is looked at; undefined when one may be made. */
export function lockedUntil(
  before: Attempts | undefined,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const until = before?.lockedUntil
  return until && Temporal.Instant.compare(now, until) < 0 ? until : undefined
}

/**
 * The count with one more attempt. It is counted as a failure before it is looked at, and forgotten when it turns
 * out right: so that many attempts at once count as many. A locked name counts nothing, or its owner could be kept
 * out for ever.
 */
export function countAttempt(before: Attempts | undefined, now: Temporal.Instant): Attempts {
  const failures = before && !isForgotten(before, now) ? before.failures + 1 : 1
  const minutes = lockMinutes(failures)
  return { failures, lastAt: now, lockedUntil: minutes > 0 ? now.add({ minutes }) : null }
}

function isForgotten({ lastAt, lockedUntil }: Attempts, now: Temporal.Instant): boolean {
  const end = (lockedUntil ?? lastAt).add({ hours: figures.failuresForgotten.value })
  return Temporal.Instant.compare(now, end) >= 0
}
