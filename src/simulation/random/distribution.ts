import type { Name } from '../../process/definition.ts'
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

/** What each kind is called. */
export const distributionNames: Readonly<Record<Distribution['kind'], Name>> = {
  fixed: { zh: '固定值', en: 'fixed' },
  exponential: { zh: '指数分布', en: 'exponential' },
  erlang: { zh: '埃尔朗分布', en: 'Erlang' },
  lognormal: { zh: '对数正态分布', en: 'lognormal' },
  gamma: { zh: '伽马分布', en: 'gamma' },
  triangular: { zh: '三角分布', en: 'triangular' },
  empirical: { zh: '观测值', en: 'observed values' },
}

/** What each figure of a distribution is called. */
export const memberNames = {
  value: { zh: '数值', en: 'value' },
  mean: { zh: '均值', en: 'mean' },
  deviation: { zh: '标准差', en: 'standard deviation' },
  shape: { zh: '形状', en: 'shape' },
  least: { zh: '最少', en: 'least' },
  mode: { zh: '最可能', en: 'most likely' },
  most: { zh: '最多', en: 'most' },
  values: { zh: '观测值', en: 'observed values' },
} as const satisfies Record<string, Name>

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

type Check = readonly [isRight: boolean, found: Name, needed: Name]

const positive = (name: keyof typeof memberNames, value: number): Check => [
  value > 0 && Number.isFinite(value),
  { zh: `${memberNames[name].zh}${value}`, en: `${name} ${value}` },
  { zh: `大于0的${memberNames[name].zh}`, en: `a ${name} above 0` },
]

/**
 * The distribution itself when its parameters make sense.
 * @throws SimulationError `distribution-invalid`
 */
export function requireDistribution(distribution: Distribution): Distribution {
  const wrong = checksOf(distribution).find(([isRight]) => !isRight)
  if (!wrong) return distribution
  const [, found, needed] = wrong
  throw new SimulationError('distribution-invalid', {
    found: {
      zh: `${distributionNames[distribution.kind].zh}：${found.zh}`,
      en: `${distribution.kind} with ${found.en}`,
    },
    needed,
    remedy: { zh: '更正该参数', en: 'correct the parameter' },
  })
}

function checksOf(of: Distribution): Check[] {
  switch (of.kind) {
    case 'fixed':
      return [
        [
          of.value >= 0 && Number.isFinite(of.value),
          { zh: `数值${of.value}`, en: `value ${of.value}` },
          { zh: '不小于0的数值', en: 'a value of 0 or more' },
        ],
      ]
    case 'exponential':
      return [positive('mean', of.mean)]
    case 'erlang': {
      const isWhole = Number.isInteger(of.shape) && of.shape >= 1 && of.shape <= 100
      return [
        positive('mean', of.mean),
        [
          isWhole,
          { zh: `形状${of.shape}`, en: `shape ${of.shape}` },
          { zh: '1至100的整数形状', en: 'a whole shape from 1 to 100' },
        ],
      ]
    }
    case 'lognormal':
      return [positive('mean', of.mean), positive('deviation', of.deviation)]
    case 'gamma':
      return [positive('mean', of.mean), positive('shape', of.shape)]
    case 'triangular': {
      const { least, mode, most } = of
      const isRight = least >= 0 && least <= mode && mode <= most && least < most && Number.isFinite(most)
      return [
        [
          isRight,
          { zh: `${least}, ${mode}, ${most}`, en: `${least}, ${mode}, ${most}` },
          { zh: '0≤最少≤最可能≤最多，且最少<最多', en: '0 ≤ least ≤ mode ≤ most, and least < most' },
        ],
      ]
    }
    case 'empirical': {
      const bad = of.values.find((value) => !(value >= 0 && Number.isFinite(value)))
      return [
        [
          of.values.length > 0,
          { zh: '没有数值', en: 'no values' },
          { zh: '至少一个数值', en: 'at least one value' },
        ],
        [
          bad === undefined,
          { zh: `数值${bad}`, en: `the value ${bad}` },
          { zh: '不小于0的数值', en: 'values of 0 or more' },
        ],
      ]
    }
  }
}
