import type { BareColumns } from './columns.ts'
import { type Distribution, distributionOf } from './quantiles.ts'
import { type CaseFilter, type Definitions, selectCases } from './selection.ts'
import { FEWEST, sampleOf, welchInterval } from './welch.ts'

export interface Side {
  readonly cases: number
  readonly workingSeconds: Distribution | null
}

export interface Comparison {
  readonly before: Side
  readonly after: Side
  /** Of the means of working time, after − before; null with fewer than 30 cases on a side. */
  readonly differenceWorkingSeconds: {
    readonly estimate: number
    readonly low: number
    readonly high: number
  } | null
  /** `none`: the interval has 0 in it, so the cases don't show a difference. */
  readonly verdict: 'shorter' | 'longer' | 'none' | 'too-few'
}

/** Received cases of processes, in a period. */
export interface Group {
  readonly processes: readonly string[]
  readonly filter: CaseFilter
}

/** How long the cases of two groups took: the working time from receipt to closing, of those that have closed. */
export function compareGroups(
  columns: BareColumns,
  definitions: Definitions,
  before: Group,
  after: Group,
): Comparison {
  const timesOf = ({ processes, filter }: Group) => {
    const rows = processes.flatMap((process) => [
      ...selectCases(columns, definitions, { ...filter, process }),
    ])
    return Int32Array.from(rows, (row) => columns.workingSeconds[row] as number)
  }
  const [first, second] = [timesOf(before), timesOf(after)]
  const interval = welchInterval(sampleOf(first), sampleOf(second))
  const side = (times: Int32Array): Side => ({ cases: times.length, workingSeconds: distributionOf(times) })
  const verdict = () => {
    if (!interval) return 'too-few'
    if (interval.high < 0) return 'shorter'
    return interval.low > 0 ? 'longer' : 'none'
  }
  return {
    before: side(first),
    after: side(second),
    differenceWorkingSeconds: interval
      ? {
          estimate: Math.round(interval.difference),
          low: Math.round(interval.low),
          high: Math.round(interval.high),
        }
      : null,
    verdict: verdict(),
  }
}

/** How the interval was made, in words that stand beside it. */
export const method = {
  zh: `两组均值之差的95%区间（Welch法，方差不等）；任一组少于${FEWEST}件时不作判断`,
  en: `95 % interval of the difference of the means by Welch (variances not taken as equal); nothing is said below ${FEWEST} cases on a side`,
}
