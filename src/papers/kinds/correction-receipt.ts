import { materialsTable } from '../materials.ts'
import type { PaperKind } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { inLanguage, timeInWords } from '../words.ts'

/** 补正材料接收凭证: the day from which the limits count anew. */
export const correctionReceipt: PaperKind = {
  code: 'BC',
  title: () => ({ zh: '补正材料接收凭证', en: 'Receipt of the corrections' }),
  proves: ({ event }) => event.type === 'submit-correction',
  body(subject) {
    const { language, event } = subject
    const say = inLanguage(language)
    return [
      {
        kind: 'fields',
        rows: [
          ...caseFields(subject),
          [say('接收时间', 'Received at'), timeInWords(language, event.occurredAt)],
        ],
      },
      materialsTable(subject),
      {
        kind: 'text',
        text: say('办理时限自收到本次补正材料起重新计算。', 'The limits count anew from this receipt.'),
      },
    ]
  },
}
