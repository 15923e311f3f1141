import { DAY_MS, dayOfInstant, startOfDay } from '../../time/beijing-time.ts'
import type { Calendar } from '../../time/calendar.ts'
import { dueInstantMs } from '../../time/due-date.ts'
import type { Pause } from '../../time/limit-plan.ts'
import { settlePlan } from '../../time/settle-plan.ts'
import { warningMs } from '../../time/warning.ts'
import type { ModelLimit } from './case-model.ts'

/** What the end of a limit is counted from, in epoch milliseconds. */
export interface Run {
  readonly startMs: number
  /** Excluded stretches that are over, by start. */
  readonly pauses: readonly Pause[]
  readonly extensions: number
  /** The epoch day promised, where no rule gives it; NaN for none. */
  readonly entered: number
}

/**
 * The last lawful instant of a limit, in epoch milliseconds; the same as `dueDate` gives, without an object where
 * nothing is excluded.
 * @throws TimeError `calendar-missing`
 */
export function untilMs(
  calendar: Calendar,
  of: ModelLimit,
  { startMs, pauses, extensions, entered }: Run,
): number {
  const { stage, extension, before, waiting } = of
  if (!stage) return startOfDay(Number.isNaN(entered) ? dayOfInstant(startMs) : entered) + DAY_MS
  const ends = waiting ? 'midnight' : 'close-of-business'
  if (before === undefined && pauses.length === 0 && extensions === 0)
    return dueInstantMs(calendar, stage.unit, stage.amount, startMs, ends)
  const backward = before !== undefined
  const settled = settlePlan(calendar, {
    start: before ?? calendar.clocks[stage.unit].at(startMs),
    stages:
      backward || !extension ? [stage] : [stage, ...Array.from({ length: extensions }, () => extension)],
    pauses: backward ? [] : pauses,
    backward,
    ends: backward ? 'close-of-business' : ends,
  })
  const last = settled.at(-1) ?? settled[0]
  return calendar.clocks[last.unit].endOf(last.due, backward ? 'close-of-business' : ends)
}

/** When a limit of a given amount that nobody has extended warns that it is about to end, in epoch milliseconds. */
export function warnsAtMs(
  calendar: Calendar,
  { limit: { amount, unit } }: ModelLimit,
  { startMs }: Run,
  endMs: number,
): number {
  const ends = { day: dayOfInstant(endMs), untilMs: endMs }
  return warningMs(calendar, ends, { amount: amount ?? 0, unit }, startMs)
}

/** Time used from the start to `endMs`, in the limit's own measure: days, or milliseconds (see `usedTime`). */
export function usedBy(
  calendar: Calendar,
  { limit }: ModelLimit,
  { startMs, pauses }: Run,
  endMs: number,
): number {
  const clock = calendar.clocks[limit.unit]
  let used = 0
  let from = clock.at(startMs)
  for (const { fromMs, toMs } of pauses) {
    const to = clock.at(fromMs)
    if (to > from) used += clock.count(from, to)
    from = Math.max(clock.at(toMs), to, from)
  }
  const to = clock.at(endMs)
  return to > from ? used + clock.count(from, to) : used
}
