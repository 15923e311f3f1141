import { type TSchema, Type } from 'typebox'
import { actorSchema } from './case.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const day = Type.String({ format: 'date' })
const instant = Type.String({ format: 'date-time' })

const head = {
  year: Type.Integer({ minimum: 1992, maximum: 2200 }),
  version: Type.Integer({ minimum: 1, maximum: 1000, description: 'a correction has the next one' }),
  status: Type.Enum(['official', 'provisional']),
  document: nullable(Type.String({ maxLength: 200, description: 'its number' })),
  publishedOn: nullable(day),
  mark: Type.Enum(['C', 'K'], { description: 'C: confirmed against the source' }),
  source: Type.String({ minLength: 1, maxLength: 2000 }),
}

/** A year's holiday notice, as the files of src/time/notices. */
export const noticeBody = Type.Object(
  {
    ...head,
    off: Type.Array(Type.Object({ festival: Type.String(), from: day, to: day }, strict), { maxItems: 50 }),
    work: Type.Array(day, { maxItems: 50, description: 'make-up working days, each a Saturday or Sunday' }),
  },
  strict,
)

const noticeSchema = Type.Object({
  ...head,
  hash: Type.String({ description: 'SM3 of the canonical notice' }),
  loaded: nullable(
    Type.Object(
      { by: actorSchema, at: instant, knownFrom: instant },
      { description: 'null: it came with the product' },
    ),
  ),
})

export const noticeResult = Type.Object({ notice: noticeSchema, repeated: Type.Boolean() })

export const noticeListSchema = Type.Object({
  calendar: Type.String({ description: 'the hash of the calendar in force' }),
  notices: Type.Array(
    Type.Object({
      ...noticeSchema.properties,
      inForce: Type.Boolean(),
      recount: nullable(
        Type.Object(
          {
            looked: Type.Integer(),
            changed: Type.Integer(),
            failed: Type.Integer(),
            finishedAt: nullable(instant),
          },
          { description: 'how far the due dates of open cases are recounted' },
        ),
      ),
    }),
  ),
})
