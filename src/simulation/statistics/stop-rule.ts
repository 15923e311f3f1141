import { intervalOfTally } from './interval.ts'
import { statisticsInvalid } from './quantile-sketch.ts'
import { Tally } from './tally.ts'

/** What one replication says, by name; NaN where it has seen nothing of the kind. */
export type Figures = Readonly<Record<string, number>>

/** When there are enough replications. */
export interface StopRule {
  /** So many in any case, 2 or more. */
  readonly least: number
  /** Never more than so many. */
  readonly most: number
  /** And between them until the interval's half width of each of these figures is so small a part of its mean. */
  readonly until?: { readonly figures: readonly string[]; readonly relativeHalfWidth: number }
  /** 0.95 when nothing is said. */
  readonly confidence?: number
}

/**
 * Says after each replication, in their order, whether it was the last that is needed. In their order: so the answer
 * does not depend on which worker was quicker.
 *
 * @throws SimulationError `statistics-invalid`
 */
export function stopRule(rule: StopRule): (figures: Figures) => boolean {
  const { least, most, until, confidence = 0.95 } = rule
  if (!(Number.isInteger(least) && Number.isInteger(most) && least >= 2 && most >= least))
    throw statisticsInvalid(
      { zh: `重复${least}至${most}次`, en: `${least} to ${most} replications` },
      { zh: '整数，2≤最少≤最多', en: 'whole numbers 2 ≤ least ≤ most' },
    )
  if (until && !(until.relativeHalfWidth > 0))
    throw statisticsInvalid(
      { zh: `相对半宽${until.relativeHalfWidth}`, en: `a relative half width of ${until.relativeHalfWidth}` },
      { zh: '大于0的数，如0.05', en: 'one above 0, as 0.05' },
    )
  const tallies = new Map(until?.figures.map((name) => [name, new Tally()]))
  let count = 0
  return (figures) => {
    count += 1
    for (const [name, tally] of tallies) {
      const value = figures[name]
      if (value === undefined)
        throw statisticsInvalid(
          { zh: `没有指标“${name}”`, en: `no figure "${name}"` },
          {
            zh: `其中之一：${Object.keys(figures).join('、')}`,
            en: `one of ${Object.keys(figures).join(', ')}`,
          },
        )
      // What says nothing makes nothing more certain.
      if (!Number.isNaN(value)) tally.add(value)
    }
    if (count >= most) return true
    return count >= least && [...tallies.values()].every((tally) => isNarrow(tally))
  }

  function isNarrow(tally: Tally): boolean {
    const { mean, halfWidth } = intervalOfTally(tally, confidence)
    return halfWidth <= (until?.relativeHalfWidth ?? 0) * Math.abs(mean)
  }
}
