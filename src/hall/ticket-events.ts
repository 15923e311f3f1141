import { type Static, type TObject, Type } from 'typebox'
import type { Name } from '../process/definition.ts'

/** What may happen to a ticket, and what whoever does it must say. */
interface TicketEventKind extends Name {
  readonly payload: TObject
}

const strict = { additionalProperties: false } as const
const text = (description: string) => Type.String({ minLength: 1, maxLength: 500, description })
const nothing = Type.Object({}, strict)

/** What a visit came to: without a case it needs words, since a window may not just send people away (S13, S16). */
export const visitOutcomes = ['case', 'advice', 'not-handled'] as const

export const ticketEvents = {
  recall: { zh: '重呼', en: 'Call again', payload: nothing },
  pass: { zh: '过号', en: 'Pass over: nobody came', payload: nothing },
  begin: { zh: '开始办理', en: 'Begin to serve', payload: nothing },
  transfer: {
    zh: '转号',
    en: 'Send to another business or window',
    payload: Type.Object(
      {
        business: Type.Optional(text('the business; its own when absent')),
        window: Type.Optional(text('the window; any of the business when absent')),
        reason: text('why'),
      },
      strict,
    ),
  },
  link: {
    zh: '关联办件',
    en: 'A case that this visit is about',
    payload: Type.Object({ case: Type.String({ format: 'uuid', description: "the case's id" }) }, strict),
  },
  finish: {
    zh: '办理结束',
    en: 'Finish',
    payload: Type.Object(
      {
        outcome: Type.Enum([...visitOutcomes], {
          description: 'case: it has one; advice: only asked; not-handled: why stands in the note',
        }),
        note: Type.Optional(text('what was asked and answered, or why nothing was done')),
      },
      strict,
    ),
  },
  abandon: { zh: '弃号', en: 'The person gives it up', payload: nothing },
} as const satisfies Record<string, TicketEventKind>

export type TicketEventType = 'take' | 'call' | keyof typeof ticketEvents
export type Transfer = Static<(typeof ticketEvents)['transfer']['payload']>
export type Finish = Static<(typeof ticketEvents)['finish']['payload']>
