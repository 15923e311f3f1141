import type { ClosedReport } from '../audit/measures/report.ts'
import type { Name } from '../process/definition.ts'
import { rounded } from '../simulation/report/compare.ts'
import type { Report, Stated } from '../simulation/report/report.ts'
import { predictionHalfWidth } from '../simulation/statistics/interval.ts'

/** A figure as the simulation promised it and as the closed cases have it. */
export interface Promised extends Name {
  readonly name: string
  readonly unit: 'hours' | 'working-hours' | 'share'
  readonly promised: Stated
  /** Null while no case tells. */
  readonly real: number | null
  /**
   * How far one period like the simulated ones may lie from the mean, at 95 %: wider than the mean's own half width,
   * since what is real is one period and no mean over many.
   */
  readonly around: number
  /** Whether it lies so near; null while no case tells. */
  readonly within: boolean | null
}

type Real = Pick<ClosedReport, 'closed' | 'limits'>

const HOUR = 3600
const quantiles = { mean: 'mean', p50: 'median', p90: 'p90', p95: 'p95' } as const

/** The figure of a report's name in the measures of real cases; undefined for what they do not measure. */
function realOf(
  { closed, limits }: Real,
  name: string,
  definitions: readonly string[],
): number | null | undefined {
  if (name === 'onTime') return closed.onTimeShare
  const [family, which = '', limit] = name.split('/')
  if (family === 'limit')
    return (
      limits.find(
        (one) =>
          one.process === which && one.limit === limit && definitions.includes(`${which}@${one.version}`),
      )?.onTimeShare ?? null
    )
  if (family !== 'time' && family !== 'working') return undefined
  const times = family === 'time' ? closed.seconds : closed.workingSeconds
  const of = quantiles[which as keyof typeof quantiles]
  return of && (times ? times[of] / HOUR : null)
}

/** What the last variant of a report promised beside what the cases of the adopted definition show. */
export function promisedAgainstReal(report: Report, real: Real): Promised[] {
  const definitions = report.variants.at(-1)?.cases ?? []
  return report.rows.flatMap(({ name, zh, en, unit, values }): Promised[] => {
    const promised = values.at(-1)
    const found = realOf(real, name, definitions)
    if (
      !promised ||
      found === undefined ||
      (unit !== 'hours' && unit !== 'working-hours' && unit !== 'share')
    )
      return []
    const around = rounded(predictionHalfWidth(promised.halfWidth, report.replications))
    const within = found === null ? null : Math.abs(found - promised.mean) <= around
    return [{ name, zh, en, unit, promised, around, real: found, within }]
  })
}
