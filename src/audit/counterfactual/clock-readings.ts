import type { Case, Clock } from '../../case/case.ts'
import { type ClockResult, clockResult } from '../../case/clock-result.ts'
import { dueOf, limitOf } from '../../case/clocks.ts'
import { countedIntervals } from '../../case/counted-intervals.ts'
import type { CaseEngine } from '../../case/engine.ts'
import type { Limit } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import { usedTime } from '../../time/used-time.ts'
import type { Moment } from './relive.ts'

/** One run of a limit's clock, read at the end of the time that is looked at. */
export interface ClockReading {
  readonly startedAt: Temporal.Instant
  readonly stoppedAt: Temporal.Instant | null
  /** Null while it is held: nobody knows then when it ends. */
  readonly due: {
    readonly date: Temporal.PlainDate
    readonly until: Temporal.Instant
    readonly provisional: boolean
  } | null
  /** In the unit's measure: whole days, or milliseconds. */
  readonly used: number
  readonly result: ClockResult
}

export interface LimitReading extends ClockReading {
  readonly limit: Limit
  readonly run: number
}

/** The calendar with which the due date of a clock was last counted. */
function countedOn(engine: CaseEngine, moments: readonly Moment[], of: Clock): Calendar {
  let at = (moments[0] as Moment).recordedAt
  let before: Clock | undefined
  for (const { recordedAt, case: after } of moments) {
    const clock = after.clocks.find(({ limit, run }) => limit === of.limit && run === of.run)
    const endsHeld = clock?.stoppedAt && before?.held.at(-1)?.to === null
    if ((clock?.due && clock.due !== before?.due) || endsHeld) at = recordedAt
    before = clock
  }
  return engine.calendarAt(at)
}

/** Every clock of a case after the last of its moments, in the order in which they started. */
export function clockReadings(engine: CaseEngine, moments: readonly Moment[]): LimitReading[] {
  const { recordedAt: until, case: of } = moments.at(-1) as Moment & { case: Case }
  const process = engine.processOf(of)
  return of.clocks.map((clock) => {
    const limit = limitOf(process, clock)
    const isHeld = clock.held.at(-1)?.to === null
    const due = isHeld ? null : dueOf(countedOn(engine, moments, clock), limit, clock)
    return {
      limit,
      run: clock.run,
      startedAt: clock.startedAt,
      stoppedAt: clock.stoppedAt,
      due: due && { date: due.date, until: due.until, provisional: due.provisional },
      used: usedTime(engine.calendarAt(until), limit.unit, countedIntervals(clock, until)),
      result: clockResult(of, clock),
    }
  })
}
