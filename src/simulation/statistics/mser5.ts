const BATCH = 5
/** Of fewer nothing can be said: ten means of five. */
export const LEAST_VALUES = 10 * BATCH

/**
 * How many of the first values belong to the warm-up: the cut that leaves the least standard error of the mean of
 * what remains, over means of five (K. P. White, Simulation 69, 1997). A cut in the second half says that the run is
 * too short to have settled: then undefined.
 */
export function warmUpOf(values: ArrayLike<number>): number | undefined {
  const count = Math.floor(values.length / BATCH)
  const batches = Float64Array.from({ length: count }, (_, batch) => {
    let sum = 0
    for (let index = 0; index < BATCH; index += 1) sum += values[BATCH * batch + index] as number
    return sum / BATCH
  })
  let [best, cut] = [Number.POSITIVE_INFINITY, 0]
  let [mean, squares] = [0, 0]
  // From the end on, so that each cut costs one step.
  for (let at = count - 1, kept = 1; at >= 0; at -= 1, kept += 1) {
    const step = (batches[at] as number) - mean
    mean += step / kept
    squares += step * ((batches[at] as number) - mean)
    const error = squares / (kept * kept)
    // Of the last few alone the error is near 0 whatever they are.
    if (kept >= BATCH && error <= best) [best, cut] = [error, at]
  }
  return values.length >= LEAST_VALUES && cut < count / 2 ? BATCH * cut : undefined
}
