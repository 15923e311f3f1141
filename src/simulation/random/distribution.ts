import { SimulationError } from '../simulation-error.ts'

/** How long something lasts, as data. Every figure is in one unit, which whoever uses it names. */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** The sum of `shape` exponential phases. */
  | { readonly kind: 'erlang'; readonly shape: number; readonly mean: number }
  /** Mean and standard deviation of the values themselves, not of their logarithms. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly deviation: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly mean: number }
  | { readonly kind: 'triangular'; readonly least: number; readonly mode: number; readonly most: number }
  /** Observed values; between two neighbours every value is as likely. */
  | { readonly kind: 'empirical'; readonly values: readonly number[] }

type Of<K extends Distribution['kind']> = Extract<Distribution, { readonly kind: K }>

/** What each kind is made of, so that a form can ask for it. */
export const distributionMembers = {
  fixed: ['value'],
  exponential: ['mean'],
  erlang: ['mean', 'shape'],
  lognormal: ['mean', 'deviation'],
  gamma: ['mean', 'shape'],
  triangular: ['least', 'mode', 'most'],
  empirical: ['values'],
} as const satisfies { readonly [K in Distribution['kind']]: readonly Exclude<keyof Of<K>, 'kind'>[] }

type Check = readonly [isRight: boolean, found: string, needed: string]

const positive = (name: string, value: number): Check => [
  value > 0 && Number.isFinite(value),
  `${name} ${value}`,
  `a ${name} above 0`,
]

/**
 * The distribution itself when its parameters make sense.
 * @throws SimulationError `distribution-invalid`
 */
export function requireDistribution(distribution: Distribution): Distribution {
  const wrong = checksOf(distribution).find(([isRight]) => !isRight)
  if (!wrong) return distribution
  throw new SimulationError('distribution-invalid', {
    found: `${distribution.kind} with ${wrong[1]}`,
    needed: wrong[2],
    remedy: 'correct the parameter',
  })
}

function checksOf(of: Distribution): Check[] {
  switch (of.kind) {
    case 'fixed':
      return [[of.value >= 0 && Number.isFinite(of.value), `value ${of.value}`, 'a value of 0 or more']]
    case 'exponential':
      return [positive('mean', of.mean)]
    case 'erlang': {
      const isWhole = Number.isInteger(of.shape) && of.shape >= 1 && of.shape <= 100
      return [positive('mean', of.mean), [isWhole, `shape ${of.shape}`, 'a whole shape from 1 to 100']]
    }
    case 'lognormal':
      return [positive('mean', of.mean), positive('deviation', of.deviation)]
    case 'gamma':
      return [positive('mean', of.mean), positive('shape', of.shape)]
    case 'triangular': {
      const { least, mode, most } = of
      const isRight = least >= 0 && least <= mode && mode <= most && least < most && Number.isFinite(most)
      return [[isRight, `${least}, ${mode}, ${most}`, '0 ≤ least ≤ mode ≤ most, and least < most']]
    }
    case 'empirical': {
      const bad = of.values.find((value) => !(value >= 0 && Number.isFinite(value)))
      return [
        [of.values.length > 0, 'no values', 'at least one value'],
        [bad === undefined, `the value ${bad}`, 'values of 0 or more'],
      ]
    }
  }
}
