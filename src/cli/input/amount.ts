import { UsageError } from './usage-error.ts'

const DECIMAL = /^-?\d+(\.\d+)?$/

/**
 * A number as people write it. Whether it suits its unit is for the calculation to say.
 * @throws UsageError for anything else, as `0x10`, `1e3` or an empty text
 */
export function readAmount(text: string, option: string): number {
  if (DECIMAL.test(text)) return Number(text)
  throw new UsageError({
    found: `${option} ${JSON.stringify(text)}`,
    needed: 'a number in digits, as 20 or 1.5',
    remedy: `correct ${option}`,
  })
}
