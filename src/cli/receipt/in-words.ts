import type { ReceiptProblem } from '../../time/check-receipt.ts'
import type { Receipt } from '../../time/receipt.ts'
import { dateTime } from '../print/beijing.ts'
import { amountInWords } from '../words/units.ts'

/** The result of a receipt in one line. */
export function receiptInWords({ limit, start, result, extensions, exclusions }: Receipt): string {
  const more = [
    exclusions.length > 0 ? `排除 excluded: ${exclusions.length}` : '',
    extensions.length > 0 ? `延期 extended: ${extensions.length}` : '',
    result.provisional ? '暂定 PROVISIONAL' : '',
  ].filter(Boolean)
  const from = start.at.includes('T') ? dateTime(start.at) : start.at
  const suffix = more.length > 0 ? ` (${more.join(', ')})` : ''
  return `${amountInWords(limit.amount, limit.unit)}, ${from} → 到期 due ${dateTime(result.until)}${suffix}`
}

const shown = (value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** A problem with where it is, what is there and what should be. */
export function problemInWords({ path, found, expected }: ReceiptProblem): string[] {
  return [
    `  ${path === '' ? '(整份凭据 the whole receipt)' : path}`,
    `    发现 found:    ${shown(found)}`,
    `    应为 expected: ${shown(expected)}`,
  ]
}
