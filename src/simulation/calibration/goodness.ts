import type { ParameterUnit } from '../office/parameters.ts'
import type { Distribution } from '../random/distribution.ts'
import type { Calibration } from './calibrate.ts'
import type { FittedTimes } from './fit-times.ts'
import { DAY, MINUTE, scaled, serviceOf } from './office-parameters.ts'

/** How a time was fitted: which families were tried, and how far each is off. */
export interface FitOfTimes {
  /** The parameter. */
  readonly name: string
  readonly unit: Extract<ParameterUnit, 'working-minutes' | 'days'>
  readonly count: number
  readonly mean: number
  /** What is drawn from: the first of the families, or the observed values themselves. */
  readonly distribution: Distribution
  /** Why the observed values themselves are drawn; null where a family is. */
  readonly empirical: 'too few' | 'none fits' | null
  /** The best by AIC first; the probability is how often chance alone is as far off. */
  readonly families: readonly {
    readonly distribution: Distribution
    readonly logLikelihood: number
    readonly aic: number
    readonly distance: number
    readonly probability: number
  }[]
}

/** How well what was fitted agrees with what was observed. */
export interface Goodness {
  /** The variance of the days' numbers over their mean: 1 where cases come by chance alone. */
  readonly arrivals: { readonly count: number; readonly dispersion: number }
  /** The share of cases that were corrected, with its 95 % interval. */
  readonly corrections: {
    readonly count: number
    readonly share: number
    readonly low: number
    readonly high: number
  }
  readonly times: readonly FitOfTimes[]
}

function fitOf(name: string, unit: FitOfTimes['unit'], of: FittedTimes): FitOfTimes {
  const seconds = unit === 'days' ? DAY : MINUTE
  return {
    ...{ name, unit, count: of.count, mean: of.mean / seconds },
    distribution: scaled(of.distribution, seconds),
    empirical: of.empirical ?? null,
    families: of.candidates.map((one) => ({ ...one, distribution: scaled(one.distribution, seconds) })),
  }
}

/** The goodness of everything that `officeParameters` gives of the same calibration. */
export function goodnessOf({ arrivals, work, corrections, pauses }: Calibration): Goodness {
  const services = new Map(
    [...work].flatMap(([activity, times]) => {
      const name = serviceOf(activity)
      return name ? [[name, fitOf(name, 'working-minutes', times)] as const] : []
    }),
  )
  const { cases: count, share, low, high } = corrections
  return {
    arrivals: { count: arrivals.count, dispersion: arrivals.dispersion },
    corrections: { count, share, low, high },
    times: [
      ...services.values(),
      ...(corrections.lasted ? [fitOf('delay.correction', 'days', corrections.lasted)] : []),
      ...(pauses.lasted ? [fitOf('delay.special-procedure', 'days', pauses.lasted)] : []),
    ],
  }
}
