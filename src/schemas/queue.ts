import { type TObject, type TSchema, Type } from 'typebox'
import { ticketEvents, visitOutcomes } from '../hall/ticket-events.ts'
import { actorSchema } from './case.ts'
import { checked } from './checked.ts'
import { entryId, repeated } from './entry.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const instant = (description: string) => Type.String({ format: 'date-time', description })
const name = { zh: Type.String(), en: Type.String() }
const day = Type.String({ format: 'date' })
const seconds = (description: string) => Type.Number({ description: `${description}, in seconds` })
const states = ['waiting', 'called', 'serving', 'served', 'abandoned', 'no-show'] as const

export const ticketParams = Type.Object({ ticket: Type.String({ format: 'uuid' }) }, strict)

export const ticketBody = Type.Object(
  {
    id: entryId,
    business: Type.String({
      maxLength: 100,
      description: 'what the number is for',
      examples: ['enterprise'],
    }),
    priority: Type.Optional(Type.String({ maxLength: 100, description: 'why the person is called first' })),
  },
  strict,
)

const ticket = Type.Object({
  id: Type.String({ format: 'uuid' }),
  day,
  number: Type.String({ examples: ['A001'] }),
  business: Type.String(),
  priority: nullable(Type.String()),
  reservation: nullable(Type.String({ format: 'uuid' })),
  state: Type.Enum([...states]),
  lapsed: Type.Boolean({ description: 'its day ended before it was served' }),
  window: nullable(Type.String({ description: 'the window that has it, or had it last' })),
  forWindow: nullable(Type.String({ description: 'the only window that may call it' })),
  takenAt: instant('when it was taken'),
  calledAt: nullable(instant('when it was last called')),
  endedAt: nullable(instant('when it ended')),
  calls: Type.Integer(),
  passes: Type.Integer({ description: 'how often nobody came' }),
  servedBy: nullable(Type.String()),
  department: nullable(Type.String()),
  outcome: nullable(Type.Enum([...visitOutcomes])),
  cases: Type.Array(Type.String({ format: 'uuid' }), { description: 'ids of the cases that it is about' }),
  waited: seconds('how long the hall let the person wait; being passed over does not count'),
  served: seconds('how long the person was served'),
  revision: Type.Integer(),
})

export const ticketResult = Type.Object({ ticket, repeated })

export const callBody = Type.Object({ id: entryId }, strict)

export const callResult = Type.Object({
  ticket: nullable(ticket),
  repeated,
})

const kinds: Readonly<Record<string, { payload: TObject }>> = ticketEvents
const types = Object.keys(ticketEvents) as (keyof typeof ticketEvents)[]

export const ticketEventBody = Type.Object(
  {
    id: entryId,
    type: Type.Enum(types),
    payload: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description:
          'transfer: `reason`, `business`, `window`; link: `case`; finish: `outcome`, `note`; nothing for the others',
      }),
    ),
  },
  strict,
)

/** What an event of a ticket carries. @throws Problem `invalid-request` */
export const ticketPayload = (type: string, payload: unknown = {}): Record<string, unknown> =>
  checked(type, kinds[type]?.payload ?? Type.Object({}), payload)

export const hallEvent = Type.Object({
  seq: Type.Integer(),
  id: Type.String({ format: 'uuid' }),
  type: Type.String(),
  payload: Type.Record(Type.String(), Type.Unknown()),
  decided: Type.Record(Type.String(), Type.Unknown(), { description: 'what the hall made of it' }),
  by: actorSchema,
  at: instant('when'),
})

export const ticketSchema = Type.Object({ ticket, events: Type.Array(hallEvent) })

export const queueQuery = Type.Object({ business: Type.Optional(Type.String({ maxLength: 100 })) }, strict)

export const queueSchema = Type.Object({
  day,
  tickets: Type.Array(ticket, { description: 'of today, in the order in which they are called' }),
})

export const boardSchema = Type.Object({
  day,
  asOf: instant('when it stood so'),
  called: Type.Array(
    Type.Object({ number: Type.String(), window: Type.String(), state: Type.Enum(['called', 'serving']) }),
  ),
  lines: Type.Array(
    Type.Object({
      business: Type.String(),
      letter: Type.String(),
      ...name,
      waiting: Type.Integer(),
      next: Type.Array(Type.String(), { description: 'the next five numbers' }),
    }),
  ),
})

const mark = Type.Enum(['confirmed', 'assumed'])

export const queueRulesSchema = Type.Object({
  businesses: Type.Array(
    Type.Object({
      id: Type.String(),
      letter: Type.String(),
      ...name,
      windows: Type.Array(Type.String()),
      processes: Type.Array(Type.String(), { description: 'slugs' }),
    }),
  ),
  priorities: Type.Array(Type.Object({ id: Type.String(), ...name, citation: named() })),
  ranks: Type.Object({ ordinary: Type.Integer(), reservation: Type.Integer(), priority: Type.Integer() }),
  passedBehind: Type.Integer({ description: 'how many are called before somebody who did not come' }),
  passesAtMost: Type.Integer({ description: 'who has not come so often is not called again' }),
  mark,
  source: named(),
})

export const measuresQuery = Type.Object(
  {
    from: Type.Optional(Type.String({ format: 'date', description: 'the first day; `to` when absent' })),
    to: Type.Optional(Type.String({ format: 'date', description: 'the last day; today when absent' })),
  },
  strict,
)

const times = Type.Object(
  { mean: nullable(Type.Number()), p90: nullable(Type.Number()), longest: nullable(Type.Number()) },
  { description: 'in seconds; nine in ten take no longer than p90' },
)

export const measuresSchema = Type.Object({
  from: day,
  to: day,
  businesses: Type.Array(
    Type.Object({
      business: Type.String(),
      tickets: Type.Integer(),
      called: Type.Integer(),
      served: Type.Integer(),
      abandoned: Type.Integer(),
      noShow: Type.Integer(),
      lapsed: Type.Integer(),
      passes: Type.Integer(),
      waiting: times,
      serving: times,
      withoutCase: Type.Object({
        advice: Type.Integer(),
        notHandled: Type.Integer(),
        tickets: Type.Array(Type.String(), { description: 'day and number' }),
      }),
    }),
  ),
})
