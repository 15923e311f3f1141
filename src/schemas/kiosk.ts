import { Type } from 'typebox'
import { queueRulesSchema } from './queue.ts'

export const kioskResult = Type.Object({
  until: Type.String({ format: 'date-time', description: 'the end of the day' }),
})

export const kioskRulesSchema = Type.Pick(queueRulesSchema, ['businesses', 'priorities'])

export const kioskTicketResult = Type.Object({
  number: Type.String({ description: 'a letter and three digits' }),
  repeated: Type.Boolean({ description: 'true when the same was sent before; nothing has changed now' }),
})
