import { type TObject, Type } from 'typebox'
import type { Name } from '../process/definition.ts'

const strict = { additionalProperties: false } as const
const text = (description: string) => Type.String({ minLength: 1, maxLength: 2000, description })

/** What may happen to a poor rating: claimed, verified, put right, replied to, called back; or taken out of account. */
export const rectificationEvents = {
  claim: {
    zh: '认领',
    en: 'Claim it',
    payload: Type.Object({ note: Type.Optional(text('note')) }, strict),
  },
  verify: {
    zh: '核实',
    en: 'Verify what happened',
    payload: Type.Object(
      {
        finding: text('what was found'),
        complex: Type.Boolean({ description: 'it takes more than what is simple' }),
      },
      strict,
    ),
  },
  rectify: {
    zh: '整改',
    en: 'Put it right',
    payload: Type.Object({ measures: text('what was done') }, strict),
  },
  reply: {
    zh: '答复',
    en: 'Reply to whoever rated',
    payload: Type.Object({ reply: text('the reply') }, strict),
  },
  'call-back': {
    zh: '回访',
    en: 'Call back',
    payload: Type.Object(
      {
        satisfied: Type.Boolean({ description: 'false: it is to be put right once more' }),
        note: text('what was said'),
      },
      strict,
    ),
  },
  appeal: {
    zh: '申诉',
    en: 'Appeal against the rating',
    payload: Type.Object({ reason: text('why it is unjust or a mistake') }, strict),
  },
  uphold: {
    zh: '申诉不成立',
    en: 'Let the rating stand',
    payload: Type.Object({ reason: text('why') }, strict),
  },
  exclude: {
    zh: '不计入（误评、申诉成立）',
    en: 'Take it out of account',
    payload: Type.Object({ reason: text('why: a mistake, or the appeal is just') }, strict),
  },
} as const satisfies Record<string, Name & { readonly payload: TObject }>

export type RectificationEventType = keyof typeof rectificationEvents
