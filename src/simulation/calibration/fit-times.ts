import { logGamma } from '../../statistics/log-gamma.ts'
import type { Distribution } from '../random/distribution.ts'
import { incompleteGamma, normalDistribution } from '../statistics/incomplete-gamma.ts'
import { kolmogorovDistance, kolmogorovProbability } from '../statistics/kolmogorov.ts'

/** How well a family fits. Of two with as many parameters the larger likelihood is better; AIC weighs the number. */
export interface Candidate {
  readonly distribution: Distribution
  readonly logLikelihood: number
  readonly aic: number
  /** Kolmogorov's distance, and how often chance alone is as far off. */
  readonly distance: number
  readonly probability: number
}

export interface FittedTimes {
  readonly distribution: Distribution
  readonly count: number
  readonly mean: number
  /** The families that were tried, the best first; none where there is nothing to choose. */
  readonly candidates: readonly Candidate[]
  /** Why the observed values themselves are drawn, and no family. */
  readonly empirical?: 'too few' | 'none fits'
}

/** Below so many values no family is told from another. */
const FEWEST = 20
/** A family as far off as chance is once in a hundred times doesn't fit. */
const UNLIKELY = 0.01
/** Of so many values at most the quantiles are kept. */
const KEPT = 400
/** Records are to the second; a time of 0 is taken as this, since three families have no 0. */
const LEAST = 0.5

/**
 * The distribution of observed times: of exponential, Erlang, gamma and lognormal the one of the largest likelihood
 * for its number of parameters (AIC), when it fits; else the values themselves.
 *
 * @param times in one unit, 0 or more, at least one
 */
export function fitTimes(times: readonly number[]): FittedTimes {
  const sorted = Float64Array.from(times, (time) => Math.max(LEAST, time)).sort()
  const count = sorted.length
  const mean = sorted.reduce((sum, time) => sum + time, 0) / count
  const fitted = { count, mean }
  if (sorted[0] === sorted[count - 1])
    return { ...fitted, distribution: { kind: 'fixed', value: sorted[0] as number }, candidates: [] }
  const observed: Distribution = { kind: 'empirical', values: thinned(sorted) }
  if (count < FEWEST) return { ...fitted, distribution: observed, candidates: [], empirical: 'too few' }
  const candidates = families(sorted, mean).sort((a, b) => a.aic - b.aic)
  const best = candidates[0] as Candidate
  return best.probability >= UNLIKELY
    ? { ...fitted, distribution: best.distribution, candidates }
    : { ...fitted, distribution: observed, candidates, empirical: 'none fits' }
}

/** The same family fitted to other values: what a resampling of the same observations would have given. */
export function refit(kind: Distribution['kind'], times: readonly number[]): Distribution {
  const sorted = Float64Array.from(times, (time) => Math.max(LEAST, time)).sort()
  const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length
  if (sorted[0] === sorted[sorted.length - 1]) return { kind: 'fixed', value: sorted[0] as number }
  switch (kind) {
    case 'exponential':
      return { kind, mean }
    case 'erlang':
      return { kind, mean, shape: erlangShape(gammaShape(sorted, mean)) }
    case 'gamma':
      return { kind, mean, shape: gammaShape(sorted, mean) }
    case 'lognormal':
      return lognormal(sorted).distribution
    default:
      return { kind: 'empirical', values: thinned(sorted) }
  }
}

function thinned(sorted: Float64Array): number[] {
  if (sorted.length <= KEPT) return [...sorted]
  return Array.from(
    { length: KEPT },
    (_, index) => sorted[Math.round((index / (KEPT - 1)) * (sorted.length - 1))] as number,
  )
}

function families(sorted: Float64Array, mean: number): Candidate[] {
  const logs = sorted.reduce((sum, time) => sum + Math.log(time), 0)
  const shape = gammaShape(sorted, mean)
  const ofGamma = (k: number) =>
    sorted.length * (k * Math.log(k / mean) - logGamma(k)) +
    (k - 1) * logs -
    (k / mean) * mean * sorted.length
  const gammaAt = (k: number) => (time: number) => incompleteGamma(k, (k * time) / mean)
  const { distribution, location, scale } = lognormal(sorted)
  const ofLognormal = -logs - sorted.length * (Math.log(scale) + 0.5 * Math.log(2 * Math.PI) + 0.5)
  const whole = erlangShape(shape)
  const candidate = (
    one: Distribution,
    logLikelihood: number,
    parameters: number,
    at: (time: number) => number,
  ): Candidate => {
    const distance = kolmogorovDistance(sorted, at)
    const probability = kolmogorovProbability(distance, sorted.length)
    return { distribution: one, logLikelihood, aic: 2 * (parameters - logLikelihood), distance, probability }
  }
  const found = [
    candidate({ kind: 'exponential', mean }, ofGamma(1), 1, gammaAt(1)),
    candidate({ kind: 'gamma', mean, shape }, ofGamma(shape), 2, gammaAt(shape)),
    candidate(distribution, ofLognormal, 2, (time) =>
      normalDistribution((Math.log(time) - location) / scale),
    ),
  ]
  // Erlang of one phase is the exponential.
  return whole === 1
    ? found
    : [...found, candidate({ kind: 'erlang', mean, shape: whole }, ofGamma(whole), 2, gammaAt(whole))]
}

const erlangShape = (shape: number) => Math.min(100, Math.max(1, Math.round(shape)))

function lognormal(sorted: Float64Array) {
  const location = sorted.reduce((sum, time) => sum + Math.log(time), 0) / sorted.length
  const scale = Math.sqrt(
    sorted.reduce((sum, time) => sum + (Math.log(time) - location) ** 2, 0) / sorted.length,
  )
  const mean = Math.exp(location + scale ** 2 / 2)
  const deviation = mean * Math.sqrt(Math.expm1(scale ** 2))
  return { location, scale, distribution: { kind: 'lognormal', mean, deviation } as const }
}

/**
 * The maximum likelihood shape of the gamma distribution: ln k − ψ(k) = ln(mean) − mean of the logarithms, by Newton
 * from T. P. Minka's start (Estimating a Gamma distribution, 2002).
 */
function gammaShape(sorted: Float64Array, mean: number): number {
  const s = Math.log(mean) - sorted.reduce((sum, time) => sum + Math.log(time), 0) / sorted.length
  let k = (3 - s + Math.sqrt((s - 3) ** 2 + 24 * s)) / (12 * s)
  for (let round = 0; round < 50; round += 1) {
    const step = (Math.log(k) - digamma(k) - s) / (1 / k - trigamma(k))
    const next = Math.max(k / 10, k - step)
    const done = Math.abs(next - k) < 1e-12 * k
    k = next
    if (done) break
  }
  return k
}

function digamma(x: number): number {
  if (x < 8) return digamma(x + 1) - 1 / x
  const r = 1 / (x * x)
  return Math.log(x) - 1 / (2 * x) - r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r / 132))))
}

function trigamma(x: number): number {
  if (x < 8) return trigamma(x + 1) + 1 / (x * x)
  const r = 1 / (x * x)
  return 1 / x + r / 2 + (r / x) * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r / 30)))
}
