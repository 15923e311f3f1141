import { isParameter, valueGiven } from '../../simulation/office/parameters.ts'
import { plain } from '../../simulation/report/parameter-in-words.ts'
import { word } from '../words/use-words.ts'
import { type Comparison, scenarioOf } from './comparison-data.ts'

/** A scenario in a line: what its reader has to know to tell it from another one. */
export function comparisonInWords(comparison: Comparison): string {
  const { period, parameters = {}, staff = [], matters = [] } = scenarioOf(comparison)
  const perWeek = parameters['arrivals.perWeek']
  const week = perWeek === undefined ? undefined : valueGiven(perWeek)
  const given = Object.values(parameters)
  const calibrated = given.filter((one) => isParameter(one) && one.mark === 'calibrated').length
  return [
    word('lab.briefPeriod', { from: period.from, days: period.days }),
    ...(typeof week === 'number' ? [word('lab.briefWeek', { week: plain(week) })] : []),
    ...(comparison.fromOpenCases ? [word('lab.briefOpen')] : []),
    ...(matters.length > 1 ? [word('lab.briefMatters', { count: matters.length })] : []),
    ...(staff.length > 0 ? [word('lab.briefStaff')] : []),
    ...(given.length > 0
      ? [word('lab.briefParameters', { own: given.length - calibrated, calibrated })]
      : []),
    ...(comparison.sensitivity === null ? [] : [word('lab.briefSensitivity')]),
  ].join(' · ')
}
