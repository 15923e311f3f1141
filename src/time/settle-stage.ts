import type { Pause } from './limit-plan.ts'
import type { DayEnd, UnitClock } from './unit-clock.ts'

/**
 * The due position of one stage: what is left when each pause begins runs on from its end.
 *
 * A pause that begins no later than the last lawful instant still stops the clock, even with nothing left to
 * count: the stage is then due when the pause ends, or when the rest period after it does. One that begins
 * later finds the limit already over.
 *
 * @param start where the stage begins, in the clock's positions
 * @param allotted what it may use, in the clock's measure; 0 gives the start itself, moved off a rest period
 * @param pauses sorted by start
 * @throws TimeError `calendar-missing`
 */
export function settleStage(
  clock: UnitClock,
  start: number,
  allotted: number,
  pauses: readonly Pause[],
  ends: DayEnd,
): number {
  let position = start
  let left = allotted
  let due = clock.add(position, left)
  for (const { fromMs, toMs } of pauses) {
    const resumed = clock.at(toMs)
    if (resumed <= position) continue
    if (fromMs > clock.endOf(due, ends)) break
    const paused = Math.max(clock.at(fromMs), position)
    left = Math.max(0, left - clock.count(position, paused))
    position = resumed
    due = clock.add(position, left)
  }
  return due
}
