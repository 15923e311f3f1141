import type { Readable } from 'node:stream'
import { type TSchema, Type } from 'typebox'
import { stations } from '../process/events.ts'
import { openingHoursSchema } from './case.ts'

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

const instant = (description: string) => Type.String({ format: 'date-time', description })

const inboxRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  process: Type.Object({ slug: Type.String(), version: Type.Integer(), ...named }),
  status: Type.Object({ code: Type.String(), ...named }),
  applicant: Type.String(),
  revision: Type.Integer({ description: 'give it back with the next event' }),
  openedAt: instant('when it was received'),
  dueAt: nullable(instant('the last lawful instant for this desk; null without a limit')),
  left: nullable(
    Type.Object(
      { workingDays: Type.Integer(), workingSeconds: Type.Integer() },
      {
        description:
          'until then, from `asOf` on, each counted for itself; negative when it has passed; null where no calendar reaches',
      },
    ),
  ),
  asOf: instant('as of when this is said'),
  urgency: Type.Enum(['exceeded', 'warned', 'in-time', 'no-limit'], {
    description: 'the worst of the limits that run',
  }),
  held: Type.Boolean({ description: 'a limit is held: corrections or a special procedure' }),
  provisional: Type.Boolean({
    description: 'a due date runs into a year whose holidays are not published yet',
  }),
  escalated: Type.Boolean({ description: 'a window has put it before the head' }),
  station: Type.Enum([...stations], { description: 'where its papers are' }),
  offered: nullable(
    Type.Object(
      { to: Type.Enum([...stations]), by: Type.String() },
      { description: 'handed over, and not taken yet' },
    ),
  ),
  todo: Type.Array(Type.Object({ type: Type.String(), ...named }), {
    description: 'what whoever asks may do now of what the desk waits for',
  }),
})

export const inboxSchema = Type.Object({
  desk,
  asOf: instant('as of when this is said'),
  open: openingHoursSchema,
  cases: Type.Array(inboxRow),
  next: nullable(Type.String({ description: 'pass it as `after` for the next page; null on the last' })),
})

export const inboxCountSchema = Type.Object({
  desk,
  total: Type.Integer(),
  overdue: Type.Integer({ description: 'past its last lawful instant' }),
})

/** What an inbox that is followed is told, as server-sent events. */
export const inboxStream = Type.Unsafe<Readable>({
  description: 'the changes of the inbox, until the session ends',
  content: {
    'text/event-stream': {
      schema: Type.String({
        description: [
          'Server-sent events, each with JSON: `ready` {asOf} when changes are heard from now on: read the inbox then;',
          '`changed` {rows}, as GET /inbox shows them; `gone` {cases: [{id, revision}]}: they wait here no longer;',
          '`reload` {}: something may have been missed, read the inbox anew;',
          '`ended` {why}: `session`, `replaced` (too many open at once) or `closing` (connect again).',
        ].join(' '),
      }),
    },
  },
})
