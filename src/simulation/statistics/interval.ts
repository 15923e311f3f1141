import { studentQuantile } from '../../statistics/student-t.ts'
import { statisticsInvalid } from './quantile-sketch.ts'
import { Tally } from './tally.ts'

/** The mean of a figure over independent replications, and how sure it is. */
export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
  readonly halfWidth: number
  /** How many replications it rests on. */
  readonly count: number
  readonly confidence: number
}

/**
 * Student's interval for the mean of values that are independent and alike: one of each replication. Of one value
 * alone it is infinitely wide.
 *
 * @throws SimulationError `statistics-invalid`
 */
export function intervalOf(values: Iterable<number>, confidence = 0.95): Interval {
  const tally = new Tally()
  for (const value of values) tally.add(value)
  return intervalOfTally(tally, confidence)
}

/** @throws SimulationError `statistics-invalid` */
export function intervalOfTally(tally: Tally, confidence = 0.95): Interval {
  const { count, mean, variance } = tally
  if (!(confidence > 0 && confidence < 1))
    throw statisticsInvalid(
      { zh: `置信度${confidence}`, en: `a confidence of ${confidence}` },
      { zh: '0与1之间的置信度', en: 'a confidence between 0 and 1' },
    )
  const halfWidth =
    count > 1
      ? studentQuantile((1 + confidence) / 2, count - 1) * Math.sqrt(variance / count)
      : Number.POSITIVE_INFINITY
  return { mean, low: mean - halfWidth, high: mean + halfWidth, halfWidth, count, confidence }
}

/** What a comparison shows. `none`: the data don't support a difference. */
export type Shown = 'lower' | 'higher' | 'none'

export interface PairedInterval extends Interval {
  readonly shown: Shown
}

/**
 * The interval of `after − before`, replication by replication under common random numbers. Values that are the same
 * in every pair give a difference of exactly 0.
 *
 * @throws SimulationError `statistics-invalid`
 */
export function pairedInterval(
  before: readonly number[],
  after: readonly number[],
  confidence = 0.95,
): PairedInterval {
  if (before.length !== after.length)
    throw statisticsInvalid(
      {
        zh: `改革前${before.length}次、改革后${after.length}次重复`,
        en: `${before.length} replications before and ${after.length} after`,
      },
      { zh: '两边次数相同', en: 'as many of the one as of the other' },
    )
  const interval = intervalOf(
    before.map((value, index) => (after[index] as number) - value),
    confidence,
  )
  const shown = interval.high < 0 ? 'lower' : interval.low > 0 ? 'higher' : 'none'
  return { ...interval, shown }
}

/** How far one more value of the same kind may lie from the mean of `count`, where the mean's own half width is this. */
export const predictionHalfWidth = (halfWidth: number, count: number): number =>
  halfWidth * Math.sqrt(count + 1)

/**
 * The interval in which one more value of the same kind lies with the confidence: wider than that of the mean.
 *
 * @throws SimulationError `statistics-invalid`
 */
export function predictionInterval(values: readonly number[], confidence = 0.95): Interval {
  const interval = intervalOf(values, confidence)
  const halfWidth = predictionHalfWidth(interval.halfWidth, values.length)
  return { ...interval, halfWidth, low: interval.mean - halfWidth, high: interval.mean + halfWidth }
}
