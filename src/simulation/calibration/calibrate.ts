import type { Name } from '../../process/definition.ts'
import { dayOfInstant } from '../../time/beijing-time.ts'
import type { Calendar } from '../../time/calendar.ts'
import { statisticsInvalid } from '../statistics/quantile-sketch.ts'
import { type FittedArrivals, fitArrivals } from './fit-arrivals.ts'
import { type Course, fitCourse } from './fit-course.ts'
import { type FittedEndings, fitEndings } from './fit-endings.ts'
import { type FittedInterruption, fitInterruption, interruptions } from './fit-interruptions.ts'
import type { FittedTimes } from './fit-times.ts'
import { fitWork } from './fit-work.ts'
import { asKnownAt, type ObservedCase } from './observed-case.ts'
import type { Provenance } from './provenance.ts'

/** What histories of one process say about its load and its course. */
export interface Calibration {
  readonly provenance: Provenance
  readonly cases: readonly ObservedCase[]
  readonly arrivals: FittedArrivals
  /** Of several processes the one whose cases are the arrivals. */
  readonly arrivalsOf: string | undefined
  readonly course: Course
  /** By activity. */
  readonly work: ReadonlyMap<string, FittedTimes>
  readonly corrections: FittedInterruption
  readonly pauses: FittedInterruption
  readonly endings: FittedEndings
}

/** Whole days of China. */
export interface CalibrationPeriod {
  readonly from: Temporal.PlainDate
  /** Excluded. */
  readonly to: Temporal.PlainDate
}

export const midnight = (day: Temporal.PlainDate): number =>
  day.toZonedDateTime('Asia/Shanghai').epochMilliseconds

/**
 * Fits what a simulation needs to the cases that came in a period, as they were known at its end.
 *
 * @param source what the histories are, as a reader of the report knows it
 * @throws SimulationError `statistics-invalid` when no case came; TimeError `calendar-missing`
 */
export function calibrate(
  histories: readonly ObservedCase[],
  calendar: Calendar,
  { from, to }: CalibrationPeriod,
  source: Name,
): Calibration {
  const [begin, end] = [midnight(from), midnight(to)]
  const cases = histories.flatMap((history) => {
    const first = history.events[0]
    const known = first && first.at >= begin ? asKnownAt(history, end) : undefined
    return known ? [known] : []
  })
  if (cases.length === 0)
    throw statisticsInvalid(
      { zh: `${from}至${to}没有收到办件`, en: `no case that came from ${from} to ${to}` },
      { zh: '有办件的期间', en: 'some' },
    )
  // Who needs a case of each comes once: the process that most come for tells how many.
  const kinds = Map.groupBy(cases, ({ process }) => process)
  const [arrivalsOf, most] = [...kinds].reduce((a, b) => (b[1].length > a[1].length ? b : a))
  const firsts = most.flatMap(({ events: [first] }) => (first ? [first.at] : []))
  return {
    provenance: { source, period: [String(from), String(to.subtract({ days: 1 }))] },
    cases,
    arrivals: fitArrivals(firsts, calendar, dayOfInstant(begin), dayOfInstant(end)),
    arrivalsOf: kinds.size > 1 ? arrivalsOf : undefined,
    course: fitCourse(cases, calendar),
    work: fitWork(cases, calendar),
    corrections: fitInterruption(cases, interruptions.correction),
    pauses: fitInterruption(cases, interruptions.pause),
    endings: fitEndings(cases, end),
  }
}
