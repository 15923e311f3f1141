import type { ParameterValue } from '../office/office-input.ts'
import type { Distribution } from '../random/distribution.ts'
import type { StatedParameter } from '../scenario/resolve-parameters.ts'

/** A parameter with other values, lower and higher, for seeing how much hangs on it. */
export interface Variation {
  readonly parameter: StatedParameter
  readonly values: readonly { readonly value: ParameterValue; readonly shown: number | string }[]
}

const FACTORS = [0.8, 1.25] as const

function scaled(distribution: Distribution, factor: number): Distribution {
  switch (distribution.kind) {
    case 'fixed':
      return { ...distribution, value: distribution.value * factor }
    case 'lognormal':
      return { ...distribution, mean: distribution.mean * factor, deviation: distribution.deviation * factor }
    case 'triangular': {
      const { least, mode, most } = distribution
      return { kind: 'triangular', least: least * factor, mode: mode * factor, most: most * factor }
    }
    case 'empirical':
      return { ...distribution, values: distribution.values.map((value) => value * factor) }
    default:
      return { ...distribution, mean: distribution.mean * factor }
  }
}

/** Each assumed parameter a fifth lower and a quarter higher, people one fewer and one more; what is calibrated stays. */
export function variationsOf(parameters: readonly StatedParameter[]): Variation[] {
  return parameters.flatMap((parameter): Variation[] => {
    const { value, unit, mark, name } = parameter
    if (mark === 'calibrated' || unit === 'weights' || unit === 'yuan') return []
    if (typeof value === 'object' && !Array.isArray(value)) {
      const values = FACTORS.map((factor) => ({
        value: scaled(value as Distribution, factor),
        shown: `×${factor}`,
      }))
      return [{ parameter, values }]
    }
    if (typeof value !== 'number' || value === 0) return []
    const most = name === 'rate.fail' ? 0.9 : unit === 'share' ? 1 : Number.POSITIVE_INFINITY
    const others =
      unit === 'persons'
        ? [Math.max(1, value - 1), value + 1]
        : FACTORS.map((factor) => Math.min(most, value * factor))
    return [
      {
        parameter,
        values: others
          .filter((one) => one !== value)
          .map((one) => ({ value: one, shown: Number(one.toPrecision(6)) })),
      },
    ]
  })
}
