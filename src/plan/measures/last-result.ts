import type { MeasuredAround, MeasuredCase, MeasuredClock } from './measured.ts'

/**
 * What became of the last run of a limit's clock: a correction ends a run, and the time counts anew from the
 * complete receipt. One that has passed is exceeded even before a sweep has come by. Undefined where the limit has
 * no clock.
 */
export function lastResult(
  { clocks }: MeasuredCase,
  limit: string,
  { now }: Pick<MeasuredAround, 'now'>,
): MeasuredClock['result'] | undefined {
  const last = clocks
    .filter((clock) => clock.limit === limit)
    .reduce<MeasuredClock | undefined>((a, b) => (a && a.run > b.run ? a : b), undefined)
  if (!last) return undefined
  const passed = last.due && Temporal.Instant.compare(last.due.until, now) < 0
  return passed ? 'exceeded' : last.result
}
