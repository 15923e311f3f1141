import { type TSchema, Type } from 'typebox'

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const named = { zh: Type.String(), en: Type.String() }
const desk = nullable(
  Type.String({ description: 'role/department whose work it is; null for those who handle no cases' }),
)

export const inboxQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
    after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
  },
  { additionalProperties: false },
)

export const inboxSchema = Type.Object({
  desk,
  cases: Type.Array(
    Type.Object({
      id: Type.String({ format: 'uuid' }),
      number: Type.String(),
      process: Type.Object({ slug: Type.String(), version: Type.Integer(), ...named }),
      status: Type.Object({ code: Type.String(), ...named }),
      applicant: Type.String(),
      revision: Type.Integer({ description: 'give it back with the next event' }),
      openedAt: Type.String({ format: 'date-time', description: 'when it was received' }),
      dueAt: nullable(
        Type.String({
          format: 'date-time',
          description: 'the last lawful instant for this desk; null without a limit',
        }),
      ),
      urgency: Type.Enum(['exceeded', 'warned', 'in-time', 'no-limit'], {
        description: 'the worst of the limits that run',
      }),
      escalated: Type.Boolean({ description: 'a window has put it before the head' }),
      todo: Type.Array(Type.Object({ type: Type.String(), ...named }), {
        description: 'what whoever asks may do now of what the desk waits for',
      }),
    }),
  ),
  next: nullable(Type.String({ description: 'pass it as `after` for the next page; null on the last' })),
})

export const inboxCountSchema = Type.Object({
  desk,
  total: Type.Integer(),
  overdue: Type.Integer({ description: 'past its last lawful instant' }),
})
