import { type TObject, type TSchema, Type } from 'typebox'
import { rectificationEvents } from '../hall/rectification-events.ts'
import { checked } from './checked.ts'
import { entryId, repeated } from './entry.ts'
import { named } from './named.ts'
import { hallEvent } from './queue.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const instant = (description: string) => Type.String({ format: 'date-time', description })
const page = {
  department: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
  after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
}
const next = nullable(Type.String({ description: 'pass it as `after` for the next page; null on the last' }))

export const grade = Type.Integer({
  minimum: 1,
  maximum: 5,
  description: '5 very content … 1 very discontent',
})
export const ratingText = Type.Optional(
  Type.String({ minLength: 1, maxLength: 2000, description: 'in the person’s own words; plain text' }),
)

export const visitRatingBody = Type.Object(
  { id: entryId, ticket: Type.String({ format: 'uuid' }), grade, text: ratingText },
  strict,
)

export const rating = Type.Object({
  id: Type.String({ format: 'uuid' }),
  kind: Type.Enum(['on-site', 'online']),
  ticket: nullable(Type.String({ format: 'uuid' })),
  case: nullable(Type.String({ format: 'uuid' })),
  department: Type.String(),
  window: nullable(Type.String()),
  channel: Type.String(),
  rated: Type.Array(Type.String(), { description: 'who is rated' }),
  grade,
  text: nullable(Type.String()),
  at: instant('when it was given'),
})

export const ratingResult = Type.Object({ rating, repeated })

export const ratingQuery = Type.Object({ ...page, grade: Type.Optional(grade) }, strict)

export const ratingList = Type.Object({ ratings: Type.Array(rating), next })

/** The five grades in words, best first. */
export const gradeNames = Type.Array(Type.Object({ grade, zh: Type.String(), en: Type.String() }))

export const ratingRulesSchema = Type.Object({
  grades: gradeNames,
  poorAtMost: grade,
  citation: named(),
  steps: Type.Array(
    Type.Object({
      step: Type.String(),
      workingDays: Type.Integer({ description: 'from the rating' }),
      citation: named(),
      assumed: Type.Boolean(),
    }),
  ),
})

const rectification = Type.Object({
  rating,
  state: Type.Enum(['open', 'claimed', 'verified', 'rectified', 'replied', 'closed', 'excluded']),
  complex: Type.Boolean(),
  appealedBy: nullable(Type.String({ description: 'who has appealed, while nobody has decided on it' })),
  endedAt: nullable(instant('when it was closed or excluded')),
  endedBy: nullable(Type.String()),
  clocks: Type.Array(
    Type.Object({
      step: Type.Enum(['claim', 'rectify']),
      workingDays: Type.Integer(),
      until: instant('the last lawful instant'),
      warnAt: instant('when it warns'),
      stoppedAt: nullable(instant('when it was done')),
      stoppedBy: nullable(Type.String()),
      state: Type.Enum(['counting', 'warned', 'kept', 'exceeded', 'excluded']),
    }),
  ),
  revision: Type.Integer(),
})

export const rectificationQuery = Type.Object(
  { ...page, ended: Type.Optional(Type.Boolean({ description: 'those that have ended; default false' })) },
  strict,
)

export const rectificationList = Type.Object({ rectifications: Type.Array(rectification), next })

export const rectificationParams = Type.Object({ rating: Type.String({ format: 'uuid' }) }, strict)

export const rectificationSchema = Type.Object({ rectification, events: Type.Array(hallEvent) })

export const rectificationResult = Type.Object({ rectification, repeated })

const kinds: Readonly<Record<string, { payload: TObject }>> = rectificationEvents

export const rectificationBody = Type.Object(
  {
    id: entryId,
    type: Type.Enum(Object.keys(rectificationEvents) as (keyof typeof rectificationEvents)[]),
    payload: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          'verify: `finding`, `complex`; rectify: `measures`; reply: `reply`; call-back: `satisfied`, `note`; appeal, uphold, exclude: `reason`; claim: perhaps a `note`',
      }),
    ),
  },
  strict,
)

/** What an event of a rectification carries. @throws Problem `invalid-request` */
export const rectificationPayload = (type: string, payload: unknown = {}): Record<string, unknown> =>
  checked(type, kinds[type]?.payload ?? Type.Object({}), payload)
