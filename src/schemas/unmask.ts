import { Type } from 'typebox'
import { sealedFields } from '../services/unmask-service.ts'

const strict = { additionalProperties: false } as const

export const unmaskBody = Type.Object(
  {
    field: Type.Enum([...sealedFields]),
    purpose: Type.String({
      minLength: 2,
      maxLength: 500,
      pattern: '\\S',
      description: 'what it is needed for; it is recorded with who asked',
      examples: ['电话通知补正'],
    }),
  },
  strict,
)

export const unmaskResult = Type.Object({
  field: Type.String(),
  value: Type.String({ description: 'in full: show it to nobody else, and keep it nowhere' }),
})
