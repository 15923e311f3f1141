import type { Calendar } from '../../time/calendar.ts'
import { lengthOf } from './fit-course.ts'
import { type FittedTimes, fitTimes } from './fit-times.ts'
import type { ObservedCase } from './observed-case.ts'

/**
 * How long the work on each activity took, in working seconds, where histories have only its end: from the later of
 * two instants, when the case had come so far and when the same person had finished what they did before. Somebody
 * who did nothing in between is counted as working, so the true time is at most this; of a person who works on several
 * cases at once it may be less than the work.
 *
 * @throws TimeError `calendar-missing`
 */
export function fitWork(cases: readonly ObservedCase[], calendar: Calendar): Map<string, FittedTimes> {
  const acts = cases
    .flatMap(({ events }) =>
      events.flatMap(({ activity, at, by }, index) => {
        const before = events[index - 1]
        return by !== null && before ? [{ activity, at, by, ready: before.at }] : []
      }),
    )
    .sort((a, b) => a.at - b.at)
  const finished = new Map<string, number>()
  const times = new Map<string, number[]>()
  for (const { activity, at, by, ready } of acts) {
    const from = Math.max(ready, finished.get(by) ?? ready)
    finished.set(by, at)
    const found = times.get(activity) ?? []
    found.push(lengthOf(calendar, 'working', [from, at]))
    times.set(activity, found)
  }
  return new Map([...times].map(([activity, own]) => [activity, fitTimes(own)]))
}
