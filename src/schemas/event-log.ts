import { type Static, type TSchema, Type } from 'typebox'
import { encodings } from '../audit/exchange/log-reading.ts'
import { mostLogBytes } from '../audit/exchange/most-log-bytes.ts'
import { dateOrders } from '../audit/exchange/read-instant.ts'
import { LIMIT_UNITS } from '../time/limit-unit.ts'
import { entryId } from './entry.ts'
import { jobSchema } from './job.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const instant = Type.String({ format: 'date-time' })
const column = Type.String({ minLength: 1, maxLength: 200 })

const readingSchema = Type.Object(
  {
    format: Type.Enum(['xes', 'csv'], { description: 'either may be packed by gzip' }),
    encoding: Type.Optional(Type.Enum([...encodings], { description: 'of CSV; found when absent' })),
    zone: Type.Optional(
      Type.String({
        maxLength: 60,
        description: 'of times without an offset, as +08:00 or Europe/Amsterdam; Asia/Shanghai is assumed',
      }),
    ),
    dates: Type.Optional(Type.Enum([...dateOrders], { description: 'the order in a date; ymd' })),
    columns: Type.Optional(
      Type.Object(
        {
          case: column,
          activity: column,
          time: Type.Optional(column),
          start: Type.Optional(column),
          end: Type.Optional(column),
          transition: Type.Optional(column),
          resource: Type.Optional(column),
        },
        { ...strict, description: 'of CSV: which column holds what; `time`, or `start` and `end`' },
      ),
    ),
  },
  strict,
)

/** What comes before the file. */
export const logFields = Type.Object(
  { id: entryId, reading: readingSchema, file: Type.String({ minLength: 1, maxLength: 200 }) },
  strict,
)
export type LogFields = Static<typeof logFields>

/** The form as the document shows it. */
export const logForm = Type.Object({
  id: entryId,
  reading: readingSchema,
  file: Type.Unsafe<Buffer>({
    type: 'string',
    format: 'binary',
    description: `the last part: XES or CSV, of at most ${mostLogBytes} bytes`,
  }),
})

export const logParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, strict)

const logSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  format: Type.Enum(['xes', 'csv']),
  reading: readingSchema,
  state: Type.Enum(['reading', 'ready', 'failed']),
  whole: Type.Boolean({ description: 'whether the file was read to its end' }),
  found: nullable(
    Type.Object({
      bytes: Type.Integer(),
      sm3: Type.String({ description: 'of the file as it came' }),
      encoding: Type.String(),
      cases: Type.Integer(),
      events: Type.Integer(),
      unreadable: Type.Integer({ description: 'faults found; the first 100000 are kept' }),
      from: nullable(instant),
      to: nullable(instant),
    }),
  ),
  by: Type.Object({ id: Type.String(), role: Type.String(), department: Type.String() }),
  recordedAt: instant,
})

export const logTaken = Type.Object({ log: logSchema, job: jobSchema })
export const logResult = Type.Object({ log: logSchema })
export const logListSchema = Type.Object({ logs: Type.Array(logSchema) })

export const unreadableQuery = Type.Object(
  {
    after: Type.Optional(Type.Integer({ minimum: 0, description: '`next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, description: 'default 100' })),
  },
  strict,
)

export const unreadableSchema = Type.Object({
  rows: Type.Array(
    Type.Object({
      serial: Type.Integer(),
      row: Type.Integer({ description: 'the line in the file' }),
      found: named(),
      needed: named(),
    }),
  ),
  next: nullable(Type.Integer()),
})

export const logCaseQuery = Type.Object(
  { case: Type.String({ minLength: 1, maxLength: 1000, description: 'the name of a case in the log' }) },
  strict,
)

export const logCaseSchema = Type.Object({
  events: Type.Array(
    Type.Object({
      case: Type.String(),
      activity: Type.String(),
      at: instant,
      transition: Type.String(),
      resource: nullable(Type.String()),
      row: Type.Integer({ description: 'the line in the file' }),
    }),
  ),
})

const activity = Type.String({ minLength: 1, maxLength: 1000 })

/** What one wants to know of a log beside what is always told. */
export const logQuestionBody = Type.Object(
  {
    limits: Type.Optional(
      Type.Array(
        Type.Object(
          {
            from: activity,
            to: activity,
            amount: Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 }),
            unit: Type.Enum(Object.keys(LIMIT_UNITS)),
          },
          strict,
        ),
        { maxItems: 50, description: 'from one activity to the next of another within so many units' },
      ),
    ),
    conformance: Type.Optional(
      Type.Object(
        {
          process: Type.String({ maxLength: 100 }),
          version: Type.Optional(Type.Integer({ minimum: 1, description: 'the last one when absent' })),
          mapping: Type.Record(activity, Type.String({ minLength: 1, maxLength: 200 }), {
            description: 'activity of the log: type of event of the process',
          }),
          facts: Type.Optional(
            Type.Record(
              Type.String({ maxLength: 100 }),
              Type.Union([Type.Boolean(), Type.Number(), Type.String({ maxLength: 200 })]),
              { description: 'what is taken to be so of every case' },
            ),
          ),
        },
        { ...strict, description: 'replay on one of our definitions' },
      ),
    ),
  },
  strict,
)

export const logAsked = Type.Object({ job: jobSchema })
