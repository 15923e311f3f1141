/** Lets so many pieces of work run at once; the others wait, in the order in which they came. */
export function inTurns(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running === most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // Whoever comes next takes this place: it is never free in between.
      if (next) next()
      else running -= 1
    }
  }
}
