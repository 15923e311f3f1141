import type { Name } from '../../process/definition.ts'
import { SimulationError } from '../simulation-error.ts'

/** Smaller values are counted as 0; in seconds, a millisecond. */
const LEAST = 1e-3
const MOST = 1e11

/**
 * Quantiles of any number of values in a memory that does not grow: counts in buckets whose width rises with the
 * value, so that a quantile is right to a relative error (C. Masson and others, DDSketch, VLDB 12, 2019).
 */
export class QuantileSketch {
  count = 0
  readonly #rise: number
  readonly #perLog: number
  readonly #counts: Float64Array
  #zeros = 0

  /** @param error the relative error, 0.002 when nothing is said */
  constructor(error = 0.002) {
    this.#rise = (1 + error) / (1 - error)
    this.#perLog = 1 / Math.log(this.#rise)
    this.#counts = new Float64Array(Math.ceil(Math.log(MOST / LEAST) * this.#perLog) + 1)
  }

  /** @throws SimulationError `statistics-invalid` */
  add(value: number): void {
    if (!(value >= 0 && value < MOST))
      throw statisticsInvalid(
        { zh: `数值${value}`, en: `the value ${value}` },
        { zh: `0至${MOST}的数值`, en: `values from 0 to ${MOST}` },
      )
    this.count += 1
    if (value <= LEAST) this.#zeros += 1
    else {
      const bucket = Math.ceil(Math.log(value / LEAST) * this.#perLog)
      this.#counts[bucket] = (this.#counts[bucket] as number) + 1
    }
  }

  /** The value that a share of all do not exceed (nearest rank); NaN of none. */
  quantile(share: number): number {
    if (this.count === 0) return Number.NaN
    const rank = Math.max(1, Math.ceil(share * this.count))
    let passed = this.#zeros
    if (passed >= rank) return 0
    for (let bucket = 0; bucket < this.#counts.length; bucket += 1) {
      passed += this.#counts[bucket] as number
      if (passed >= rank) return (2 * LEAST * this.#rise ** bucket) / (1 + this.#rise)
    }
    return MOST
  }

  reset(): void {
    this.count = 0
    this.#zeros = 0
    this.#counts.fill(0)
  }
}

export const statisticsInvalid = (found: Name, needed: Name) =>
  new SimulationError('statistics-invalid', {
    found,
    needed,
    remedy: { zh: '更正所要求的内容', en: 'correct what is asked for' },
  })
