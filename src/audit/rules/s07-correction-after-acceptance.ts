import { chargedTo } from './charged-to.ts'
import { isAfter, shown } from './reading.ts'
import type { CaseRule } from './rule.ts'

/** No accepted case hears it; but entered as of an earlier time it makes the deemed acceptance void. */
export const correctionAfterAcceptance: CaseRule = {
  id: 'S7',
  zh: '受理后要求补正',
  en: 'A correction asked for after acceptance',
  severity: 'yellow',
  over: 'case',
  guard: {
    zh: '受理前当场录入的补正告知',
    en: 'a notice that was entered before the case was accepted',
  },
  find: ({ events }) =>
    events.flatMap((event) => {
      if (event.type !== 'request-correction') return []
      const accepted = events.find(
        ({ type, seq, recordedAt }) =>
          (type === 'accept' || type === 'deem-accepted') &&
          seq < event.seq &&
          !isAfter(recordedAt, event.recordedAt),
      )
      if (!accepted) return []
      return [
        {
          subject: `${event.seq}`,
          at: event.recordedAt,
          seqs: [accepted.seq, event.seq],
          charged: chargedTo(event),
          message: {
            zh: `${shown(accepted.recordedAt)}已（视为）受理，${shown(event.recordedAt)}又录入补正告知，时间填为${shown(event.occurredAt)}`,
            en: `(deemed) accepted at ${shown(accepted.recordedAt)}; a correction was entered at ${shown(event.recordedAt)} as of ${shown(event.occurredAt)}`,
          },
        },
      ]
    }),
}
