import { Type } from 'typebox'
import { actorSchema, caseRow } from './case.ts'
import { entryId, repeated } from './entry.ts'

const strict = { additionalProperties: false } as const

const facts = (description: string) =>
  Type.Record(
    Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$' }),
    Type.Unsafe<boolean | number | string | readonly string[]>({}),
    { description },
  )

export const projectBody = Type.Object(
  {
    id: entryId,
    code: Type.String({
      pattern: '^[0-9A-Za-z-]{4,40}$',
      description: '项目代码, as the investment platform gives it',
      examples: ['2108-370921-04-01-000001'],
    }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    facts: Type.Record(
      Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$' }),
      Type.Union([Type.Boolean(), Type.Number(), Type.String({ maxLength: 200 })]),
      { description: 'what rules about projects read, as lowRisk' },
    ),
  },
  strict,
)

const { id: _, ...corrected } = projectBody.properties

export const correctionBody = Type.Object(
  {
    id: entryId,
    ...corrected,
    reason: Type.String({ minLength: 1, maxLength: 2000, description: 'what was wrong, and what shows it' }),
  },
  { ...strict, description: 'the whole of the project anew' },
)

const project = Type.Object({
  id: Type.String({ format: 'uuid' }),
  code: Type.String(),
  name: Type.String(),
  facts: facts('with the defaults of what was not given'),
  by: actorSchema,
  at: Type.String({ format: 'date-time', description: 'when it was created' }),
})

export const projectParams = Type.Object({ project: Type.String({ format: 'uuid' }) }, strict)

const correction = Type.Object({
  id: Type.String({ format: 'uuid' }),
  project: Type.String({ format: 'uuid' }),
  code: Type.String(),
  name: Type.String(),
  facts: facts('with the defaults of what was not given'),
  reason: Type.String(),
  by: actorSchema,
  at: Type.String({ format: 'date-time', description: 'from when on it counts' }),
})

export const correctionResult = Type.Object({ correction, repeated })

export const projectResult = Type.Object({ project, repeated })

export const projectSchema = Type.Object({
  project,
  created: project,
  corrections: Type.Array(correction, { description: 'in order; the last one counts' }),
  cases: Type.Array(caseRow, { description: 'oldest first' }),
  materials: Type.Array(
    Type.Object({
      material: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      case: Type.String({ format: 'uuid' }),
      number: Type.String({ description: "the case's number" }),
    }),
    { description: 'what was handed in and is not asked for again' },
  ),
})

export const projectQuery = Type.Object(
  {
    code: Type.Optional(Type.String({ maxLength: 40 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
    after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
  },
  strict,
)

export const projectListSchema = Type.Object({
  projects: Type.Array(project, { description: 'newest first' }),
  next: Type.Union([Type.String(), Type.Null()], { description: 'null on the last page' }),
})
