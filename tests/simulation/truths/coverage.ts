import { streamsOf } from '../../../src/simulation/random/streams.ts'
import { intervalOf } from '../../../src/simulation/statistics/interval.ts'
import type { Truth } from './truth.ts'

export interface Sizes {
  readonly macroRuns: number
  readonly replications: number
  readonly warmUp: number
  readonly customers: number
}

export interface Coverage {
  readonly name: string
  readonly figure: string
  readonly truth: number
  /** Over all replications of all macro-runs. */
  readonly mean: number
  readonly halfWidth: number
  /** How many macro-runs have a 95 % interval that covers the truth. */
  readonly covered: number
}

/** Macro-runs of a truth, each with replications of its own, and how often their intervals cover it. */
export function coverageOf(truth: Truth, seed: number, sizes: Sizes): Coverage[] {
  const { macroRuns, replications, warmUp, customers } = sizes
  const runs = Array.from({ length: macroRuns * replications }, (_, replication) =>
    truth.replicate(streamsOf(seed, replication), warmUp, customers),
  )
  return truth.figures.map(([figure, value], index) => {
    const estimates = runs.map((run) => run[index] as number)
    const covered = Array.from({ length: macroRuns }, (_, macroRun) =>
      intervalOf(estimates.slice(macroRun * replications, (macroRun + 1) * replications)),
    ).filter(({ low, high }) => low <= value && value <= high).length
    const { mean, halfWidth } = intervalOf(estimates)
    return { name: truth.name, figure, truth: value, mean, halfWidth, covered }
  })
}
