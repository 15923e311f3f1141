/**
 * The greatest distance between the values and a distribution (Kolmogorov and Smirnov).
 * @param sorted ascending
 */
export function kolmogorovDistance(
  sorted: ArrayLike<number>,
  distribution: (value: number) => number,
): number {
  const { length } = sorted
  let most = 0
  for (let index = 0; index < length; index += 1) {
    const at = distribution(sorted[index] as number)
    most = Math.max(most, at - index / length, (index + 1) / length - at)
  }
  return most
}

/**
 * How often a sample of so many values of the distribution itself is as far off (M. A. Stephens, Journal of the Royal
 * Statistical Society B 32, 1970). With parameters fitted to the same values the true probability is smaller.
 */
export function kolmogorovProbability(distance: number, count: number): number {
  const root = Math.sqrt(count)
  const scaled = (root + 0.12 + 0.11 / root) * distance
  // Below this the sum converges slowly, and is 1.
  if (scaled < 0.2) return 1
  let sum = 0
  for (let k = 1; k <= 100; k += 1) {
    const term = Math.exp(-2 * k * k * scaled * scaled)
    sum += k % 2 === 1 ? term : -term
    if (term < 1e-12) break
  }
  return Math.min(1, Math.max(0, 2 * sum))
}
