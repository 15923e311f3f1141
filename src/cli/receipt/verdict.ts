import { checkReceipt, type ReceiptProblem } from '../../time/check-receipt.ts'
import { hallSessionsHash } from '../../time/hall-sessions-hash.ts'
import type { Notice } from '../../time/notice.ts'
import { noticeHash } from '../../time/notice-hash.ts'
import type { Receipt } from '../../time/receipt.ts'
import { shippedHallSessions } from '../../time/shipped-data.ts'
import { knownNotices } from './known-notices.ts'

export type Verdict =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly problems: readonly ReceiptProblem[] }

/**
 * The independent checker's word on a receipt. A receipt over notices or hall hours that nobody here knows may be
 * in itself without a fault and still rest on an invented holiday or a short day, so it does not pass.
 */
export function verdictOn(given: unknown): Verdict {
  const check = checkReceipt(given, knownNotices())
  if (!check.ok) return { ok: false, problems: check.problems }
  const receipt = given as Receipt
  const problems = [...(check.calendar === 'known' ? [] : unknownNotices(receipt)), ...unknownHours(receipt)]
  return problems.length === 0 ? { ok: true, receipt } : { ok: false, problems }
}

function unknownHours({ calendar }: Receipt): ReceiptProblem[] {
  const known = new Set(shippedHallSessions.map(hallSessionsHash))
  return calendar.sessions.flatMap((timetable, index) =>
    known.has(hallSessionsHash(timetable))
      ? []
      : [
          {
            path: `/calendar/sessions/${index}`,
            found: `hall hours "${timetable.name}", version ${timetable.version}, that are not known here`,
            expected: 'hall hours that come with this product: compare them with the hall’s own',
          },
        ],
  )
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
