/** A set of values as Welch's test needs it. */
export interface Sample {
  readonly cases: number
  readonly mean: number
  /** With n − 1. */
  readonly variance: number
}

export function sampleOf(values: ArrayLike<number>): Sample {
  let [mean, squares] = [0, 0]
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as number
    const step = value - mean
    mean += step / (index + 1)
    squares += step * (value - mean)
  }
  return { cases: values.length, mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 }
}

/** A difference of two means with the interval that covers the true one in 95 of 100 such comparisons. */
export interface Difference {
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly degreesOfFreedom: number
}

/** Below so many cases on a side the means of such skewed times are not near enough to normal for an interval. */
export const FEWEST = 30

/**
 * Welch's interval for `after − before` (B. L. Welch, Biometrika 34, 1947): two means whose variances need not be
 * equal. Undefined below `FEWEST` cases on either side: then nothing is said.
 */
export function welchInterval(before: Sample, after: Sample): Difference | undefined {
  if (before.cases < FEWEST || after.cases < FEWEST) return undefined
  const [a, b] = [before.variance / before.cases, after.variance / after.cases]
  const difference = after.mean - before.mean
  if (a + b === 0)
    return {
      difference,
      low: difference,
      high: difference,
      degreesOfFreedom: before.cases + after.cases - 2,
    }
  const degrees = (a + b) ** 2 / (a ** 2 / (before.cases - 1) + b ** 2 / (after.cases - 1))
  const reach = studentQuantile(degrees) * Math.sqrt(a + b)
  return { difference, low: difference - reach, high: difference + reach, degreesOfFreedom: degrees }
}

/** The normal quantile of 97.5 %. */
const Z = 1.959963984540054

/**
 * The 97.5 % quantile of Student's t by the Cornish–Fisher expansion (Abramowitz and Stegun 26.7.5), within 0.0005
 * from 10 degrees of freedom on; a comparison here never has fewer than 29.
 */
export function studentQuantile(degrees: number): number {
  const terms = [
    Z,
    (Z ** 3 + Z) / 4,
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
    (79 * Z ** 9 + 776 * Z ** 7 + 1482 * Z ** 5 - 1920 * Z ** 3 - 945 * Z) / 92_160,
  ]
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0)
}
