import { Type } from 'typebox'

const strict = { additionalProperties: false } as const
const textOrNull = (description?: string) =>
  Type.Union([Type.String(), Type.Null()], description ? { description } : {})
const same = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }))
const instant = (description: string) => Type.Optional(Type.String({ format: 'date-time', description }))

const filter = {
  account: same('the sign-in name'),
  action: same('the id of an operation, as `readCase`'),
  target: same('as a case’s id or number'),
  outcome: same('`ok`, or the code of a problem'),
  from: instant('at this instant or later'),
  until: instant('before this instant'),
}

/** Of an export, which has no pages. */
export const auditExportQuery = Type.Object(filter, strict)

export const auditQuery = Type.Object(
  {
    ...filter,
    before: Type.Optional(Type.Integer({ minimum: 1, description: '`next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: 'default 100' })),
  },
  strict,
)

export const auditResult = Type.Object({
  rows: Type.Array(
    Type.Object({
      serial: Type.Integer(),
      at: Type.String({ format: 'date-time' }),
      account: textOrNull('null: nobody was signed in'),
      role: textOrNull(),
      department: textOrNull(),
      address: Type.String(),
      session: textOrNull(),
      action: Type.String(),
      target: textOrNull(),
      outcome: Type.String(),
      purpose: textOrNull(),
      requestId: textOrNull('as in the log'),
      previousHash: Type.String(),
      hash: Type.String({ description: 'SM3 over the canonical JSON of the row without this member' }),
    }),
  ),
  next: Type.Union([Type.Integer(), Type.Null()], {
    description: 'pass it as `before`; null on the last page',
  }),
})
