/** How a set of durations lies. In the unit of what it is made of. */
export interface Distribution {
  readonly count: number
  readonly mean: number
  readonly median: number
  readonly p90: number
  readonly p95: number
  readonly p99: number
  readonly longest: number
}

/** The value that a share of all do not exceed (nearest rank); of ten the p90 is the ninth. */
const ranked = (sorted: Float64Array, share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0

/** Null of nothing: a mean of no cases is no figure. */
export function distributionOf(values: readonly number[]): Distribution | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  return {
    count: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    median: ranked(sorted, 0.5),
    p90: ranked(sorted, 0.9),
    p95: ranked(sorted, 0.95),
    p99: ranked(sorted, 0.99),
    longest: ranked(sorted, 1),
  }
}
