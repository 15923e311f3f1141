import { type ClockMode, clockMode } from '../process/clock-tags.ts'
import { type Facts, holds } from '../process/condition.ts'
import type { Limit, Phase, Process } from '../process/definition.ts'
import type { MachineContext } from '../process/machine.ts'
import { leavesFor } from '../process/tree.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueDate } from '../time/due-date.ts'
import type { LimitRequest } from '../time/limit-request.ts'
import { warningAt } from '../time/warning.ts'
import type { Case, Clock, Due } from './case.ts'
import { type CameAbout, reaches } from './clock-result.ts'

const shanghai = 'Asia/Shanghai'

/**
 * The limit that a clock counts, or by which it was judged when it stopped. A clock always has one: definitions of open
 * cases are never changed, and a case that moves to another version takes along what its stopped clocks were judged by.
 */
export function limitOf(process: Process, clock: Pick<Clock, 'limit' | 'judgedBy'>): Limit {
  const limit = clock.judgedBy ?? process.limits.find(({ id }) => id === clock.limit)
  if (!limit) throw new TypeError(`${process.slug}@${process.version} has no limit "${clock.limit}"`)
  return limit
}

/**
 * What the calculation of a clock's due date is asked: the limit, its start, exclusions and extensions; undefined
 * where the day was entered and nothing is calculated.
 */
export function requestOf(limit: Limit, clock: Clock): LimitRequest | undefined {
  const { amount, unit } = limit
  if (amount === null) return undefined
  if (clock.before) return { amount, unit, from: clock.before, direction: 'backward' }
  return {
    amount,
    unit,
    ...(limit.kind === 'waiting' && { minimum: true }),
    from: clock.startedAt,
    excluded: clock.held.flatMap(({ from, to, ground }) => (to ? [{ from, to, ground }] : [])),
    extensions: clock.extensions,
  }
}

/** When a counting clock ends and when it warns. */
export function dueOf(calendar: Calendar, limit: Limit, clock: Clock): Due {
  const request = requestOf(limit, clock)
  if (!request) return enteredDue(calendar, clock)
  const { date, until, provisional } = dueDate(calendar, request)
  const added = clock.extensions.filter(({ unit }) => unit === limit.unit)
  const amount = added.reduce((sum, extension) => sum + extension.amount, request.amount)
  const warnAt = warningAt(calendar, { date, until }, { ...request, from: clock.startedAt, amount })
  return { date, until, provisional, warnAt }
}

/** A day that was promised ends at 24:00. */
function enteredDue(calendar: Calendar, { entered, startedAt }: Clock): Due {
  const date = entered ?? startedAt.toZonedDateTimeISO(shanghai).toPlainDate()
  const until = date.add({ days: 1 }).toZonedDateTime(shanghai).toInstant()
  const warnAt = warningAt(calendar, { date, until }, { amount: 1, unit: 'calendar-days', from: startedAt })
  return { date, until, warnAt, provisional: false }
}

/** Whether a limit is in force on the day on which its clock starts. */
export function isInForce({ inForce }: Limit, start: Temporal.Instant): boolean {
  const day = start.toZonedDateTimeISO(shanghai).toPlainDate().toString()
  return (inForce?.from ?? '') <= day && day <= (inForce?.to ?? '9999')
}

/** Whether a limit binds a case with these facts whose clock starts at this instant. */
export function binds(process: Process, limit: Limit, facts: Facts, start: Temporal.Instant): boolean {
  if (limit.when && !holds(limit.when, facts)) return false
  if (limit.item && !leavesFor(process.tree, facts).some(({ id }) => id === limit.item)) return false
  return isInForce(limit, start)
}

/** The dates that a clock takes from the case: what it counts back from, and the day that was promised. */
function datesOf(limit: Limit, { facts, owed }: MachineContext): Pick<Clock, 'before' | 'entered'> {
  const before = limit.before === undefined ? undefined : facts[limit.before]
  const entered = limit.from === 'promise' ? owed[limit.id] : undefined
  return {
    ...(typeof before === 'string' && { before: Temporal.PlainDate.from(before) }),
    ...(entered && limit.amount === null && { entered: Temporal.PlainDate.from(entered) }),
  }
}

/** Ends a clock's open exclusion, if it has one. */
function countAgain(clock: Clock, at: Temporal.Instant): Clock {
  return { ...clock, held: clock.held.map((held) => (held.to ? held : { ...held, to: at })) }
}

export function move(clock: Clock, mode: ClockMode, at: Temporal.Instant, ground: string): Clock {
  const held = clock.held.at(-1)?.to === null
  if (mode === 'held')
    return held ? clock : { ...clock, held: [...clock.held, { from: at, to: null, ground }], due: null }
  if (mode === 'off') return { ...countAgain(clock, at), stoppedAt: at, due: null }
  return held ? countAgain(clock, at) : clock
}

/**
 * The clocks with their due dates counted anew on a calendar; unchanged ones stay the same objects. Whoever was
 * warned of an end that has moved away is warned again, and what passed too early has not passed.
 * @throws TimeError when a due date would lie outside every calendar
 */
export function recountClocks(
  process: Process,
  calendar: Calendar,
  clocks: readonly Clock[],
): readonly Clock[] {
  return clocks.map((clock) => {
    if (!clock.due) return clock
    const due = dueOf(calendar, limitOf(process, clock), clock)
    if (isSame(due, clock.due)) return clock
    const later = (a: Temporal.Instant, b: Temporal.Instant | null) =>
      b && Temporal.Instant.compare(a, b) >= 0
    return {
      ...clock,
      due,
      warnedAt: later(due.warnAt, clock.warnedAt) ? null : clock.warnedAt,
      exceededAt: later(due.until, clock.exceededAt) ? null : clock.exceededAt,
    }
  })
}

const isSame = (a: Due, b: Due) =>
  a.until.equals(b.until) && a.warnAt.equals(b.warnAt) && a.provisional === b.provisional

/** The event that moves clocks: when it was, on what ground time is excluded, and what it brought about. */
interface Moving {
  readonly at: Temporal.Instant
  readonly ground: string
  readonly cameAbout: CameAbout
}

/**
 * The clocks of a case after an event at `at`, from the tags of the configuration it led to: a limit that begins
 * to count starts a run at the instant its phase was entered (deemed acceptance: at receipt), a held one pauses,
 * one that no state names any more stops. Unchanged clocks stay the same objects.
 * @throws TimeError when a due date would lie outside every calendar
 */
export function moveClocks(
  process: Process,
  calendar: Calendar,
  current: Pick<Case, 'clocks' | 'context' | 'phases'>,
  tags: ReadonlySet<string>,
  { at, ground, cameAbout }: Moving,
): readonly Clock[] {
  const moved = current.clocks.map((clock) => {
    if (clock.stoppedAt) return clock
    const next = move(clock, clockMode(tags, clock.limit), at, ground)
    if (next.stoppedAt) return { ...next, reached: reaches(limitOf(process, clock), cameAbout) }
    const counting = next.held.at(-1)?.to !== null
    if (next === clock || !counting) return next
    const due = dueOf(calendar, limitOf(process, next), next)
    // Excluded time moved the end away: whoever was warned is warned again, but not twice of the same end.
    const moved = next.warnedAt !== null && Temporal.Instant.compare(due.warnAt, next.warnedAt) > 0
    const warnedAt = moved ? null : next.warnedAt
    return { ...next, due, warnedAt }
  })
  const running = new Set(moved.filter((clock) => !clock.stoppedAt).map((clock) => clock.limit))
  const started = process.limits.flatMap((limit) => {
    const startedAt = current.phases[limit.from as Phase] ?? at
    if (running.has(limit.id) || clockMode(tags, limit.id) !== 'counting') return []
    if (!binds(process, limit, current.context.facts, startedAt)) return []
    const run = 1 + moved.filter((clock) => clock.limit === limit.id).length
    const clock: Clock = {
      limit: limit.id,
      run,
      startedAt,
      ...datesOf(limit, current.context),
      held: [],
      extensions: [],
      stoppedAt: null,
      reached: false,
      warnedAt: null,
      exceededAt: null,
      due: null,
    }
    return [{ ...clock, due: dueOf(calendar, limit, clock) }]
  })
  return started.length > 0 ? [...moved, ...started] : moved
}

/** The clocks with the one running clock of a limit changed. */
export function changeRunning(
  clocks: readonly Clock[],
  limit: string,
  change: (clock: Clock) => Clock,
): readonly Clock[] {
  return clocks.map((clock) => (clock.limit === limit && !clock.stoppedAt ? change(clock) : clock))
}
