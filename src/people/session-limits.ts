import { figures } from './figures.ts'

export interface SessionTimes {
  readonly signedInAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
}

/** The instant at which a session ends if nothing more is asked in it. */
export function sessionEnd({ signedInAt, lastSeenAt }: SessionTimes): Temporal.Instant {
  const absolute = signedInAt.add({ hours: figures.absolute.value })
  const idle = lastSeenAt.add({ minutes: figures.idle.value })
  return Temporal.Instant.compare(idle, absolute) < 0 ? idle : absolute
}

/** Whether a session has ended: idle too long, or simply too long. */
export const isOver = (times: SessionTimes, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, sessionEnd(times)) >= 0
