import { normalQuantile } from '../random/normal-quantile.ts'

/** A share of so many, with its 95 % interval. */
export interface Share {
  readonly of: number
  readonly share: number
  readonly low: number
  readonly high: number
}

const z = normalQuantile(0.975)

/** With E. B. Wilson's interval (Journal of the American Statistical Association 22, 1927); of none anything is likely. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { of, share: 0, low: 0, high: 1 }
  const share = count / of
  const middle = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return {
    of,
    share,
    low: Math.max(0, (middle - reach) / scale),
    high: Math.min(1, (middle + reach) / scale),
  }
}

/**
 * The share to which something happens in a day, when it happens at an even rate: of the maximum likelihood rate, count
 * ÷ days, with the score interval of a Poisson number.
 */
export function poissonRate(count: number, days: number): Share {
  if (days === 0) return { of: days, share: 0, low: 0, high: 1 }
  const middle = count + (z * z) / 2
  const reach = z * Math.sqrt(count + (z * z) / 4)
  const inADay = (number: number) => -Math.expm1(-Math.max(0, number) / days)
  return { of: days, share: inADay(count), low: inADay(middle - reach), high: inADay(middle + reach) }
}
