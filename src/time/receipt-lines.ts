import { dayOfInstant, formatInstant, startOfDay } from './beijing-time.ts'
import type { Calendar } from './calendar.ts'
import { DAY_KIND, isWorkingDay, kindOf } from './covered-days.ts'
import { fromEpochDay } from './epoch-day.ts'
import type { Pause, Stage } from './limit-plan.ts'
import type { CountedAs, ReceiptLine } from './receipt.ts'
import type { SettledStage } from './settle-plan.ts'
import { nextOpening, timetableOf } from './working-hours.ts'

/** A run in the kernel's positions, half-open. */
interface Run {
  from: number
  to: number
  as: CountedAs
  exclusion: number
  counted: number
}

const WORKING_DAY_NAMES = {
  [DAY_KIND.weekday]: 'working-day',
  [DAY_KIND.makeUp]: 'make-up-day',
  [DAY_KIND.weekend]: 'weekend',
  [DAY_KIND.holiday]: 'holiday',
} as const

/** Every day of a stage of days, in runs: from the day after the start to the due day. */
export function dayLines(calendar: Calendar, stage: SettledStage, pauses: readonly Pause[]): ReceiptLine[] {
  const runs: Run[] = []
  let left = stage.allotted
  for (let day = stage.start + 1; day <= stage.due; day++) {
    const exclusion = pauses.findIndex(
      (pause) => dayOfInstant(pause.fromMs) < day && day <= dayOfInstant(pause.toMs),
    )
    const as =
      exclusion >= 0 ? 'excluded' : left === 0 ? restName(calendar, day) : dayName(calendar, stage, day)
    const counted = isCounted(as) ? 1 : 0
    left -= counted
    append(runs, { from: day, to: day + 1, as, exclusion, counted })
  }
  return toLines(runs, formatDays)
}

/** Every day of a backward stage, in runs: from the day before the start back to the due day. */
export function backwardDayLines(calendar: Calendar, stage: SettledStage): ReceiptLine[] {
  const runs: Run[] = []
  for (let day = stage.start - 1; day >= stage.due; day--) {
    const as = dayName(calendar, stage, day)
    prepend(runs, { from: day, to: day + 1, as, exclusion: -1, counted: isCounted(as) ? 1 : 0 })
  }
  return toLines(runs, formatDays)
}

/** All the time of a stage of hours, in stretches: from its start to its deadline. */
export function hourLines(calendar: Calendar, stage: SettledStage, pauses: readonly Pause[]): ReceiptLine[] {
  const runs: Run[] = []
  let at = stage.start
  while (at < stage.due) {
    const now = at
    const exclusion = pauses.findIndex(({ fromMs, toMs }) => fromMs <= now && now < toMs)
    const nextPause = Math.min(stage.due, ...pauses.map(({ fromMs }) => fromMs).filter((from) => from > now))
    const { as, end } = stretchFrom(calendar, stage, now)
    const run =
      exclusion >= 0
        ? { as: 'excluded' as const, to: pauses[exclusion]?.toMs ?? now }
        : { as, to: Math.min(end, nextPause) }
    at = run.to
    append(runs, { from: now, ...run, exclusion, counted: isCounted(run.as) ? run.to - now : 0 })
  }
  return toLines(runs, formatInstants)
}

/** All the time of a backward stage of hours, from its start back to its deadline. */
export function backwardHourLines(calendar: Calendar, stage: SettledStage): ReceiptLine[] {
  // Forward stretches over the same time are the same stretches; only their order turns round.
  const forward: Run[] = []
  for (let at = stage.due; at < stage.start; ) {
    const { as, end } = stretchFrom(calendar, stage, at)
    const to = Math.min(end, stage.start)
    append(forward, { from: at, to, as, exclusion: -1, counted: isCounted(as) ? to - at : 0 })
    at = to
  }
  return toLines(forward.toReversed(), formatInstants)
}

function stretchFrom({ hours }: Calendar, { unit }: Stage, at: number): { as: CountedAs; end: number } {
  if (unit === 'clock-hours') return { as: 'clock', end: Number.POSITIVE_INFINITY }
  const opening = nextOpening(hours, at)
  if (opening > at) return { as: 'closed', end: opening }
  const day = dayOfInstant(at)
  const close = timetableOf(hours.days, hours.timetables, day).closes.find(
    (time) => startOfDay(day) + time > at,
  )
  return { as: 'session', end: startOfDay(day) + (close ?? 0) }
}

function dayName({ days }: Calendar, { unit }: Stage, day: number): CountedAs {
  if (unit !== 'working-days') return 'calendar-day'
  return WORKING_DAY_NAMES[kindOf(days, day) as keyof typeof WORKING_DAY_NAMES]
}

function restName({ days }: Calendar, day: number): CountedAs {
  return isWorkingDay(days, day) ? 'next-working-day' : 'rest-after-end'
}

function isCounted(as: CountedAs): boolean {
  return (
    as === 'working-day' ||
    as === 'make-up-day' ||
    as === 'calendar-day' ||
    as === 'session' ||
    as === 'clock'
  )
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last?.as !== run.as || last.exclusion !== run.exclusion) runs.push(run)
  else Object.assign(last, { to: run.to, counted: last.counted + run.counted })
}

function prepend(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last?.as !== run.as) runs.push(run)
  else Object.assign(last, { from: run.from, counted: last.counted + run.counted })
}

type Ends = Pick<ReceiptLine, 'from' | 'to'>

function toLines(runs: readonly Run[], format: (run: Run) => Ends): ReceiptLine[] {
  let total = 0
  return runs.map((run) => {
    total += run.counted
    const exclusion = run.exclusion >= 0 ? { exclusion: run.exclusion } : {}
    return { ...format(run), as: run.as, ...exclusion, counted: run.counted, total }
  })
}

function formatDays({ from, to }: Run): Ends {
  return { from: fromEpochDay(from).toString(), to: fromEpochDay(to - 1).toString() }
}

function formatInstants({ from, to }: Run): Ends {
  return { from: formatInstant(from), to: formatInstant(to) }
}
