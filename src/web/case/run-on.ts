import { type OpenSession, openBetween } from '../words/open-time.ts'
import type { CaseClock } from './case-data.ts'

/**
 * A clock as it was told at one instant, run on to a later one: hours run by themselves, working hours while the hall
 * is open. Days are the service's to count.
 * @param heard when it was told, in milliseconds of the epoch
 */
export function runOn(clock: CaseClock, open: readonly OpenSession[], heard: number, now: number): CaseClock {
  const { state, measure, unit, used, remaining } = clock
  if (state !== 'counting' || measure !== 'seconds' || now <= heard) return clock
  const milliseconds = unit === 'working-hours' ? openBetween(open, heard, now) : now - heard
  const gone = Math.floor(milliseconds / 1000)
  return {
    ...clock,
    used: used === null ? null : used + gone,
    remaining: remaining === null ? null : remaining - gone,
  }
}

/** The day in Beijing at an instant in milliseconds of the epoch; a browser's clock gives fractions of them. */
export const beijingDay = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(ms))
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .toString()
