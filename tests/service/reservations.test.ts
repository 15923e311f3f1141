import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { ask, get } from './requests.ts'

const service = await startService()
const { app, database, node } = service

const tuesday = '2021-08-24T09:00:00+08:00'
const book = (start: string, more: object = {}, of = app) =>
  ask(of, 'POST', '/reservations', {
    id: crypto.randomUUID(),
    business: 'property',
    start,
    name: '合成李四',
    phone: '19900000000',
    ...more,
  })
const act = (reservation: string, type: string, more: object = {}) =>
  ask(app, 'POST', `/reservations/${reservation}/events`, { id: crypto.randomUUID(), type, ...more })

test('the slots of a day lie within the hall’s sessions; a rest day has none', async () => {
  const { slots } = (await get(app, '/reservations/slots?business=property&day=2021-08-24')).body
  expect(slots).toHaveLength(14)
  expect(slots[0]).toEqual({ start: '2021-08-24T01:00:00Z', end: '2021-08-24T01:30:00Z', left: 3 })
  expect(slots[6].start).toBe('2021-08-24T05:00:00Z')
  expect((await get(app, '/reservations/slots?business=property&day=2021-08-28')).body.slots).toEqual([])
})

test('however many book a slot at once on two nodes, no more have it than there are places', async () => {
  const other = await node()
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => book(tuesday, { phone: `1990000001${n}` }, n % 2 ? app : other)),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
  expect(new Set(answers.map(({ body }) => body.code))).toEqual(
    new Set([undefined, 'reservation-not-possible']),
  )
  const { slots } = (await get(app, '/reservations/slots?business=property&day=2021-08-24')).body
  expect(slots[0].left).toBe(0)
  const [{ id }] = (await get(app, '/reservations?day=2021-08-24')).body.reservations
  expect((await act(id, 'cancel')).body.reservation.state).toBe('cancelled')
  expect((await book(tuesday)).status).toBe(201)
})

test('booked twice with one id is booked once; the phone is sealed, and shown masked', async () => {
  const id = crypto.randomUUID()
  const start = '2021-08-24T10:00:00+08:00'
  const first = await book(start, { id })
  expect(first.body.reservation).toMatchObject({ phone: '199****0000', state: 'booked', noShows: 0 })
  expect(await book(start, { id })).toMatchObject({ status: 201, body: { repeated: true } })
  const stored = await database.sql`
    select (select jsonb_agg(r) from reservations r)::text || (select jsonb_agg(e) from hall_events e)::text as all`
  expect(stored[0]?.all).not.toContain('19900000000')
  expect(stored[0]?.all).toContain('199****0000')
})

test('who checks in gets a number that is called before those who came without', async () => {
  const reservation = (await book('2021-08-24T11:00:00+08:00')).body.reservation.id
  expect((await act(reservation, 'check-in', { ticket: crypto.randomUUID() })).body.code).toBe(
    'reservation-not-possible',
  )
  service.at('2021-08-24T10:50:00+08:00')
  await ask(app, 'POST', '/tickets', { id: crypto.randomUUID(), business: 'property' })
  const ticket = crypto.randomUUID()
  expect((await act(reservation, 'check-in', { ticket })).body.reservation).toMatchObject({
    state: 'checked-in',
    ticket,
  })
  const { tickets } = (await get(app, '/queue?business=property')).body
  expect(tickets.map(({ number, reservation: own }: never) => [number, own])).toEqual([
    ['D002', reservation],
    ['D001', null],
  ])
})

test('who does not come is counted', async () => {
  service.at('2021-08-24T12:00:00+08:00')
  const { reservation } = (await book('2021-08-25T09:00:00+08:00')).body
  expect(reservation.noShows).toBe(2)
  const { reservations } = (await get(app, '/reservations')).body
  const missed = reservations.filter(({ state }: { state: string }) => state === 'no-show')
  expect(missed).toHaveLength(4)
  expect((await act(missed[0].id, 'cancel')).body.code).toBe('reservation-not-possible')
})
