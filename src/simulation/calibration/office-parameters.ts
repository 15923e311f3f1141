import type { Name } from '../../process/definition.ts'
import type { Parameter } from '../office/parameters.ts'
import type { Distribution } from '../random/distribution.ts'
import type { Calibration } from './calibrate.ts'
import type { FittedTimes } from './fit-times.ts'
import { groundOf } from './provenance.ts'
import type { Share } from './share.ts'

export const MINUTE = 60
export const DAY = 86_400

/** Acts that end what one parameter of the office is about; an item's own acts are by its id. */
const services: Readonly<Record<string, string>> = {
  accept: 'service.intake',
  approve: 'service.decision',
  issue: 'service.certificate',
  deliver: 'service.delivery',
}

/** Acts that end the work on an item, a consultation or a step. */
const itemVerbs = ['pass', 'reply', 'done', 'screen']

/** The parameter that is about how long an act takes; undefined where none is. */
export function serviceOf(activity: string): string | undefined {
  const dot = activity.lastIndexOf('.')
  const [item, verb] = [activity.slice(0, Math.max(0, dot)), activity.slice(dot + 1)]
  return services[activity] ?? (itemVerbs.includes(verb) && item ? `service.${item}` : undefined)
}

/**
 * What a calibration on our own ledger says, as the parameters of a scenario: each marked calibrated, with its ground.
 * Figures that histories don't show (staff, absence, visits) are left to the scenario.
 */
export function officeParameters(calibration: Calibration): Record<string, Parameter> {
  const { arrivals, arrivalsOf, work, corrections, pauses, endings, cases, provenance } = calibration
  const found: Record<string, Parameter> = {}
  const put = (name: string, value: Parameter['value'], count: number, more?: Name) => {
    found[name] = { value, mark: 'calibrated', ground: groundOf(provenance, count, more) }
  }
  const dispersion = arrivals.dispersion.toFixed(1)
  const whose: Name = arrivalsOf
    ? {
        zh: `；各流程中办件最多的${arrivalsOf}，按每个申请人各办一件计`,
        en: `; those of ${arrivalsOf}, the process with the most cases: an applicant is taken to bring one of each`,
      }
    : { zh: '', en: '' }
  put('arrivals.perWeek', arrivals.perWeek, arrivals.count, {
    zh: `日办件数方差与均值之比${dispersion}${whose.zh}`,
    en: `variance of the days' numbers over their mean ${dispersion}${whose.en}`,
  })
  put('arrivals.byHour', arrivals.byHour, arrivals.count)
  put('arrivals.byWeekday', arrivals.byWeekday, arrivals.count)
  // More than on other days would be chance in the few holidays that a period has.
  put('arrivals.onHolidays', Math.min(1, arrivals.onHolidays), arrivals.count)
  for (const [activity, times] of work) {
    const name = serviceOf(activity)
    if (name) put(name, scaled(times.distribution, MINUTE), times.count, fitOf(times))
  }
  const count = (matches: (activity: string) => boolean) =>
    cases.reduce((sum, { events }) => sum + events.filter(({ activity }) => matches(activity)).length, 0)
  const share = (name: string, those: number, of: number) => {
    if (of > 0) put(name, those / of, of)
  }
  const [declined, accepted] = [count((one) => one === 'decline'), count((one) => one === 'accept')]
  share('rate.decline', declined, declined + accepted)
  // A log that knows no acceptance says nothing about corrections before it.
  if (accepted > 0)
    put('rate.correction', corrections.share, corrections.cases, between(corrections.low, corrections.high))
  const [asked, returned] = [count((one) => one === 'request-correction'), count((one) => one === 'return')]
  share('rate.abandon', returned, asked)
  if (corrections.lasted) {
    const { distribution, count: ended } = corrections.lasted
    put('delay.correction', scaled(distribution, DAY), ended, fitOf(corrections.lasted))
  }
  const [passed, failed] = [count((one) => one.endsWith('.pass')), count((one) => one.endsWith('.fail'))]
  share('rate.fail', failed, passed + failed)
  share(
    'rate.special-procedure',
    count((one) => one.endsWith('.suspend')),
    passed + failed,
  )
  const seen = (name: string, { share: value, of, low, high }: Share) => {
    if (of > 0) put(name, value, Math.round(of), between(low, high))
  }
  seen('rate.refuse', endings.refused)
  seen('rate.refuse-on-merits', endings.refusedOnMerits)
  seen('rate.extension', endings.extended)
  // A log that knows no acceptance would not know a withdrawal either.
  if (accepted > 0) seen('rate.withdraw', endings.withdrawn)
  if (pauses.lasted)
    put(
      'delay.special-procedure',
      scaled(pauses.lasted.distribution, DAY),
      pauses.lasted.count,
      fitOf(pauses.lasted),
    )
  return found
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`

const between = (low: number, high: number): Name => ({
  zh: `95 %置信区间${percent(low)}至${percent(high)}`,
  en: `95 % interval ${percent(low)} to ${percent(high)}`,
})

/** How well the family fits, as Kolmogorov and Smirnov judge it; or why there is none. */
function fitOf({ candidates: [best], empirical }: FittedTimes): Name | undefined {
  if (empirical === 'too few')
    return { zh: '观测值太少，直接取观测值', en: 'too few for a family: the values themselves' }
  if (empirical === 'none fits')
    return { zh: '各分布族均不符，直接取观测值', en: 'no family fits: the values themselves' }
  if (!best) return undefined
  const [distance, probability] = [best.distance.toFixed(3), best.probability.toFixed(2)]
  return {
    zh: `柯尔莫哥洛夫距离${distance}，概率${probability}`,
    en: `Kolmogorov's distance ${distance}, probability ${probability}`,
  }
}

/** The same distribution in a unit that is so many of the old. */
export function scaled(of: Distribution, unit: number): Distribution {
  switch (of.kind) {
    case 'fixed':
      return { ...of, value: of.value / unit }
    case 'lognormal':
      return { ...of, mean: of.mean / unit, deviation: of.deviation / unit }
    case 'triangular':
      return { ...of, least: of.least / unit, mode: of.mode / unit, most: of.most / unit }
    case 'empirical':
      return { ...of, values: of.values.map((value) => value / unit) }
    default:
      return { ...of, mean: of.mean / unit }
  }
}
