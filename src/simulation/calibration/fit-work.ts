import type { Calendar } from '../../time/calendar.ts'
import { lengthOf } from './fit-course.ts'
import { type FittedTimes, fitTimes } from './fit-times.ts'
import type { ObservedCase } from './observed-case.ts'

/** One piece of work: of which case, and how long it took in working seconds. */
export interface Work {
  readonly case: string
  readonly activity: string
  readonly seconds: number
}

/**
 * How long the work on each activity took, where histories have only its end: from the later of two instants, when its
 * turn had come in the case and when the same person had finished what they did before. Somebody who did nothing in
 * between is counted as working, so the true time is at most this; of a person who works on several cases at once it may
 * be less than the work.
 *
 * @throws TimeError `calendar-missing`
 */
export function workIn(cases: readonly ObservedCase[], calendar: Calendar): Work[] {
  const acts = cases
    .flatMap(({ id, events }) =>
      events.flatMap(({ activity, at, by, ready }, index) => {
        const before = events[index - 1]
        return by !== null && before ? [{ id, activity, at, by, ready: ready ?? before.at }] : []
      }),
    )
    .sort((a, b) => a.at - b.at)
  const finished = new Map<string, number>()
  return acts.map(({ id, activity, at, by, ready }) => {
    const from = Math.max(ready, finished.get(by) ?? ready)
    finished.set(by, at)
    return { case: id, activity, seconds: lengthOf(calendar, 'working', [from, at]) }
  })
}

/** The distribution of the work on each activity. @throws TimeError `calendar-missing` */
export function fitWork(cases: readonly ObservedCase[], calendar: Calendar): Map<string, FittedTimes> {
  const times = Map.groupBy(workIn(cases, calendar), ({ activity }) => activity)
  return new Map([...times].map(([activity, own]) => [activity, fitTimes(own.map(({ seconds }) => seconds))]))
}
