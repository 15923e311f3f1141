import { type TSchema, Type } from 'typebox'
import { lines } from '../case/migration/proof.ts'
import { entryId } from './entry.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const uuid = Type.String({ format: 'uuid' })
const instant = (description: string) => Type.String({ format: 'date-time', description })
const count = (description: string) => Type.Integer({ minimum: 0, description })

/** A case that stays on its version, with every line of the proof that fails. */
const staying = Type.Array(
  Type.Object({
    case: uuid,
    number: Type.String(),
    version: Type.Integer({ description: 'the version that it stays on' }),
    refusals: Type.Array(
      Type.Object({
        line: Type.Enum([...lines], { description: 'what of the proof fails' }),
        zh: Type.String({ description: 'what was found' }),
        en: Type.String(),
        path: Type.Optional(
          Type.Array(Type.Object({ event: Type.String(), zh: Type.String(), en: Type.String() }), {
            description: 'the shortest way that shows it, from where the case is',
          }),
        ),
      }),
    ),
  }),
)

export const migrationQuery = Type.Object(
  {
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 500, description: 'cases to look at; 200 when absent' }),
    ),
    after: Type.Optional(Type.String({ format: 'uuid', description: '`next` of the page before' })),
  },
  strict,
)

export const migrationBody = Type.Object(
  {
    id: entryId,
    reasons: Type.String({ minLength: 1, maxLength: 2000, description: 'in words' }),
  },
  strict,
)

export const migrationResult = Type.Object({
  process: Type.String({ description: 'slug@version that open cases may move to' }),
  at: instant('when it was looked'),
  open: count('open cases on earlier versions, in all'),
  looked: count('cases of this page'),
  may: count('of these, cases that may move'),
  staying,
  next: nullable(Type.String({ description: 'pass it as `after` for the next page; null on the last' })),
  last: nullable(
    Type.Object({
      id: uuid,
      state: Type.Enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
      progress: Type.Number({ description: '0 to 1' }),
      words: nullable(named('what it is at')),
      problem: nullable(Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() })),
      askedAt: instant('when'),
      result: nullable(
        Type.Object({
          moved: count('cases that went on under the later version'),
          stayed: count('cases that stay on theirs'),
          busy: count('cases that somebody else held each time: ask again'),
          staying,
        }),
      ),
    }),
  ),
})
