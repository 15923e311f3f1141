import type { Name } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { Parameter } from '../office/parameters.ts'
import { SimulationError } from '../simulation-error.ts'
import { type CalibrationPeriod, calibrate } from './calibrate.ts'
import { type Goodness, goodnessOf } from './goodness.ts'
import type { ObservedCase } from './observed-case.ts'
import { officeParameters } from './office-parameters.ts'

/** A scenario's parameters from what was lived, with how well they fit. Plain data; nobody is in it. */
export interface OfficeCalibration {
  /** They go into a scenario as they are. */
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly fits: Goodness
  /** The first day and the last. */
  readonly period: readonly [first: string, last: string]
  readonly days: number
  readonly cases: number
  /** Of those, not over at the end of the period. */
  readonly open: number
}

/** Of fewer cases the number a week alone is unsure by a third (one over the root of ten). */
export const FEWEST_CASES = 10

/**
 * @param count cases that came in the period
 * @throws SimulationError `statistics-invalid` where they are too few to calibrate on
 */
export function checkEnough(count: number, { from, to }: CalibrationPeriod): void {
  if (count >= FEWEST_CASES) return
  const last = to.subtract({ days: 1 })
  throw new SimulationError('statistics-invalid', {
    found: {
      zh: `${from}至${last}${count === 0 ? '没有收到办件' : `只收到${count}件`}`,
      en:
        count === 0 ? `no case that came from ${from} to ${last}` : `${count} cases from ${from} to ${last}`,
    },
    needed: { zh: `至少${FEWEST_CASES}件才能校准`, en: `${FEWEST_CASES} or more` },
    remedy: { zh: '放宽期间或增加流程', en: 'choose a longer period, or more processes' },
  })
}

/**
 * Fits the parameters of an office to histories.
 * @param source what the histories are, as a reader of a report knows it
 * @throws SimulationError `statistics-invalid`; TimeError `calendar-missing`
 */
export function calibrateOffice(
  histories: readonly ObservedCase[],
  calendar: Calendar,
  period: CalibrationPeriod,
  source: Name,
): OfficeCalibration {
  const found = calibrate(histories, calendar, period, source)
  checkEnough(found.course.cases, period)
  return {
    parameters: officeParameters(found),
    fits: goodnessOf(found),
    period: found.provenance.period,
    days: period.from.until(period.to).days,
    cases: found.course.cases,
    open: found.course.open,
  }
}
