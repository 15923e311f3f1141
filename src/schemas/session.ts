import { Type } from 'typebox'
import { roleIds } from '../permission/roles.ts'

const strict = { additionalProperties: false } as const
const instant = (description: string) => Type.String({ format: 'date-time', description })
const day = (description: string) => Type.String({ format: 'date', description })
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])

const password = Type.String({ minLength: 1, maxLength: 1000 })

export const roleSchema = Type.Enum(roleIds)

export const appointmentSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  account: Type.String(),
  role: roleSchema,
  roleName: Type.Object({ zh: Type.String(), en: Type.String() }),
  department: Type.String(),
  window: Type.Optional(Type.String()),
  processes: Type.Optional(
    Type.Array(Type.String(), { description: 'slugs; it holds for all processes when absent' }),
  ),
  from: day('its first day'),
  to: orNull(day('its last day')),
  standsInFor: Type.Optional(Type.String({ description: 'the account of whoever is away' })),
  by: Type.String({ description: 'the account that appointed' }),
  recordedAt: instant('when it was given'),
})

export const signInBody = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'the sign-in name',
      examples: ['wang.fang'],
    }),
    password,
  },
  strict,
)

export const passwordBody = Type.Object(
  { current: password, next: Type.String({ minLength: 1, maxLength: 1000, description: 'the new one' }) },
  strict,
)

export const codeBody = Type.Object(
  { code: Type.String({ pattern: '^[0-9]{6}$', description: 'what the app shows now' }) },
  strict,
)

export const secretSchema = Type.Object({
  secret: Type.String({ description: 'to be typed into an authenticator app; shown this once' }),
  uri: Type.String({ description: 'the same as an otpauth address, for a QR code' }),
})

export const switchBody = Type.Object({ appointment: Type.String({ format: 'uuid' }) }, strict)

export const sessionSchema = Type.Object({
  account: Type.String({ description: 'the sign-in name' }),
  name: Type.String(),
  need: orNull(
    Type.Enum(['second-factor', 'second-factor-enrolment', 'password'], {
      description: 'what has to be done before anything else may be',
    }),
  ),
  appointment: orNull(appointmentSchema),
  appointments: Type.Array(appointmentSchema, { description: 'all that are in force today' }),
  method: Type.Enum(['password', 'identity-platform']),
  secondFactorSet: Type.Boolean({ description: 'the account has a second factor' }),
  signedInAt: instant('when'),
  endsAt: instant('when it ends if nothing more is asked in it'),
  previousSignInAt: orNull(instant('when the account signed in before')),
})

export const openSessionsSchema = Type.Object({
  sessions: Type.Array(
    Type.Object({
      id: Type.String({ description: 'as in the audit trail' }),
      method: Type.Enum(['password', 'identity-platform']),
      signedInAt: instant('when'),
      lastSeenAt: instant('when it was last used, to the minute'),
      current: Type.Boolean({ description: 'the one that asks' }),
    }),
    { description: 'the one used last first' },
  ),
})

export const openSessionParams = Type.Object({ session: Type.String({ pattern: '^[0-9a-f]{12}$' }) }, strict)
export const endedSessionSchema = Type.Object({ ended: Type.String() })

export const waysSchema = Type.Object({
  identityPlatform: Type.Boolean({ description: 'one can also sign in there: GET /session/oidc/start' }),
})
