import { restsOn } from '../law.ts'
import { limitsTable } from '../limits-table.ts'
import type { PaperKind } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { dayInWords, inLanguage } from '../words.ts'

/** 受理通知书: accepted, from which day on, and by when what is due. */
export const acceptance: PaperKind = {
  code: 'SL',
  title: () => ({ zh: '受理通知书', en: 'Notice of acceptance' }),
  proves: ({ event }) => event.type === 'accept' || event.type === 'deem-accepted',
  body(subject) {
    const { language, event, after } = subject
    const say = inLanguage(language)
    const since = dayInWords(language, after.phases.acceptance ?? event.occurredAt)
    return [
      { kind: 'fields', rows: [...caseFields(subject), [say('受理日期', 'Accepted on'), since]] },
      {
        kind: 'text',
        text:
          event.type === 'accept'
            ? say(
                '经审查，你（单位）提出的申请予以受理。',
                'Your application has been examined and is accepted.',
              )
            : say(
                '法定期限内未告知是否受理，你（单位）的申请自收到申请材料之日起视为受理。',
                'You were not told within the statutory time whether your application is accepted: it counts as accepted from the day on which it was received.',
              ),
      },
      ...limitsTable(subject),
      ...restsOn(subject, event.type === 'accept' ? 'acceptance' : 'correction'),
    ]
  },
}
