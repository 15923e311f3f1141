import type { App } from '../../../src/app.ts'
import { clerkAt, take, ticketEvent } from '../hall.ts'
import { ask, get } from '../requests.ts'
import { personOf } from '../whoever.ts'
import { ofEntry } from './entry.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const id = () => crypto.randomUUID()

const clerk = clerkAt('C01')
const ticketOf = async (app: App) => (await take(app, 'utilities')).body.ticket.id
const taking = (code: string, title: string, more: object): Refusal => [
  'takeTicket',
  code,
  title,
  ({ app }) => take(app, 'utilities', more),
]
const acting = (title: string, type: string, payload: object = {}): Refusal => [
  'sendTicketEvent',
  'invalid-request',
  title,
  ({ app }) => ticketEvent(app, nobody, type, payload, 'C01'),
]
/** A ticket that window C02 has just called; a visitor whom it still has gives up first. */
async function called(app: App): Promise<string> {
  for (const ticket of (await get(app, '/queue?business=utilities')).body.tickets) {
    if (ticket.window === 'C02') await ticketEvent(app, ticket.id, 'abandon', {}, 'C02')
  }
  await ticketOf(app)
  return (await ask(app, 'POST', '/queue/calls', { id: id() }, clerkAt('C02'))).body.ticket.id
}

/** What is refused by the queue. */
export const hall: readonly Refusal[] = [
  ['readQueueRules', 'internal', 'a fault', ({ faulty }) => get(faulty, '/queue/rules')],
  ...outOfOrder('readBoard', (app) => get(app, '/queue/board')),
  ['listQueue', 'unknown-business', 'none of that name', ({ app }) => get(app, '/queue?business=marriage')],
  ['listQueue', 'invalid-request', 'an unknown filter', ({ app }) => get(app, '/queue?colour=red')],
  ...outOfOrder('listQueue', (app) => get(app, '/queue')),
  [
    'readQueueMeasures',
    'invalid-request',
    '30 February',
    ({ app }) => get(app, '/queue/measures?to=2021-02-30'),
  ],
  [
    'readQueueMeasures',
    'invalid-date',
    'more than two months',
    ({ app }) => get(app, '/queue/measures?from=2021-01-01&to=2021-08-23'),
  ],
  [
    'readQueueMeasures',
    'invalid-date',
    'the last day first',
    ({ app }) => get(app, '/queue/measures?from=2021-08-23&to=2021-08-22'),
  ],
  ...outOfOrder('readQueueMeasures', (app) => get(app, '/queue/measures')),

  ...ofEntry('takeTicket', '/tickets', () => ({ id: id(), business: 'utilities' }), clerk),
  taking('unknown-business', 'none of that name', { business: 'marriage' }),
  taking('unknown-priority', 'somebody important', { priority: 'important' }),
  [
    'takeTicket',
    'id-reused',
    'an id that stands for another number',
    async ({ app }) => {
      const own = id()
      await take(app, 'utilities', { id: own })
      return take(app, 'utilities', { id: own, priority: 'elderly' })
    },
  ],

  ...ofEntry('callNext', '/queue/calls', () => ({ id: id() }), clerk),
  [
    'callNext',
    'unknown-window',
    'somebody at no window',
    ({ app }) =>
      ask(
        app,
        'POST',
        '/queue/calls',
        { id: id() },
        personOf({ role: 'window-clerk', department: 'tax-bureau' }),
      ),
  ],
  [
    'callNext',
    'ticket-not-possible',
    'a window with a visitor',
    async ({ app }) => {
      await called(app)
      return ask(app, 'POST', '/queue/calls', { id: id() }, clerkAt('C02'))
    },
  ],
  [
    'callNext',
    'id-reused',
    'an id that stands for a taking',
    async ({ app }) => ask(app, 'POST', '/queue/calls', { id: await ticketOf(app) }, clerkAt('Z01')),
  ],

  ['readTicket', 'unknown-ticket', 'one that is not there', ({ app }) => get(app, `/tickets/${nobody}`)],
  ['readTicket', 'invalid-request', 'an id that is none', ({ app }) => get(app, '/tickets/A001')],
  ...outOfOrder('readTicket', (app) => get(app, `/tickets/${nobody}`)),

  ...ofEntry('sendTicketEvent', `/tickets/${nobody}/events`, () => ({ id: id(), type: 'recall' }), clerk),
  [
    'sendTicketEvent',
    'unknown-ticket',
    'one that is not there',
    ({ app }) => ticketEvent(app, nobody, 'recall', {}, 'C01'),
  ],
  [
    'sendTicketEvent',
    'ticket-not-possible',
    'who was not called',
    async ({ app }) => ticketEvent(app, await ticketOf(app), 'begin', {}, 'C01'),
  ],
  acting('an event that is none', 'sing'),
  acting('to be called by the back door', 'call'),
  acting('a transfer without a reason', 'transfer'),
  acting('more than it takes', 'recall', { loudly: true }),
  [
    'sendTicketEvent',
    'unknown-business',
    'a transfer to nowhere',
    async ({ app }) =>
      ticketEvent(app, await called(app), 'transfer', { business: 'marriage', reason: '合成' }, 'C02'),
  ],
  [
    'sendTicketEvent',
    'unknown-window',
    'a transfer to a window of another business',
    async ({ app }) =>
      ticketEvent(app, await called(app), 'transfer', { window: 'A01', reason: '合成' }, 'C02'),
  ],
  [
    'sendTicketEvent',
    'unknown-case',
    'a case that is not there',
    async ({ app }) => ticketEvent(app, await called(app), 'link', { case: nobody }, 'C02'),
  ],
  [
    'sendTicketEvent',
    'id-reused',
    'an id that stands for a taking',
    async ({ app }) => {
      const ticket = await ticketOf(app)
      return ask(app, 'POST', `/tickets/${ticket}/events`, { id: ticket, type: 'abandon' }, clerk)
    },
  ],
]
