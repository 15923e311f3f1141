import { logGamma } from './log-gamma.ts'

/**
 * The quantile of Student's t distribution, to 12 digits: the value that t exceeds with probability 1 − p.
 *
 * @param p between 0.5 and 1
 * @param degrees degrees of freedom, above 0
 * @throws RangeError
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p >= 0.5 && p < 1 && degrees > 0)) {
    throw new RangeError(
      `found a t quantile of ${p} with ${degrees} degrees of freedom; needed a probability from 0.5 to below 1 and degrees of freedom above 0`,
    )
  }
  // Bisection for the t that is exceeded on both sides together with this probability.
  const tails = 2 * (1 - p)
  if (tails === 1) return 0
  let [low, high] = [0, 1]
  while (bothTails(high, degrees) > tails) [low, high] = [high, 2 * high]
  while (high - low > 1e-14 * high) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (bothTails(middle, degrees) > tails) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(|T| > t): the regularised incomplete beta function I_x(n/2, 1/2) at x = n / (n + t²). */
const bothTails = (t: number, degrees: number) =>
  incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t), (t * t) / (degrees + t * t))

/** I_x(a, b) with y = 1 − x given apart, so that neither loses its digits near 0. */
function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, y)) / b
}

/** The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22). */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  const safe = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m < 1000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / safe(1 + even * d)
    c = safe(1 + even / c)
    result *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / safe(1 + odd * d)
    c = safe(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return result
}
