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
  const codes = new Map<string, number>()
  const texts: string[] = []
  return {
    texts: texts as readonly string[],
    code(text: string): number {
      const known = codes.get(text)
      if (known !== undefined) return known
      codes.set(text, texts.length)
      texts.push(text)
      return texts.length - 1
    },
    /** -1 for a text that was never met. */
    find: (text: string): number => codes.get(text) ?? -1,
  }
}
