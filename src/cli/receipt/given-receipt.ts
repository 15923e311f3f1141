import { RECEIPT_FORMAT } from '../../time/receipt.ts'
import { UsageError } from '../input/usage-error.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The receipt in what was given: itself, or the `receipt` member of the output of `due --json`.
 * @throws UsageError when it is neither
 */
export function givenReceipt(json: unknown): unknown {
  const receipt = isRecord(json) && json.format === undefined && isRecord(json.receipt) ? json.receipt : json
  if (isRecord(receipt) && receipt.format === RECEIPT_FORMAT) return receipt
  throw new UsageError({
    found: isRecord(receipt)
      ? `JSON with the format ${JSON.stringify(receipt.format) ?? '(none)'}`
      : `JSON that is ${Array.isArray(receipt) ? 'a list' : JSON.stringify(receipt)?.slice(0, 40)}`,
    needed: `a receipt of the format ${JSON.stringify(RECEIPT_FORMAT)}, alone or as "receipt" in the output of "due --json"`,
    remedy: 'give the file that "due --receipt FILE" wrote, or a receipt from the service',
  })
}
