import type { Interval } from '../time/used-time.ts'
import type { Clock } from './case.ts'

/** Stretches in which a clock has counted, until it stopped or until `now`. */
export function countedIntervals(clock: Clock, now: Temporal.Instant): Interval[] {
  const end = clock.stoppedAt ?? now
  const starts = [clock.startedAt, ...clock.held.flatMap(({ to }) => (to ? [to] : []))]
  const ends = [...clock.held.map(({ from }) => from), end]
  return starts.flatMap((from, index) => {
    const to = ends[index]
    return to && Temporal.Instant.compare(from, to) <= 0 ? [{ from, to }] : []
  })
}
