import type { Calendar } from '../../time/calendar.ts'
import { inHours, workingTimeAt } from '../../time/working-hours.ts'
import { type FittedTimes, fitTimes } from './fit-times.ts'
import type { ObservedCase } from './observed-case.ts'

/** In what a time is counted: the hall's hours, or the clock on the wall. */
export type Measure = 'working' | 'plain'

/** From one activity (null: from nothing) to the next (null: the case has ended), and how long after. */
export interface Passage {
  readonly from: string | null
  readonly to: string | null
  readonly count: number
  /** Of all passages from the same activity. */
  readonly share: number
  readonly measure: Measure
  /** Seconds; undefined of the first and the last. */
  readonly elapsed: FittedTimes | undefined
  readonly times: readonly number[]
}

/** The course of cases as their histories show it: which activity follows which, how often, and how long after. */
export interface Course {
  readonly passages: readonly Passage[]
  readonly cases: number
  /** Of those, not yet over when they were last looked at: how long their last wait will be isn't known. */
  readonly open: number
}

/** So large a share of an activity in opening hours shows that it is done there. */
const IN_HOURS = 0.95

interface Gathered {
  readonly from: string | null
  readonly to: string | null
  readonly spans: (readonly [from: number, to: number])[]
}

const keyOf = (from: string | null, to: string | null) => JSON.stringify([from, to])

/** What follows what, each with its beginnings and ends in epoch milliseconds. */
export function gatherPassages(cases: readonly ObservedCase[]): Map<string, Gathered> {
  const gathered = new Map<string, Gathered>()
  const add = (from: string | null, to: string | null, span: readonly [number, number]) => {
    const key = keyOf(from, to)
    const found = gathered.get(key)
    if (found) found.spans.push(span)
    else gathered.set(key, { from, to, spans: [span] })
  }
  for (const { events, ended } of cases) {
    for (const [index, { activity, at }] of events.entries()) {
      const before = events[index - 1]
      add(before?.activity ?? null, activity, [before?.at ?? at, at])
    }
    const last = events.at(-1)
    if (last && ended) add(last.activity, null, [last.at, last.at])
  }
  return gathered
}

/** @throws TimeError `calendar-missing` */
export function fitCourse(cases: readonly ObservedCase[], calendar: Calendar): Course {
  const gathered = [...gatherPassages(cases).values()]
  const measures = measuresOf(gathered, calendar)
  const all = Map.groupBy(gathered, ({ from }) => from)
  const passages = gathered.map(({ from, to, spans }): Passage => {
    const measure = (to !== null && measures.get(to)) || 'plain'
    const times = from === null || to === null ? [] : spans.map((span) => lengthOf(calendar, measure, span))
    const total = all.get(from)?.reduce((sum, one) => sum + one.spans.length, 0) ?? 1
    const elapsed = times.length > 0 ? fitTimes(times) : undefined
    return { from, to, count: spans.length, share: spans.length / total, measure, elapsed, times }
  })
  return { passages, cases: cases.length, open: cases.filter(({ ended }) => !ended).length }
}

/** @throws TimeError `calendar-missing` */
export function lengthOf(
  { hours }: Calendar,
  measure: Measure,
  [from, to]: readonly [number, number],
): number {
  return (measure === 'plain' ? to - from : workingTimeAt(hours, to) - workingTimeAt(hours, from)) / 1000
}

function measuresOf(gathered: readonly Gathered[], { hours }: Calendar): Map<string, Measure> {
  const seen = new Map<string, { within: number; all: number }>()
  for (const { to, spans } of gathered) {
    if (to === null) continue
    const found = seen.get(to) ?? { within: 0, all: 0 }
    found.all += spans.length
    found.within += spans.filter(([, at]) => inHours(hours, at) === at).length
    seen.set(to, found)
  }
  return new Map(
    [...seen].map(([activity, { within, all }]) => [
      activity,
      within >= IN_HOURS * all ? 'working' : 'plain',
    ]),
  )
}
