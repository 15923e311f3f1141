import { Type } from 'typebox'
import { entryId, repeated } from './entry.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const uuid = (description: string) => Type.String({ format: 'uuid', description })
const day = Type.String({ format: 'date' })
const business = Type.String({ maxLength: 100, examples: ['enterprise'] })
const instant = (description: string) => Type.String({ format: 'date-time', description })

export const slotQuery = Type.Object({ business, day }, strict)

export const slotList = Type.Object({
  business,
  day,
  source: named('where length and capacity of slots are from'),
  slots: Type.Array(
    Type.Object({
      start: instant('from'),
      end: instant('to'),
      left: Type.Integer({ description: 'places' }),
    }),
  ),
})

export const bookingBody = Type.Object(
  {
    id: entryId,
    business,
    start: instant('the start of a slot'),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    phone: Type.String({ pattern: '^1\\d{10}$', description: 'a mobile number; sealed, and shown masked' }),
  },
  strict,
)

const reservation = Type.Object({
  id: uuid('its id'),
  business,
  start: instant('from'),
  end: instant('to'),
  name: Type.String(),
  phone: Type.String({ description: 'masked' }),
  state: Type.Enum(['booked', 'cancelled', 'checked-in', 'no-show']),
  ticket: Type.Union([uuid('the ticket'), Type.Null()]),
  noShows: Type.Integer({ description: 'how often this phone has not come lately' }),
})

export const reservationResult = Type.Object({ reservation, repeated })

export const reservationParams = Type.Object({ reservation: uuid('its id') }, strict)

export const reservationEventBody = Type.Object(
  {
    id: entryId,
    type: Type.Enum(['cancel', 'check-in']),
    ticket: Type.Optional(uuid('check-in: the id of the ticket that is taken, chosen by the sender')),
    priority: Type.Optional(Type.String({ maxLength: 100, description: 'why the person is called first' })),
  },
  strict,
)

export const reservationQuery = Type.Object({ day: Type.Optional(day) }, strict)

export const reservationList = Type.Object({ day, reservations: Type.Array(reservation) })
