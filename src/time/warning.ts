import type { Calendar } from './calendar.ts'
import type { DueDate } from './due-date.ts'
import { toEpochDay } from './epoch-day.ts'
import { startPosition } from './limit-plan.ts'
import { countableAmount, type LimitUnit, measureOf } from './limit-unit.ts'
import { earliestAt, openingOf, workingTimeAt } from './working-hours.ts'

/** How long before its end a limit warns. No national rule sets it: it is the county's to configure. */
export interface WarningThresholds {
  /** Hour limits warn when this share of the limit is left … */
  hoursShare: number
  /** … but never later than this many minutes (of the limit's own time) before the end. */
  hoursLeastMinutes: number
  /** Day and month limits warn at the opening of this many working days before the due day. */
  workingDays: number
  mark: 'confirmed' | 'assumed'
  source: string
}

/** The recommended scale of blue cards (提示): assumed until the county sets its own. */
export const DEFAULT_WARNING: WarningThresholds = {
  hoursShare: 0.25,
  hoursLeastMinutes: 30,
  workingDays: 1,
  mark: 'assumed',
  source:
    'assumed: one working day before the promised limit, as a city rule has it; a quarter for hour limits',
}

/** The limit that may warn: its amount with extensions in the same unit added. */
export interface WarnedLimit {
  amount: number
  unit: LimitUnit
  from: Temporal.Instant | Temporal.PlainDate
}

/**
 * The earliest instant at which a limit's remainder is down to the threshold, and never before the limit began.
 * A limit that began after its own due date (deemed acceptance found late) warns when it began.
 *
 * @throws TimeError `limit-unit-invalid`, `limit-amount-invalid`, `limit-start-invalid`, `calendar-missing`
 */
export function warningAt(
  calendar: Calendar,
  due: Pick<DueDate, 'date' | 'until'>,
  limit: WarnedLimit,
  thresholds: WarningThresholds = DEFAULT_WARNING,
): Temporal.Instant {
  const startMs = startInstant(calendar, limit)
  const ends = { day: toEpochDay(due.date), untilMs: due.until.epochMilliseconds }
  return Temporal.Instant.fromEpochMilliseconds(warningMs(calendar, ends, limit, startMs, thresholds))
}

/** The same without an object for an instant: of an end on an epoch day, in epoch milliseconds. */
export function warningMs(
  calendar: Calendar,
  ends: { readonly day: number; readonly untilMs: number },
  limit: Pick<WarnedLimit, 'amount' | 'unit'>,
  startMs: number,
  thresholds: WarningThresholds = DEFAULT_WARNING,
): number {
  const warnMs =
    measureOf(limit.unit) === 'days'
      ? openingBefore(calendar, ends.day, thresholds.workingDays)
      : hoursBefore(calendar, ends.untilMs, limit, thresholds)
  return Math.max(startMs, warnMs)
}

function openingBefore({ days, hours }: Calendar, dueDay: number, workingDays: number): number {
  const rank = (days.workingBefore[dueDay - days.first] ?? 0) - workingDays
  const day = days.workingDays[rank]
  return day === undefined ? Number.NEGATIVE_INFINITY : openingOf(hours, day)
}

function hoursBefore(
  { hours }: Calendar,
  untilMs: number,
  { amount, unit }: Pick<WarnedLimit, 'amount' | 'unit'>,
  { hoursShare, hoursLeastMinutes }: WarningThresholds,
): number {
  const share = Math.round(countableAmount(amount, unit) * hoursShare)
  const before = Math.max(share, hoursLeastMinutes * 60_000)
  if (unit === 'clock-hours') return untilMs - before
  const total = workingTimeAt(hours, untilMs) - before
  return total > 0 ? earliestAt(hours, total) : Number.NEGATIVE_INFINITY
}

function startInstant(calendar: Calendar, { unit, from }: WarnedLimit): number {
  if (from instanceof Temporal.Instant) return from.epochMilliseconds
  const clock = calendar.clocks[unit]
  return clock.endOf(startPosition(clock, from) - 1, 'midnight')
}
