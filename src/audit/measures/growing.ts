type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array

/** A column of numbers that grows at its end; `values` is what is in it now. */
export function growing<T extends Numbers>(make: (length: number) => T, first = 1024) {
  let held = make(first)
  let length = 0
  return {
    push(value: number): void {
      if (length === held.length) {
        const larger = make(length * 2)
        larger.set(held)
        held = larger
      }
      held[length] = value
      length += 1
    },
    /** Adds many at once. */
    append(values: ArrayLike<number>): void {
      const end = length + values.length
      if (end > held.length) {
        const larger = make(Math.max(end, held.length * 2))
        larger.set(held.subarray(0, length))
        held = larger
      }
      held.set(values, length)
      length = end
    },
    /** Takes away what was added after. */
    cut(to: number): void {
      length = Math.min(length, to)
    },
    get length() {
      return length
    },
    get values(): T {
      return held.subarray(0, length) as T
    },
  }
}

export const bytes = () => growing((length) => new Uint8Array(length))
export const shorts = () => growing((length) => new Uint16Array(length))
export const words = () => growing((length) => new Uint32Array(length))
export const integers = () => growing((length) => new Int32Array(length))

/** Texts as numbers, in the order in which they were first met. */
export function dictionary() {
  const known = new Map<string, number>()
  const texts: string[] = []
  function code(text: string): number {
    const found = known.get(text)
    if (found !== undefined) return found
    known.set(text, texts.length)
    texts.push(text)
    return texts.length - 1
  }
  return {
    texts: texts as readonly string[],
    code,
    /** -1 for a text that was never met. */
    find: (text: string): number => known.get(text) ?? -1,
  }
}
