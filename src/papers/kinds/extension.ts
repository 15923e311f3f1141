import { restsOn } from '../law.ts'
import type { PaperKind } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { payloadOf } from '../payload-of.ts'
import { amountInWords, dayInWords, groundInWords, inLanguage, nameIn } from '../words.ts'

/** 延期告知书: by how much, why, by whom approved, and the new day. */
export const extension: PaperKind = {
  code: 'YQ',
  title: () => ({ zh: '延期告知书', en: 'Notice of an extension' }),
  proves: ({ event }) => event.type === 'extend',
  body(subject) {
    const { language, process, event, after } = subject
    const say = inLanguage(language)
    const { limit: id, reason, approver, notice } = payloadOf(event, 'extend')
    const limit = process.limits.find((one) => one.id === id)
    const due = after.clocks.findLast((clock) => clock.limit === id)?.due
    const { amount, unit, source } = limit?.extension ?? {}
    const byLaw = source && 'law' in source && source.law.startsWith('行政许可法')
    return [
      {
        kind: 'fields',
        rows: [
          ...caseFields(subject),
          [say('延长的时限', 'Limit'), limit ? nameIn(language, limit) : id],
          ...(amount !== undefined && unit
            ? [[say('延长', 'Extended by'), amountInWords(language, amount, unit)] as const]
            : []),
          ...(due ? [[say('延长后到期日', 'Now due on'), dayInWords(language, due.date)] as const] : []),
          [say('理由', 'Reason'), reason],
          [say('批准人', 'Approved by'), approver],
          [say('告知文号', 'Reference'), notice],
          ...(source && !byLaw ? [[say('依据', 'Ground'), groundInWords(language, source)] as const] : []),
        ],
      },
      ...(byLaw ? restsOn(subject, 'extension') : []),
    ]
  },
}
