import { restsOn } from '../law.ts'
import type { PaperKind } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { payloadOf } from '../payload-of.ts'
import { inLanguage, timeInWords } from '../words.ts'

/** 送达回证: who took it, when, with room to sign. */
export const delivery: PaperKind = {
  code: 'SD',
  title: () => ({ zh: '送达回证', en: 'Proof of delivery' }),
  proves: ({ event }) => event.type === 'deliver',
  body(subject) {
    const { language, event } = subject
    const say = inLanguage(language)
    const { to, receipt } = payloadOf(event, 'deliver')
    return [
      {
        kind: 'fields',
        rows: [
          ...caseFields(subject),
          [say('收件人', 'Received by'), to],
          [say('送达时间', 'Delivered at'), timeInWords(language, event.occurredAt)],
          [say('送达凭证号', 'Reference'), receipt],
        ],
      },
      ...restsOn(subject, 'delivery'),
      {
        kind: 'signatures',
        lines: [
          say('收件人签名', 'Signature of who received it'),
          say('送达人签名', 'Signature of who delivered it'),
        ],
      },
    ]
  },
}
