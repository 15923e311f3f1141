/** Chance from a seed: the same seed gives the same month (mulberry32). */
export function chanceOf(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    next,
    /** From `least` to `most`, both included. */
    whole: (least: number, most: number): number => least + Math.floor(next() * (most - least + 1)),
    between: (least: number, most: number): number => least + next() * (most - least),
    pick<T>(all: readonly T[]): T {
      const found = all[Math.floor(next() * all.length)]
      if (found === undefined) throw new RangeError('there is nothing to choose from')
      return found
    },
    /** By weights. */
    weighted<T extends { readonly weight: number }>(all: readonly T[]): T {
      let left = next() * all.reduce((sum, { weight }) => sum + weight, 0)
      for (const one of all) {
        left -= one.weight
        if (left < 0) return one
      }
      return all.at(-1) as T
    },
    uuid: (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  }
}

export type Chance = ReturnType<typeof chanceOf>
