import { expect, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { hallEventsOf } from '../../src/database/queries/hall-events.ts'
import { ticketOf } from '../../src/hall/ticket.ts'
import { startService } from './app.ts'
import { clerkAt, take, ticketEvent } from './hall.ts'
import { ask, get, opened } from './requests.ts'

const service = await startService()
const { app, database, node } = service

const call = (window: string, of: App = app, id = crypto.randomUUID()) =>
  ask(of, 'POST', '/queue/calls', { id }, clerkAt(window))
const finishAt = async (window: string, id: string) => {
  await ticketEvent(app, id, 'begin', {}, window)
  return ticketEvent(app, id, 'finish', { outcome: 'advice', note: '咨询' }, window)
}
/** Serves everybody of a business, at one window. */
async function clear(window: string) {
  for (;;) {
    const { ticket } = (await call(window)).body
    if (!ticket) return
    await finishAt(window, ticket.id)
  }
}

test('numbers count up by letter, whoever takes them at once on two nodes, and begin anew each day', async () => {
  const other = await node()
  const taken = await Promise.all(
    Array.from({ length: 30 }, (_, index) => take(index % 2 ? app : other, 'construction')),
  )
  const numbers = taken.map(({ body }) => body.ticket.number).sort()
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => `B${String(index + 1).padStart(3, '0')}`))
  service.at('2021-08-23T23:59:59+08:00')
  expect((await take(app, 'construction')).body.ticket.number).toBe('B031')
  service.at('2021-08-24T00:00:00+08:00')
  expect((await take(app, 'construction')).body.ticket).toMatchObject({ number: 'B001', day: '2021-08-24' })
  service.at('2021-08-25T09:00:00+08:00')
})

test('after 999 comes 1000', async () => {
  await database.sql`insert into ticket_numbers values ('2021-08-25', 'G', 998)`
  const numbers = [await take(app, 'market'), await take(app, 'market')].map(({ body }) => body.ticket.number)
  expect(numbers).toEqual(['G999', 'G1000'])
  expect((await call('G01')).body.ticket.number).toBe('G999')
})

test('however many windows call at once on two nodes, each number is called once and nobody is left', async () => {
  const other = await node()
  const ids = await Promise.all(
    Array.from({ length: 9 }, async () => (await take(app, 'enterprise')).body.ticket.id),
  )
  const windows = ['A01', 'A02', 'A03', 'A04']
  const called: string[] = []
  for (let round = 0; round < 3; round += 1) {
    const answers = await Promise.all(windows.map((window, index) => call(window, index % 2 ? app : other)))
    const tickets = answers.flatMap(({ body }) => body.ticket ?? [])
    called.push(...tickets.map(({ id }: { id: string }) => id))
    for (const { id, window } of tickets) await finishAt(window, id)
  }
  expect(called.toSorted()).toEqual(ids.toSorted())
})

test('one window that calls twice at once gets one visitor; the same call sent twice is one call', async () => {
  await Promise.all([take(app, 'taxes'), take(app, 'taxes')])
  const answers = await Promise.all([call('E01'), call('E01')])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  const id = crypto.randomUUID()
  const twice = await Promise.all([call('E02', app, id), call('E02', app, id)])
  expect(twice.map(({ body }) => body.repeated).sort()).toEqual([false, true])
  expect(twice[0]?.body.ticket.id).toBe(twice[1]?.body.ticket.id)
})

test('priority is called first, and who was passed over three behind', async () => {
  await clear('A01')
  const ordinary = []
  for (let n = 0; n < 5; n += 1) ordinary.push((await take(app, 'enterprise')).body.ticket.number)
  const elderly = (await take(app, 'enterprise', { priority: 'elderly' })).body.ticket.number
  const order: string[] = []
  for (let n = 0; n < 6; n += 1) {
    const { ticket } = (await call('A01')).body
    order.push(ticket.number)
    if (n === 1) await ticketEvent(app, ticket.id, 'pass', {}, 'A01')
    else await finishAt('A01', ticket.id)
  }
  const [first, second, third, fourth, fifth] = ordinary
  expect(order).toEqual([elderly, first, second, third, fourth, first])
  const { called, lines } = (await get(app, '/queue/board')).body
  const line = lines.find(({ letter }: { letter: string }) => letter === 'A')
  expect(line).toMatchObject({ waiting: 1, next: [fifth] })
  expect(Object.keys(called[0]).sort()).toEqual(['number', 'state', 'window'])
  await clear('A01')
})

test('a ticket that is transferred keeps its time of coming, and its window may be named', async () => {
  const { id, number } = (await take(app, 'labour')).body.ticket
  await take(app, 'property')
  await call('F01')
  const transfer = { business: 'property', window: 'D02', reason: '不动产' }
  expect((await ticketEvent(app, id, 'transfer', transfer, 'F01')).body.ticket).toMatchObject({
    state: 'waiting',
    business: 'property',
  })
  expect((await call('D01')).body.ticket.number).toBe('D001')
  expect((await call('D02')).body.ticket.number).toBe(number)
})

test('a visit has its cases, several if need be; what stands is what its events imply', async () => {
  const { id } = (await take(app, 'enterprise')).body.ticket
  await call('A01')
  await ticketEvent(app, id, 'begin', {}, 'A01')
  const cases = [(await opened(app)).id, (await opened(app)).id]
  for (const one of cases) await ticketEvent(app, id, 'link', { case: one }, 'A01')
  await ticketEvent(app, id, 'finish', { outcome: 'case' }, 'A01')
  const { ticket, events } = (await get(app, `/tickets/${id}`)).body
  expect(ticket.cases).toEqual(cases)
  expect(events.map(({ type }: { type: string }) => type)).toEqual([
    'take',
    'call',
    'begin',
    'link',
    'link',
    'finish',
  ])
  const rows = await database.sql`select id, state, "window", rank, place, turn, business from tickets`
  for (const { id: own, ...row } of rows) {
    const { state, window, rank, place, turn, business } = ticketOf(await hallEventsOf(database.sql, own))
    expect(row).toEqual({ state, window, rank, place, turn, business })
  }
})

test('visits without a case can be counted', async () => {
  const { businesses } = (await get(app, '/queue/measures?from=2021-08-25')).body
  const enterprise = businesses.find(({ business }: { business: string }) => business === 'enterprise')
  expect(enterprise).toMatchObject({ tickets: 16, served: 16, passes: 1, withoutCase: { advice: 15 } })
})

test('what happened in the hall can’t be rewritten', async () => {
  await expect(database.sql`update hall_events set type = 'x'`).rejects.toThrow(/append-only/)
  await expect(database.sql`delete from hall_events`).rejects.toThrow(/append-only/)
})
