import { logGamma } from './log-gamma.ts'

/** Jeffreys' prior of a share: as if half a case had gone either way. */
const PRIOR = 0.5

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/**
 * How many of the next cases go one way with probability `p` at most, where so many of those seen did: the quantile of
 * the beta-binomial distribution that follows from Jeffreys' prior (L. D. Brown, T. T. Cai, A. DasGupta, Statistical
 * Science 16, 2001). Of none seen it is not none: a hundred cases without a late one leave room for some in the next
 * hundred.
 * @param seen how many of `of` went that way
 * @throws RangeError for counts that are none, or a probability outside 0 to 1
 */
export function countAhead({
  seen,
  of,
  next,
  p,
}: {
  seen: number
  of: number
  next: number
  p: number
}): number {
  const isCount = (value: number) => Number.isInteger(value) && value >= 0
  if (![seen, of, next].every(isCount) || seen > of)
    throw new RangeError(
      `${seen} of ${of} seen and ${next} ahead: whole numbers are needed, and no more seen than there were`,
    )
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability of ${p}: one between 0 and 1 is needed`)
  const [a, b] = [seen + PRIOR, of - seen + PRIOR]
  let upTo = 0
  for (let count = 0; count < next; count += 1) {
    const ways = logGamma(next + 1) - logGamma(count + 1) - logGamma(next - count + 1)
    upTo += Math.exp(ways + logBeta(count + a, next - count + b) - logBeta(a, b))
    if (upTo >= p) return count
  }
  return next
}
