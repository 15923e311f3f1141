import type { Standing } from '../../case/engine.ts'
import type { Calendar } from '../../time/calendar.ts'
import { workingTimeAt } from '../../time/working-hours.ts'
import { type Holding, holdingAt } from './holding.ts'
import { criticalPath, type ProcessOf, type Stretch, stretchesOf } from './stretches.ts'

/** How long something took, in whole seconds: by the clock on the wall, and while the hall was open. */
export interface Took {
  readonly seconds: number
  readonly workingSeconds: number
}

/** A stretch of time in which one holder had a case. */
export interface Span extends Holding, Took {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  /** The events between which it lies; `toSeq` is null while it lasts. */
  readonly fromSeq: number
  readonly toSeq: number | null
  /** Nothing else was waited for meanwhile. */
  readonly alone: boolean
}

/** One part of the review, on the critical path or not: how long it was open, and how much of that the case waited for it. */
export interface Part extends Took {
  readonly item: string
  readonly department: string
  readonly criticalSeconds: number
  readonly criticalWorkingSeconds: number
}

export interface Timeline extends Took {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  /** In order and without a gap: the sums of their seconds are the seconds of the whole, to the second. */
  readonly spans: readonly Span[]
  readonly parts: readonly Part[]
}

/**
 * Seconds up to an instant. All lengths are differences of whole-second marks, so that parts always add up to the
 * whole; a length itself is within a second of the true one.
 */
const marks = (calendar: Calendar) => (at: Temporal.Instant) => ({
  at,
  plain: Math.floor(at.epochMilliseconds / 1000),
  working: Math.floor(workingTimeAt(calendar.hours, at.epochMilliseconds) / 1000),
})

type Mark = ReturnType<ReturnType<typeof marks>>

const between = (from: Mark, to: Mark): Took => ({
  seconds: to.plain - from.plain,
  workingSeconds: to.working - from.working,
})

const isSame = (a: Span | undefined, b: Span): a is Span =>
  a !== undefined &&
  a.stage === b.stage &&
  a.ground === b.ground &&
  a.holder === b.holder &&
  a.department === b.department &&
  a.item === b.item &&
  a.alone === b.alone

function add(spans: Span[], next: Span): void {
  const last = spans.at(-1)
  if (!isSame(last, next)) {
    spans.push(next)
    return
  }
  const { to, toSeq } = next
  const seconds = last.seconds + next.seconds
  spans[spans.length - 1] = {
    ...last,
    to,
    toSeq,
    seconds,
    workingSeconds: last.workingSeconds + next.workingSeconds,
  }
}

/**
 * A case cut into spans from its receipt to its closing, each charged to one holder on one ground: see `criticalPath`
 * for who carries the time while several branches are open, and `holdingAt` for the grounds.
 * @param processOf the definition that a case runs under at a point of its history
 * @param history the events that hold, with the case after each, as the engine unfolds its ledger
 * @param until for a case that is still open: up to when it is measured, at its last event or later
 * @throws TimeError `calendar-missing` when an event lies outside the calendar
 */
export function timelineOf(
  processOf: ProcessOf,
  calendar: Calendar,
  history: readonly Standing[],
  until?: Temporal.Instant,
): Timeline {
  const [first, last] = [history[0], history.at(-1)]
  if (!first || !last) throw new TypeError('a case has at least the event that opened it')
  const mark = marks(calendar)
  const at = history.map(({ event }) => mark(event.occurredAt))
  if (!last.case.ended) at.push(mark(until ?? last.event.occurredAt))
  const markOf = (index: number) => at[Math.min(index, at.length - 1)] as Mark
  const end = last.case.ended ? history.length - 1 : history.length
  const stretches = stretchesOf(processOf, history)
  const path = criticalPath(stretches, end)

  const spans: Span[] = []
  for (const stretch of path) {
    for (let index = stretch.start; index < stretch.end; index += 1) {
      const [from, to] = [markOf(index), markOf(index + 1)]
      const open = stretches.filter((one) => one.start <= index && index < one.end)
      add(spans, {
        ...holdingAt(processOf, history, stretch, index),
        from: from.at,
        to: to.at,
        fromSeq: (history[index] as Standing).event.seq,
        toSeq: history[index + 1]?.event.seq ?? null,
        alone: open.length === 1,
        ...between(from, to),
      })
    }
  }
  const whole = { from: markOf(0), to: markOf(end) }
  return {
    from: whole.from.at,
    to: whole.to.at,
    ...between(whole.from, whole.to),
    spans,
    parts: partsOf(stretches, path, (one) => between(markOf(one.start), markOf(one.end))),
  }
}

function partsOf(
  stretches: readonly Stretch[],
  path: readonly Stretch[],
  tookOf: (one: Stretch) => Took,
): Part[] {
  return stretches.flatMap((one) => {
    if (!one.leaf) return []
    const critical = path.find(({ leaf, start }) => leaf === one.leaf && start === one.start)
    const charged = critical ? tookOf(critical) : { seconds: 0, workingSeconds: 0 }
    return [
      {
        item: one.leaf.id,
        department: one.leaf.department.id,
        ...tookOf(one),
        criticalSeconds: charged.seconds,
        criticalWorkingSeconds: charged.workingSeconds,
      },
    ]
  })
}
