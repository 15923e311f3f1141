import { leaves } from '../../process/tree.ts'
import type { PaperKind } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { payloadOf, verbOf } from '../payload-of.ts'
import { dayInWords, groundInWords, inLanguage, nameIn } from '../words.ts'

/** 告知承诺书: what is promised, by which day it must be shown, and on what ground. */
export const commitment: PaperKind = {
  code: 'CN',
  title: () => ({ zh: '告知承诺书', en: 'Commitment' }),
  proves: ({ event }) => verbOf(event) === 'promise',
  body(subject) {
    const { language, process, event, after } = subject
    const say = inLanguage(language)
    const { document, until } = payloadOf(event, 'promise')
    const leaf = leaves(process.tree).find(({ id }) => event.type === `${id}.promise`)
    const clock = after.clocks.find((one) => one.limit === leaf?.id)
    const day = until === undefined ? clock?.due?.date : Temporal.PlainDate.from(until)
    return [
      {
        kind: 'fields',
        rows: [
          ...caseFields(subject),
          [say('承诺内容', 'What is promised'), leaf ? nameIn(language, leaf) : event.type],
          ...(day ? [[say('履行期限', 'To be kept by'), dayInWords(language, day)] as const] : []),
          [say('承诺文号', 'Reference'), document],
          ...(leaf ? [[say('依据', 'Ground'), groundInWords(language, leaf.source)] as const] : []),
        ],
      },
      {
        kind: 'text',
        text: say(
          '申请人已被告知办理条件和未履行承诺的后果，并作出上述承诺。',
          'The applicant was told of the conditions and of what follows when the promise is not kept, and has made this promise.',
        ),
      },
      { kind: 'signatures', lines: [say('承诺人（签名或盖章）', 'Signature or seal of who promises')] },
    ]
  },
}
