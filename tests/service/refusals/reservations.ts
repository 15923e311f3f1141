import type { App } from '../../../src/app.ts'
import { clerkAt } from '../hall.ts'
import { ask, get } from '../requests.ts'
import { ofEntry } from './entry.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const id = () => crypto.randomUUID()
const clerk = clerkAt('Z02')
const booking = (more: object = {}) => ({
  id: id(),
  business: 'general',
  start: '2021-08-23T10:00:00+08:00',
  name: '合成',
  phone: '19900000000',
  ...more,
})
const book = (app: App, more: object = {}) => ask(app, 'POST', '/reservations', booking(more), clerk)
/** Each in a business and slot of its own. */
const booked = async (app: App, more: object) => (await book(app, more)).body.reservation.id
const act = (app: App, of: string, type: string, more: object = {}) =>
  ask(app, 'POST', `/reservations/${of}/events`, { id: id(), type, ...more }, clerk)
const slots = (code: string, title: string, query: string): Refusal => [
  'listSlots',
  code,
  title,
  ({ app }) => get(app, `/reservations/slots?${query}`),
]
const soon = '2021-08-23T09:30:00+08:00'

/** What is refused of reserved visits. */
export const reservations: readonly Refusal[] = [
  slots('invalid-request', 'no day', 'business=general'),
  slots('unknown-business', 'none of that name', 'business=marriage&day=2021-08-24'),
  slots('calendar-missing', 'a year without a calendar', 'business=general&day=2035-08-24'),
  ...outOfOrder('listSlots', (app) => get(app, '/reservations/slots?business=general&day=2021-08-24')),
  [
    'listReservations',
    'invalid-request',
    '30 February',
    ({ app }) => get(app, '/reservations?day=2021-02-30'),
  ],
  ...outOfOrder('listReservations', (app) => get(app, '/reservations')),

  ...ofEntry('bookVisit', '/reservations', booking, clerk),
  ['bookVisit', 'invalid-request', 'no mobile number', ({ app }) => book(app, { phone: '12345' })],
  ['bookVisit', 'unknown-business', 'none of that name', ({ app }) => book(app, { business: 'marriage' })],
  [
    'bookVisit',
    'reservation-not-possible',
    'the lunch break',
    ({ app }) => book(app, { start: '2021-08-23T12:00:00+08:00' }),
  ],
  [
    'bookVisit',
    'reservation-not-possible',
    'a slot that has begun',
    ({ app }) => book(app, { start: '2021-08-23T09:00:00+08:00' }),
  ],
  [
    'bookVisit',
    'reservation-not-possible',
    'a day too far',
    ({ app }) => book(app, { start: '2021-09-01T09:00:00+08:00' }),
  ],
  [
    'bookVisit',
    'calendar-missing',
    'a year without a calendar',
    ({ app }) => book(app, { start: '2035-08-23T10:00:00+08:00' }),
  ],
  [
    'bookVisit',
    'id-reused',
    'an id that stands for another visit',
    async ({ app }) => {
      const same = id()
      await book(app, { id: same, business: 'market' })
      return book(app, { id: same, business: 'market', phone: '19900000001' })
    },
  ],

  ...ofEntry(
    'sendReservationEvent',
    `/reservations/${nobody}/events`,
    () => ({ id: id(), type: 'cancel' }),
    clerk,
  ),
  ['sendReservationEvent', 'unknown-reservation', 'of nothing', ({ app }) => act(app, nobody, 'cancel')],
  [
    'sendReservationEvent',
    'reservation-not-possible',
    'a second cancelling',
    async ({ app }) => {
      const of = await booked(app, { business: 'labour', start: soon })
      await act(app, of, 'cancel')
      return act(app, of, 'cancel')
    },
  ],
  [
    'sendReservationEvent',
    'reservation-not-possible',
    'to check in without a number',
    async ({ app }) => act(app, await booked(app, { business: 'labour', start: soon }), 'check-in'),
  ],
  [
    'sendReservationEvent',
    'unknown-priority',
    'somebody important',
    async ({ app }) => {
      const of = await booked(app, { business: 'market', start: soon })
      return act(app, of, 'check-in', { ticket: id(), priority: 'important' })
    },
  ],
  [
    'sendReservationEvent',
    'id-reused',
    'an id that stands for the booking',
    async ({ app }) => {
      const of = await booked(app, { business: 'construction', start: soon })
      return act(app, of, 'cancel', { id: of })
    },
  ],
]
