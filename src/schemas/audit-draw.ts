import { Type } from 'typebox'
import { auditedCase, caseQuery } from './audit-report.ts'
import { entryId, repeated } from './entry.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const filter = Type.Object(caseQuery, { ...strict, description: 'which cases, as in the list of cases' })

/** Cases in one draw: more are no sample that people inspect by hand. */
const most = 500

export const drawBody = Type.Object(
  {
    id: entryId,
    size: Type.Integer({ minimum: 1, maximum: most, description: 'how many cases' }),
    seed: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description: 'as figures of a public lottery; the service makes one when absent',
      }),
    ),
    filter,
  },
  strict,
)

const draw = {
  id: Type.String({ format: 'uuid' }),
  seed: Type.String(),
  filter,
  size: Type.Integer(),
  population: Type.Integer({ description: 'cases that there were to draw from' }),
  populationHash: Type.String({ description: 'SM3 over their ids, as `method` says' }),
  drawn: Type.Integer(),
  by: Type.Object({ id: Type.String(), role: Type.String(), department: Type.String() }),
  at: Type.String({ format: 'date-time' }),
}

const drawnSchema = Type.Object({
  ...draw,
  method: named('how anybody draws the same cases again'),
  cases: Type.Array(
    Type.Object({ ...auditedCase, lot: Type.String({ description: 'by which it was drawn, in hex' }) }),
    { description: 'in the order of their lots' },
  ),
})

export const drawResult = Type.Object({ draw: drawnSchema, repeated })
export const drawParams = Type.Object({ draw: Type.String({ format: 'uuid' }) }, strict)
export const drawReading = Type.Object({ draw: drawnSchema })

export const drawsQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
    after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
  },
  strict,
)
export const drawList = Type.Object({
  asOf: Type.String({ format: 'date-time' }),
  draws: Type.Array(Type.Object(draw)),
  next: Type.Union([Type.String(), Type.Null()], {
    description: 'pass it as `after` for the next page; null on the last',
  }),
})
