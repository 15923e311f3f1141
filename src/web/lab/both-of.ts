import type { Name } from '../../process/definition.ts'

/** A name in both languages: the Chinese one where nobody has given an English one. */
export const bothOf = (zh: string, en: string): Name => ({ zh: zh.trim(), en: en.trim() || zh.trim() })

/** An id that is not taken yet, as `merged-2`. */
export function freeId(stem: string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`
}
