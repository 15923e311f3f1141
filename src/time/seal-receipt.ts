import { canonicalHash } from './canonical-hash.ts'
import type { Receipt } from './receipt.ts'

const WHOLE_PARTS = ['limit', 'start', 'rules', 'result'] as const
const LISTED_PARTS = ['exclusions', 'extensions', 'stages'] as const

/**
 * Seals every part of a receipt on its own, and the seals together, so that a changed digit is not only
 * noticed but found.
 */
export function sealReceipt(unsealed: Omit<Receipt, 'seals' | 'hash'>): Receipt {
  const { calendar } = unsealed
  const parts: [pointer: string, part: unknown][] = [
    ...WHOLE_PARTS.map((name): [string, unknown] => [`/${name}`, unsealed[name]]),
    ...LISTED_PARTS.flatMap((name) => listed(`/${name}`, unsealed[name])),
    ['/calendar/hash', calendar.hash],
    ...listed('/calendar/notices', calendar.notices),
    ...listed('/calendar/sessions', calendar.sessions),
  ]
  const seals = Object.fromEntries(parts.map(([pointer, part]) => [pointer, canonicalHash(part)]))
  return { ...unsealed, seals, hash: canonicalHash(seals) }
}

function listed(pointer: string, parts: readonly unknown[]): [string, unknown][] {
  return parts.map((part, index) => [`${pointer}/${index}`, part])
}
