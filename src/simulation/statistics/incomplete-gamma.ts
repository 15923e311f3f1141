import { logGamma } from '../../statistics/log-gamma.ts'

/** P(a, x), the distribution function of the gamma distribution of shape a and scale 1 (DLMF 8.11.4 and 8.9.2). */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x)
}

/** The distribution function of the standard normal distribution. */
export function normalDistribution(x: number): number {
  const half = incompleteGamma(0.5, (x * x) / 2) / 2
  return x < 0 ? 0.5 - half : 0.5 + half
}

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; term > sum * 1e-16; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let result = d
  for (let n = 1; n < 10_000; n += 1) {
    const numerator = n * (a - n)
    b += 2
    d = 1 / (numerator * d + b || 1e-300)
    c = b + numerator / c || 1e-300
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return result
}
