import { restsOn } from '../law.ts'
import { materialName } from '../materials.ts'
import type { PaperKind } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { payloadOf } from '../payload-of.ts'
import { dayInWords, inLanguage } from '../words.ts'

/** 补正告知书 with the list of what is to be put right: once, and completely. */
export const correctionNotice: PaperKind = {
  code: 'BZ',
  title: () => ({ zh: '补正告知书', en: 'Notice of corrections' }),
  proves: ({ event }) => event.type === 'request-correction',
  body(subject) {
    const { language, event } = subject
    const say = inLanguage(language)
    const { defects, until, contact } = payloadOf(event, 'request-correction')
    return [
      { kind: 'fields', rows: caseFields(subject) },
      {
        kind: 'text',
        text: say(
          '你（单位）提交的申请材料需要补正。需要补正的全部内容如下，此后不再另行要求补正。',
          'Your application needs corrections. All of them are listed here; no others will be asked for later.',
        ),
      },
      {
        kind: 'table',
        title: say('补正材料清单', 'What is to be corrected'),
        head: [
          say('序号', 'No.'),
          say('材料', 'Material'),
          say('问题', 'Defect'),
          say('补正要求', 'How to put it right'),
          say('依据', 'Ground'),
        ],
        rows: defects.map(({ material, defect, remedy, basis }, index) => [
          String(index + 1),
          material === undefined ? '—' : materialName(subject, material),
          defect,
          remedy,
          basis,
        ]),
      },
      {
        kind: 'fields',
        rows: [
          [say('补正期限', 'To be handed in by'), dayInWords(language, Temporal.PlainDate.from(until))],
          [say('联系方式', 'Whom to ask'), contact],
        ],
      },
      ...restsOn(subject, 'correction'),
    ]
  },
}
