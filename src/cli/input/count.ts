import { UsageError } from './usage-error.ts'

/**
 * A count as people write it, of so many at least; 0 too where that means none.
 * @throws UsageError
 */
export function readCount(text: string, option: string, least: number, none?: 'or-none'): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (count >= least || (count === 0 && none)) return count
  throw new UsageError({
    found: `${option} ${text}`,
    needed: none
      ? `${least}或以上的整数，0表示不做 a whole number, ${least} or more, or 0 for none`
      : `${least}或以上的整数 a whole number, ${least} or more`,
    remedy: `更正${option} correct ${option}`,
  })
}
