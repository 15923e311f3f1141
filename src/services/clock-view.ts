import type { Case, Clock } from '../case/case.ts'
import { clockResult } from '../case/clock-result.ts'
import { limitOf } from '../case/clocks.ts'
import { countedIntervals } from '../case/counted-intervals.ts'
import { citationOf } from '../process/citation.ts'
import type { Limit, Process, Source } from '../process/definition.ts'
import type { Calendar } from '../time/calendar.ts'
import { measureOf } from '../time/limit-unit.ts'
import { TimeError } from '../time/time-error.ts'
import { type Interval, usedTime } from '../time/used-time.ts'

/** Whose word a source is: `unconfirmed` is a law that nobody has compared yet, `county` is assumed until it decides. */
export function standingOf(source: Source): 'plan' | 'law' | 'unconfirmed' | 'county' {
  if ('plan' in source) return 'plan'
  if ('county' in source) return 'county'
  return source.mark === 'C' ? 'law' : 'unconfirmed'
}

/**
 * Time in a limit's own measure; null when no calendar covers it. Reading a case must not fail for want of next
 * year's notice, nor an act that is on the ledger look refused.
 */
function measured(calendar: Calendar, limit: Limit, intervals: readonly Interval[]): number | null {
  try {
    const used = usedTime(calendar, limit.unit, intervals)
    return measureOf(limit.unit) === 'milliseconds' ? Math.round(used / 1000) : used
  } catch (error) {
    if (error instanceof TimeError && error.code === 'calendar-missing') return null
    throw error
  }
}

/** What is left until the due date, in the limit's own time; negative when it has passed. */
function remaining(calendar: Calendar, limit: Limit, clock: Clock, now: Temporal.Instant): number | null {
  if (!clock.due) return null
  const { until } = clock.due
  const late = Temporal.Instant.compare(now, until) > 0
  const [from, to] = late ? [until, now] : [now, until]
  const left = measured(calendar, limit, [{ from, to }])
  return left !== null && late ? -left : left
}

/** One clock as it stands at an instant. Days and months are measured in days, hours in seconds. */
export function clockView(
  process: Process,
  calendar: Calendar,
  of: Case,
  clock: Clock,
  now: Temporal.Instant,
) {
  const limit = limitOf(process, clock)
  const held = clock.held.at(-1)?.to === null
  return {
    limit: limit.id,
    run: clock.run,
    zh: limit.zh,
    en: limit.en,
    kind: limit.kind,
    amount: limit.amount,
    unit: limit.unit,
    item: limit.item ?? null,
    citation: citationOf(limit.source),
    confirmed: 'plan' in limit.source || ('law' in limit.source && limit.source.mark === 'C'),
    assumed: limit.assumed ?? [],
    state: clock.stoppedAt ? ('stopped' as const) : held ? ('held' as const) : ('counting' as const),
    result: clockResult(of, clock),
    startedAt: String(clock.startedAt),
    stoppedAt: clock.stoppedAt && String(clock.stoppedAt),
    warnedAt: clock.warnedAt && String(clock.warnedAt),
    exceededAt: clock.exceededAt && String(clock.exceededAt),
    held: clock.held.map(({ from, to, ground }) => ({ from: String(from), to: to && String(to), ground })),
    extensions: clock.extensions.map(({ amount, unit, ground }) => ({ amount, unit, ground })),
    used: measured(calendar, limit, countedIntervals(clock, now)),
    remaining: remaining(calendar, limit, clock, now),
    measure: measureOf(limit.unit) === 'days' ? ('days' as const) : ('seconds' as const),
    due: clock.due && {
      date: String(clock.due.date),
      until: String(clock.due.until),
      provisional: clock.due.provisional,
    },
    receipt: `/cases/${of.id}/clocks/${limit.id}/${clock.run}/receipt`,
  }
}
