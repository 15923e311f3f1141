import { studentQuantile } from '../../statistics/student-t.ts'

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
  const reach = studentQuantile(0.975, degrees) * Math.sqrt(a + b)
  return { difference, low: difference - reach, high: difference + reach, degreesOfFreedom: degrees }
}
