import type { MeasuredAround, MeasuredCase, MeasuredClock } from './measured.ts'

/**
 * How the last run of a limit's clock ended: a correction ends a run, and the time counts anew from the complete
 * receipt. One that has passed is exceeded even before a sweep has come by. Undefined where the limit has no clock.
 */
export function clockResult(
  { clocks }: MeasuredCase,
  limit: string,
  { now }: Pick<MeasuredAround, 'now'>,
): 'kept' | 'exceeded' | 'open' | undefined {
  const last = clocks
    .filter((clock) => clock.limit === limit)
    .reduce<MeasuredClock | undefined>((a, b) => (a && a.run > b.run ? a : b), undefined)
  if (!last) return undefined
  if (last.exceededAt) return 'exceeded'
  if (last.stoppedAt) return 'kept'
  return last.due && Temporal.Instant.compare(last.due.until, now) < 0 ? 'exceeded' : 'open'
}
