import { Type } from 'typebox'
import { SIGN_IN_NAME } from '../people/sign-in-name.ts'
import { entryId, repeated } from './entry.ts'
import { appointmentSchema, roleSchema } from './session.ts'

const strict = { additionalProperties: false } as const
const account = Type.String({ pattern: SIGN_IN_NAME, description: 'a sign-in name' })
const day = (description: string) => Type.String({ format: 'date', description })
const processes = Type.Optional(
  Type.Array(Type.String({ maxLength: 100 }), {
    minItems: 1,
    maxItems: 200,
    uniqueItems: true,
    description: 'slugs; all when absent',
  }),
)

const keptAppointment = Type.Object({
  ...appointmentSchema.properties,
  name: Type.Optional(Type.String({ description: 'of whoever has it' })),
  ended: Type.Union([
    Type.Object({ at: Type.String({ format: 'date-time' }), by: Type.String() }),
    Type.Null(),
  ]),
})

export const appointmentParams = Type.Object({ appointment: Type.String({ format: 'uuid' }) }, strict)

export const appointmentBody = Type.Object(
  {
    id: entryId,
    account,
    role: roleSchema,
    department: Type.String({ maxLength: 100 }),
    window: Type.Optional(Type.String({ maxLength: 20 })),
    processes,
    from: Type.Optional(day('its first day; today when absent')),
    to: Type.Optional(day('its last day; without one it holds until it is ended')),
  },
  strict,
)

export const substitutionBody = Type.Object(
  {
    id: entryId,
    appointment: Type.String({ format: 'uuid', description: 'of the person who is away' }),
    standIn: account,
    from: day('its first day'),
    to: day('its last day'),
    processes,
  },
  strict,
)

export const appointmentResult = Type.Object({ appointment: keptAppointment, repeated })
export const endResult = Type.Object({ appointment: keptAppointment })

export const substitutionListSchema = Type.Object({
  substitutions: Type.Array(keptAppointment, { description: 'by their first day' }),
})

export const appointmentQuery = Type.Object(
  {
    account: Type.Optional(Type.String({ maxLength: 40 })),
    department: Type.Optional(Type.String({ maxLength: 100 })),
    role: Type.Optional(roleSchema),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
    after: Type.Optional(Type.String({ format: 'uuid', description: '`next` of the page before' })),
  },
  strict,
)

export const appointmentListSchema = Type.Object({
  appointments: Type.Array(keptAppointment, { description: 'the latest first' }),
  next: Type.Union([Type.String(), Type.Null()], { description: 'null on the last page' }),
})
