import type { Calendar } from './calendar.ts'
import { requireCovered } from './covered-days.ts'
import { toEpochDay } from './epoch-day.ts'
import type { Exclusion, LimitRequest } from './limit-request.ts'
import { countableAmount, type LimitUnit } from './limit-unit.ts'
import { TimeError } from './time-error.ts'
import type { DayEnd, UnitClock } from './unit-clock.ts'

/** A stretch of uncounted time in epoch milliseconds. */
export interface Pause {
  readonly fromMs: number
  readonly toMs: number
}

/** The limit itself, or one extension of it; `amount` as `countableAmount` gives it. */
export interface Stage {
  readonly unit: LimitUnit
  readonly amount: number
}

/** A checked request, in the kernel's integers. */
export interface LimitPlan {
  /** Position of the start in the first stage's unit. */
  readonly start: number
  readonly stages: readonly [Stage, ...Stage[]]
  /** Sorted by start. */
  readonly pauses: readonly Pause[]
  readonly backward: boolean
  readonly ends: DayEnd
}

/**
 * Checks a request. Instants are taken to the millisecond, fractions cut off.
 *
 * @throws TimeError `limit-unit-invalid`, `limit-amount-invalid`, `limit-start-invalid`, `interval-invalid`,
 *   `backward-not-adjustable`, `calendar-missing`
 */
export function planLimit(calendar: Calendar, request: LimitRequest): LimitPlan {
  const { excluded = [], extensions = [], minimum = false } = request
  const backward = request.direction === 'backward'
  if (backward && excluded.length + extensions.length > 0) {
    throw new TimeError('backward-not-adjustable', {
      found: `a backward limit with ${excluded.length} exclusions and ${extensions.length} extensions`,
      needed: 'none of either: a minimum lead time neither pauses nor grows',
      remedy: 'leave them out, or count forward',
    })
  }
  const amount = countableAmount(request.amount, request.unit)
  const clock = calendar.clocks[request.unit]
  const start = startPosition(clock, request.from)
  requireCovered(calendar.days, clock.dayOf(start))
  return {
    start,
    stages: [
      { unit: request.unit, amount },
      ...extensions.map((stage) => ({ unit: stage.unit, amount: countableAmount(stage.amount, stage.unit) })),
    ],
    pauses: excluded.map(toPause).sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs),
    backward,
    ends: dayEnd(minimum, request.ends),
  }
}

/** A waiting period runs to 24:00 whatever else is said (R10); other day limits to close of business. */
export function dayEnd(minimum = false, ends: DayEnd = 'close-of-business'): DayEnd {
  return minimum ? 'midnight' : ends
}

/** @throws TimeError `interval-invalid` when the interval runs backwards */
export function toPause({ from, to }: Pick<Exclusion, 'from' | 'to'>): Pause {
  const pause = { fromMs: from.epochMilliseconds, toMs: to.epochMilliseconds }
  if (pause.toMs >= pause.fromMs) return pause
  throw new TimeError('interval-invalid', {
    found: `an interval from ${from} to ${to}`,
    needed: 'an end not before the start',
    remedy: 'correct the instants of the interval',
  })
}

/** @throws TimeError `limit-start-invalid` when an hour limit starts from a mere date */
export function startPosition(clock: UnitClock, from: Temporal.Instant | Temporal.PlainDate): number {
  if (from instanceof Temporal.Instant) return clock.at(from.epochMilliseconds)
  if (from instanceof Temporal.PlainDate && clock.measure === 'days') return toEpochDay(from)
  throw new TimeError('limit-start-invalid', {
    found: `the start ${String(from)}`,
    needed:
      clock.measure === 'days'
        ? 'a Temporal.Instant or PlainDate'
        : 'a Temporal.Instant: hours run from a moment (R2)',
    remedy: 'give the recorded instant of the event that starts the limit',
  })
}
