import type { Readable } from 'node:stream'
import { type TSchema, Type } from 'typebox'
import type { ClockResult } from '../case/clock-result.ts'
import { stations } from '../process/events.ts'
import type { Outcome } from '../process/state-config.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const instant = (description: string) => Type.String({ format: 'date-time', description })
const facts = Type.Record(Type.String(), Type.Unsafe<boolean | number | string | readonly string[]>({}))

export const idOrNumber = Type.Object(
  {
    case: Type.String({
      pattern: '^(NY\\d{8}-\\d{5,}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$',
      description: "the case's id or its number, as NY20210823-00001",
    }),
  },
  strict,
)

export const actorSchema = Type.Object(
  {
    id: Type.String(),
    role: Type.String(),
    department: Type.String(),
    window: Type.Optional(Type.String()),
    channel: Type.Optional(Type.String()),
    standsInFor: Type.Optional(Type.String({ description: 'for whom the person stands in' })),
  },
  strict,
)

export const clockSchema = Type.Object({
  limit: Type.String(),
  run: Type.Integer({ description: 'a limit that starts anew, as after corrections, runs again' }),
  zh: Type.String(),
  en: Type.String(),
  kind: Type.Enum(['statutory', 'promised', 'plan', 'step', 'waiting']),
  amount: nullable(Type.Number({ description: 'null: the day was entered with the promise' })),
  unit: Type.String(),
  item: nullable(Type.String()),
  citation: named(),
  confirmed: Type.Boolean({ description: 'false: no red card may rest on it' }),
  assumed: Type.Array(named()),
  state: Type.Enum(['counting', 'held', 'stopped']),
  result: Type.Enum(['open', 'kept', 'exceeded', 'superseded', 'ended'] satisfies ClockResult[], {
    description:
      'kept: what it runs until came about in time; superseded: corrections ended the run and the time counts anew; ended: the case or the item went another way first',
  }),
  startedAt: instant('when it began to count'),
  stoppedAt: nullable(instant('when it stopped')),
  warnedAt: nullable(instant('when it warned')),
  exceededAt: nullable(instant('when it passed')),
  held: Type.Array(
    Type.Object({
      from: instant('from'),
      to: nullable(instant('null while it lasts')),
      ground: Type.String(),
    }),
  ),
  extensions: Type.Array(Type.Object({ amount: Type.Number(), unit: Type.String(), ground: Type.String() })),
  used: nullable(
    Type.Number({
      description:
        "in `measure`, in the limit's own time, as of `asOf` of the case; null when no calendar covers that",
    }),
  ),
  remaining: nullable(
    Type.Number({
      description: 'in `measure`; negative when it has passed; null while not counting or without a calendar',
    }),
  ),
  measure: Type.Enum(['days', 'seconds']),
  due: nullable(
    Type.Object({
      date: Type.String({ format: 'date' }),
      until: instant('the last lawful instant'),
      provisional: Type.Boolean({ description: 'it crosses into a year whose calendar is not published' }),
    }),
  ),
  receipt: Type.String({ description: 'where the proof of the due date is' }),
})

const outcome = nullable(
  Type.Enum([
    'approved',
    'refused',
    'not-accepted',
    'returned',
    'withdrawn',
    'terminated',
  ] satisfies Outcome[]),
)

export const caseSchema = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    number: Type.String(),
    process: Type.Object({
      slug: Type.String(),
      version: Type.Integer(),
      zh: Type.String(),
      en: Type.String(),
    }),
    project: nullable(Type.String({ format: 'uuid', description: 'the project that it belongs to' })),
    revision: Type.Integer({ description: 'give it back with the next event' }),
    status: Type.Object({ code: Type.String(), zh: Type.String(), en: Type.String() }),
    handling: Type.Object(
      {
        station: Type.Enum([...stations]),
        window: Type.String({ description: 'the department whose window has it, or had it last' }),
        offered: nullable(
          Type.Object({
            to: Type.Enum([...stations]),
            department: nullable(Type.String()),
            by: Type.String(),
          }),
        ),
        escalatedBy: nullable(Type.String()),
      },
      { description: 'where its papers are, and whether it is before the head' },
    ),
    states: Type.Array(Type.String(), { description: 'the innermost active states of the machine' }),
    ended: Type.Boolean(),
    outcome,
    facts,
    openedAt: instant('when it was received'),
    lastAt: instant('when its last event happened'),
    asOf: instant('the instant at which `used` and `remaining` are measured'),
    clocks: Type.Array(clockSchema),
  },
  { $id: 'Case' },
)

const { revision, status, asOf, clocks } = caseSchema.properties

/** When the hall is open in the coming days, so that a page can let working time run. */
export const openingHoursSchema = Type.Array(Type.Object({ from: instant('opens'), to: instant('closes') }), {
  description: 'when the hall is open in the coming days, so that working time can be counted on',
})

export const clocksSchema = Type.Object({ revision, status, asOf, open: openingHoursSchema, clocks })

/** What whoever follows one case is told, as server-sent events. */
export const caseStream = Type.Unsafe<Readable>({
  description: 'that the case has moved, until the session ends',
  content: {
    'text/event-stream': {
      schema: Type.String({
        description: [
          'Server-sent events, each with JSON: `ready` {asOf} when moves are heard from now on: read the case then;',
          '`moved` {}: something has happened to it; `reload` {}: something may have been missed;',
          '`ended` {why}: `session`, `replaced` (too many open at once) or `closing` (connect again).',
        ].join(' '),
      }),
    },
  },
})

export const eventSchema = Type.Object(
  {
    caseId: Type.String({ format: 'uuid' }),
    seq: Type.Integer(),
    id: Type.String({ format: 'uuid' }),
    type: Type.String(),
    payload: Type.Record(Type.String(), Type.Unknown()),
    actor: actorSchema,
    occurredAt: instant('when it happened'),
    recordedAt: instant('when it was recorded'),
    previousHash: Type.String(),
    hash: Type.String({ description: 'SM3 over the canonical JSON of the event without this member' }),
  },
  { $id: 'Event' },
)

export const historySchema = Type.Object({
  events: Type.Array(Type.Ref('Event')),
  voided: Type.Array(Type.Object({ seq: Type.Integer(), by: Type.Integer() }), {
    description:
      'what time had recorded after the time of an act that was entered late: the event of number `by` made it void',
  }),
})

export const actResult = Type.Object({
  event: Type.Ref('Event'),
  case: Type.Ref('Case'),
  repeated: Type.Boolean({ description: 'the event had been taken before: this is its first outcome' }),
})

export const availableSchema = Type.Object({
  revision: Type.Integer(),
  events: Type.Array(
    Type.Object({
      type: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      possible: Type.Boolean(),
      payload: nullable(
        Type.Unsafe<object>({
          type: 'object',
          additionalProperties: true,
          description: 'the JSON schema of what it must carry; null while it is not possible',
        }),
      ),
      permitted: Type.Boolean({ description: 'whether whoever asks may do it, when it is possible' }),
      notPermitted: nullable(named('why not, with who may')),
      reason: nullable(
        Type.Object({
          code: Type.String(),
          detail: named('what stands against it'),
          states: Type.Optional(
            Type.Array(Type.Object({ state: Type.String(), zh: Type.String(), en: Type.String() })),
          ),
        }),
      ),
    }),
  ),
})

export const listQuery = Type.Object(
  {
    process: Type.Optional(Type.String({ description: 'slug' })),
    status: Type.Optional(Type.String({ description: 'received, accepted, closed …' })),
    applicant: Type.Optional(Type.String({ description: 'the whole name' })),
    project: Type.Optional(Type.String({ format: 'uuid', description: "the project's id" })),
    open: Type.Optional(Type.Boolean({ description: 'true: only open cases; false: only ended ones' })),
    order: Type.Optional(
      Type.Enum(['opened', 'due'], {
        description: 'opened (default): newest first; due: open cases, soonest first',
      }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'default 50' })),
    after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
  },
  strict,
)

export const caseRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  process: Type.String(),
  version: Type.Integer(),
  status: Type.String(),
  outcome: nullable(Type.String()),
  revision: Type.Integer(),
  applicant: Type.String(),
  openedAt: instant('when it was received'),
  lastAt: instant('when its last event happened'),
  project: nullable(Type.String({ format: 'uuid' })),
  ended: Type.Boolean(),
  dueAt: nullable(instant('the soonest last lawful instant of its limits')),
})

export const listSchema = Type.Object({
  cases: Type.Array(caseRow),
  next: nullable(Type.String({ description: 'pass it as `after` for the next page; null on the last' })),
})
