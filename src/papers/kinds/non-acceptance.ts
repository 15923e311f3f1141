import { restsOn } from '../law.ts'
import type { PaperKind } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { payloadOf } from '../payload-of.ts'
import { inLanguage } from '../words.ts'

/** 不予受理通知书: in writing, with reasons and remedies. */
export const nonAcceptance: PaperKind = {
  code: 'BS',
  title: () => ({ zh: '不予受理通知书', en: 'Notice of non-acceptance' }),
  proves: ({ event }) => event.type === 'decline',
  body(subject) {
    const say = inLanguage(subject.language)
    const { reasons, remedies } = payloadOf(subject.event, 'decline')
    return [
      { kind: 'fields', rows: caseFields(subject) },
      {
        kind: 'text',
        text: say(
          '经审查，你（单位）提出的申请不予受理。',
          'Your application has been examined and is not accepted.',
        ),
      },
      { kind: 'list', title: say('理由', 'Reasons'), entries: reasons },
      { kind: 'list', title: say('救济途径', 'Remedies'), entries: [remedies] },
      ...restsOn(subject, 'acceptance'),
    ]
  },
}
