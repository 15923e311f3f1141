import { leaves } from '../../process/tree.ts'
import { restsOn } from '../law.ts'
import type { PaperKind } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { payloadOf, verbOf } from '../payload-of.ts'
import { dayInWords, inLanguage, nameIn } from '../words.ts'

const kinds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  hearing: ['听证', 'hearing'],
  tender: ['招标', 'tender'],
  auction: ['拍卖', 'auction'],
  inspection: ['检验', 'inspection'],
  testing: ['检测', 'testing'],
  quarantine: ['检疫', 'quarantine'],
  appraisal: ['鉴定', 'appraisal'],
  'expert-review': ['专家评审', 'expert review'],
}

/** 特别程序告知书: its time is not counted, and the applicant is told in writing how long it takes. */
export const specialProcedure: PaperKind = {
  code: 'TB',
  title: () => ({ zh: '特别程序告知书', en: 'Notice of a special procedure' }),
  proves: ({ event }) => verbOf(event) === 'suspend',
  body(subject) {
    const { language, process, event } = subject
    const say = inLanguage(language)
    const { kind, basis, until, notice } = payloadOf(event, 'suspend')
    const [zh, en] = kinds[kind] ?? [kind, kind]
    const item = leaves(process.tree).find(({ id }) => event.type.startsWith(`${id}.`))
    return [
      {
        kind: 'fields',
        rows: [
          ...caseFields(subject),
          ...(item ? [[say('所涉事项', 'Item'), nameIn(language, item)] as const] : []),
          [say('特别程序', 'Special procedure'), say(zh, en)],
          [say('开始日期', 'From'), dayInWords(language, event.occurredAt)],
          [say('预计结束', 'Expected until'), dayInWords(language, Temporal.PlainDate.from(until))],
          [say('理由和依据', 'Reason and ground'), basis],
          [say('告知文号', 'Reference'), notice],
        ],
      },
      {
        kind: 'text',
        text: say('上述程序所需时间不计入办理时限。', 'The time that it takes is not counted in the limits.'),
      },
      ...restsOn(subject, 'special'),
    ]
  },
}
