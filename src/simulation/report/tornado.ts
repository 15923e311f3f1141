import type { Name } from '../../process/definition.ts'
import type { Report } from './report.ts'

/** How far a result moves with one assumption, in hours. */
export interface TornadoBar extends Name {
  readonly name: string
  readonly low: number
  readonly high: number
}

/** Bars that are drawn; the others move the result less. */
const MOST = 15

/**
 * How far the difference in mean handling time, or of one variant alone the time itself, moves with each assumption: the
 * longest bars first. They are of replications of their own, fewer than those of the report, so its result need not lie
 * in them.
 */
export function tornadoOf({ sensitivity, variants }: Pick<Report, 'sensitivity' | 'variants'>): TornadoBar[] {
  const several = variants.length > 1
  const bars = sensitivity.flatMap(({ name, zh, en, cases }): TornadoBar[] => {
    const hours = cases.flatMap(({ values, difference }) => (several ? difference : values[0])?.mean ?? [])
    return hours.length === 0 ? [] : [{ name, zh, en, low: Math.min(...hours), high: Math.max(...hours) }]
  })
  return bars.toSorted((a, b) => b.high - b.low - (a.high - a.low)).slice(0, MOST)
}
