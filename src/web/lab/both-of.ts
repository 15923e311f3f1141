import type { Name } from '../../process/definition.ts'

/** A name in both languages: the Chinese one where nobody has given an English one. */
export const bothOf = (zh: string, en: string): Name => ({ zh: zh.trim(), en: en.trim() || zh.trim() })

/** An id that is not taken yet, as `merged-2`; with nothing between as `asked2`, as the facts are named. */
export function freeId(stem: string, taken: readonly string[], between: '-' | '' = '-'): string {
  for (let n = 1; ; n += 1) {
    const id = `${stem}${between}${n}`
    if (!taken.includes(id)) return id
  }
}
