import { materialsTable } from '../materials.ts'
import type { PaperKind } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { inLanguage, nameIn, timeInWords } from '../words.ts'

/** 收件凭证: that the application was received, when, and with what; not that it is accepted. */
export const receipt: PaperKind = {
  code: 'SJ',
  title: () => ({ zh: '收件凭证', en: 'Receipt of the application' }),
  proves: ({ event }) => event.type === 'open',
  body(subject) {
    const { language, process, event } = subject
    const say = inLanguage(language)
    const { channel } = event.payload as { channel: string }
    const found = process.channels.find(({ id }) => id === channel)
    return [
      {
        kind: 'fields',
        rows: [
          ...caseFields(subject),
          [say('申请渠道', 'Channel'), found ? nameIn(language, found) : channel],
          [say('收件时间', 'Received at'), timeInWords(language, event.occurredAt)],
          ...(event.actor.window ? [[say('收件窗口', 'Window'), event.actor.window] as const] : []),
        ],
      },
      materialsTable(subject),
      {
        kind: 'text',
        text: say(
          '本凭证证明已收到上述申请和材料，不表示已经受理。凭办件编号可查询办理进度。',
          'This shows that the application and the materials above were received. It does not mean that they are accepted. The progress can be followed by the case number.',
        ),
      },
    ]
  },
}
