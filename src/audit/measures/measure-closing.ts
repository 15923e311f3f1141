import type { Case, Clock } from '../../case/case.ts'
import { type ClockResult, clockResult } from '../../case/clock-result.ts'
import { limitOf } from '../../case/clocks.ts'
import { countedIntervals } from '../../case/counted-intervals.ts'
import type { Limit, Process } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import { measureOf } from '../../time/limit-unit.ts'
import { TimeError } from '../../time/time-error.ts'
import { allottedTime, usedTime } from '../../time/used-time.ts'
import { workingTimeAt } from '../../time/working-hours.ts'

/** One run of a limit's clock in a closed case; times are in the limit's own measure: whole days, or seconds. */
export interface ClockMeasure {
  readonly limit: string
  readonly run: number
  readonly result: ClockResult
  readonly warned: boolean
  readonly used: number
  /** With its extensions; null where the day was promised or counts back from a date. */
  readonly allotted: number | null
}

/** What is kept of a case when it closes, from the case alone. */
export interface ClosingMeasures {
  readonly caseId: string
  readonly process: string
  readonly version: number
  readonly outcome: string | null
  readonly openedAt: Temporal.Instant
  readonly acceptedAt: Temporal.Instant | null
  readonly decidedAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant
  /** From receipt to closing, as `timelineOf` counts. */
  readonly seconds: number
  readonly workingSeconds: number
  readonly clocks: readonly ClockMeasure[]
}

const inMeasure = ({ unit }: Limit, time: number) =>
  measureOf(unit) === 'milliseconds' ? Math.round(time / 1000) : time

function allottedTo(calendar: Calendar, limit: Limit, { before, extensions, startedAt }: Clock) {
  const { amount, unit } = limit
  if (amount === null || before) return null
  const added = extensions.filter((one) => one.unit === unit)
  const whole = added.reduce((sum, one) => sum + one.amount, amount)
  return inMeasure(limit, allottedTime(calendar, { amount: whole, unit, from: startedAt }))
}

function clockMeasure(process: Process, calendar: Calendar, of: Case, clock: Clock): ClockMeasure {
  const limit = limitOf(process, clock)
  return {
    limit: clock.limit,
    run: clock.run,
    result: clockResult(of, clock),
    warned: clock.warnedAt !== null,
    used: inMeasure(limit, usedTime(calendar, limit.unit, countedIntervals(clock, of.lastAt))),
    allotted: allottedTo(calendar, limit, clock),
  }
}

/**
 * The measures of a case that has closed; undefined when no calendar covers it, since closing must not fail for that:
 * the case is measured when the year's notice is loaded.
 * @param calendar as it was known when the closing was recorded
 */
export function measureClosing(process: Process, calendar: Calendar, of: Case): ClosingMeasures | undefined {
  const second = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000)
  const worked = (at: Temporal.Instant) =>
    Math.floor(workingTimeAt(calendar.hours, at.epochMilliseconds) / 1000)
  try {
    return {
      caseId: of.id,
      process: of.process,
      version: of.version,
      outcome: of.outcome,
      openedAt: of.openedAt,
      acceptedAt: of.phases.acceptance ?? null,
      decidedAt: of.phases.decision ?? null,
      closedAt: of.lastAt,
      seconds: second(of.lastAt) - second(of.openedAt),
      workingSeconds: worked(of.lastAt) - worked(of.openedAt),
      clocks: of.clocks.map((clock) => clockMeasure(process, calendar, of, clock)),
    }
  } catch (error) {
    if (error instanceof TimeError && error.code === 'calendar-missing') return undefined
    throw error
  }
}
