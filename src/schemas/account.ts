import { Type } from 'typebox'
import { SIGN_IN_NAME } from '../people/sign-in-name.ts'

const strict = { additionalProperties: false } as const
const instant = (description: string) =>
  Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description })

export const accountParams = Type.Object(
  { account: Type.String({ maxLength: 40, description: 'the sign-in name' }) },
  strict,
)

export const accountSchema = Type.Object({
  id: Type.String({ description: 'the sign-in name' }),
  name: Type.String(),
  staffNumber: Type.String(),
  synthetic: Type.Boolean({ description: 'made by the demonstration' }),
  disabledAt: instant('since when nobody can sign in to it'),
  oneTimePassword: Type.Boolean({ description: 'the password has to be changed at the next sign-in' }),
  secondFactor: Type.Boolean({ description: 'it is set up' }),
  identitySubject: Type.Union([Type.String(), Type.Null()], {
    description: 'its name at the identity platform',
  }),
  passwordSetAt: instant('when the password was set'),
  lastSignInAt: instant('when somebody last signed in to it'),
  by: Type.String({ description: 'the account that made it' }),
  recordedAt: Type.String({ format: 'date-time', description: 'when it was made' }),
})

export const accountBody = Type.Object(
  {
    id: Type.String({
      pattern: SIGN_IN_NAME,
      description: 'the sign-in name: never given to another person, as histories name it',
      examples: ['wang.fang'],
    }),
    name: Type.String({ minLength: 1, maxLength: 50, examples: ['王芳'] }),
    staffNumber: Type.String({
      pattern: '^[0-9A-Za-z-]{1,20}$',
      description: '工号; one person, one number',
    }),
    identitySubject: Type.Optional(
      Type.String({ minLength: 1, maxLength: 255, description: 'its name at the identity platform' }),
    ),
  },
  strict,
)

export const accountResult = Type.Object({ account: accountSchema })

export const passwordResult = Type.Object({
  account: accountSchema,
  oneTimePassword: Type.String({ description: 'told this once; it has to be changed at the first sign-in' }),
})

export const identityBody = Type.Object(
  {
    subject: Type.Union([Type.String({ minLength: 1, maxLength: 255 }), Type.Null()], {
      description: 'its name at the identity platform; null takes it away',
    }),
  },
  strict,
)

export const disabledBody = Type.Object({ disabled: Type.Boolean() }, strict)

export const accountQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
    after: Type.Optional(Type.String({ maxLength: 40, description: '`next` of the page before' })),
  },
  strict,
)

export const accountListSchema = Type.Object({
  accounts: Type.Array(accountSchema, { description: 'by sign-in name' }),
  next: Type.Union([Type.String(), Type.Null()], { description: 'null on the last page' }),
})
