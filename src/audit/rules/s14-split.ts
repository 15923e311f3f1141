import { chargedTo } from './charged-to.ts'
import { inBeijing } from './reading.ts'
import type { CaseRule } from './rule.ts'

/** Nobody can open it from that day on; but a date that the county enters afterwards holds for what was opened between. */
export const splitUp: CaseRule = {
  id: 'S14',
  zh: '拆分办理',
  en: 'A merged or abolished item handled singly',
  severity: 'red',
  over: 'case',
  guard: {
    zh: '改革施行前收件的；施行日期只是推定的',
    en: 'received before the change took effect; a day that is only assumed',
  },
  find({ events, process, closed }) {
    const [opened] = events
    if (!opened || !closed || closed.since.assumed) return []
    const day = inBeijing(opened.occurredAt).toPlainDate()
    if (Temporal.PlainDate.compare(day, closed.since.date) < 0) return []
    return [
      {
        subject: closed.clause,
        at: opened.occurredAt,
        seqs: [1],
        charged: chargedTo(opened),
        message: {
          zh: `“${process.zh}”自${closed.since.date}起不再单独办理（${closed.clause}），${day}仍单独收件`,
          en: `${process.en} is not handled singly since ${closed.since.date} (${closed.clause}); it was received on ${day}`,
        },
      },
    ]
  },
}
