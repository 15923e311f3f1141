import { checkReceipt, type ReceiptProblem } from '../../time/check-receipt.ts'
import type { Notice } from '../../time/notice.ts'
import { noticeHash } from '../../time/notice-hash.ts'
import type { Receipt } from '../../time/receipt.ts'
import { knownNotices } from './known-notices.ts'

export type Verdict =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly problems: readonly ReceiptProblem[] }

/**
 * The independent checker's word on a receipt. A receipt over notices that nobody here knows may be in itself
 * without a fault and still rest on an invented holiday, so it does not pass.
 */
export function verdictOn(given: unknown): Verdict {
  const check = checkReceipt(given, knownNotices())
  if (!check.ok) return { ok: false, problems: check.problems }
  const receipt = given as Receipt
  return check.calendar === 'known' ? { ok: true, receipt } : { ok: false, problems: unknownNotices(receipt) }
}

function unknownNotices({ calendar }: Receipt): ReceiptProblem[] {
  const known = new Set(knownNotices())
  return calendar.notices.flatMap((notice: Notice, index) => {
    const hash = noticeHash(notice)
    if (known.has(hash)) return []
    return [
      {
        path: `/calendar/notices/${index}`,
        found: `a notice of ${notice.year}, version ${notice.version}, that is not known here: SM3 ${hash}`,
        expected: 'a notice that comes with this product: compare it with the State Council’s',
      },
    ]
  })
}
