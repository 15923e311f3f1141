import { expect, test } from 'vitest'
import { hallEventsOf } from '../../src/database/queries/hall-events.ts'
import { rectificationOf } from '../../src/hall/rectification.ts'
import { startService } from './app.ts'
import { clerkAt, servedTicket } from './hall.ts'
import { ask, get } from './requests.ts'
import { personOf } from './whoever.ts'

const service = await startService()
const { app, database } = service

const rate = (ticket: string, grade: number, more: object = {}) =>
  ask(app, 'POST', '/ratings', { id: crypto.randomUUID(), ticket, grade, ...more })
const head = personOf({ role: 'department-head', department: 'approval-bureau' })
const act = (rating: string, type: string, payload: object = {}, more: object = {}, by = head) =>
  ask(
    app,
    'POST',
    `/rectifications/${rating}/events`,
    { id: crypto.randomUUID(), type, payload, ...more },
    by,
  )

test('a visit is rated once, and belongs to the window, the person and the ticket', async () => {
  const ticket = await servedTicket(app, 'A01')
  const id = crypto.randomUUID()
  const text = '<script>alert(1)</script> 很好'
  const first = await rate(ticket, 5, { id, text })
  expect(first).toMatchObject({
    status: 201,
    headers: { 'content-type': expect.stringContaining('application/json') },
    body: {
      repeated: false,
      rating: {
        kind: 'on-site',
        ticket,
        window: 'A01',
        department: 'approval-bureau',
        rated: ['wang.fang.a01'],
        grade: 5,
        text,
      },
    },
  })
  expect(await rate(ticket, 5, { id, text })).toMatchObject({ status: 201, body: { repeated: true } })
  expect((await rate(ticket, 1)).body.code).toBe('already-rated')
  expect((await get(app, '/rectifications')).body.rectifications).toEqual([])
})

test('however often a visit is rated at once, it has one rating and one rectification', async () => {
  const ticket = await servedTicket(app, 'A01')
  const answers = await Promise.all([1, 2, 1, 2, 1].map((grade) => rate(ticket, grade)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
  const { rectifications } = (await get(app, '/rectifications')).body
  expect(rectifications).toHaveLength(1)
  expect(rectifications[0]).toMatchObject({ rating: { ticket }, state: 'open' })
})

test('a poor rating is seen to, by whom and when; the list is what the events imply', async () => {
  const { rating } = (await get(app, '/rectifications')).body.rectifications[0]
  const id = crypto.randomUUID()
  await act(rating.id, 'claim', {}, { id })
  expect((await act(rating.id, 'claim', {}, { id })).body).toMatchObject({ repeated: true })
  await act(rating.id, 'verify', { finding: '属实', complex: false })
  await act(rating.id, 'rectify', { measures: '已整改' })
  await act(rating.id, 'reply', { reply: '已答复' })
  const [stored] = await database.sql`select state, ended from rectifications where rating = ${rating.id}`
  expect(stored).toEqual({ state: 'replied', ended: false })
  await act(rating.id, 'call-back', { satisfied: true, note: '满意' })
  const { rectification, events } = (await get(app, `/rectifications/${rating.id}`)).body
  expect(rectification).toMatchObject({ state: 'closed', endedBy: head.account })
  expect(rectification.clocks.map(({ state }: { state: string }) => state)).toEqual(['kept', 'kept'])
  expect(events.map(({ by }: { by: { id: string } }) => by.id)).toEqual(Array(5).fill(head.account))
  expect(rectificationOf(await hallEventsOf(database.sql, rating.id)).state).toBe('closed')
  expect((await get(app, '/rectifications')).body.rectifications).toEqual([])
  expect((await get(app, '/rectifications?ended=true')).body.rectifications).toHaveLength(1)
})

test('of two who claim at once one does; the rated can’t take the rating out of account', async () => {
  const { id } = (await rate(await servedTicket(app, 'A02'), 2)).body.rating
  const both = await Promise.all([act(id, 'claim'), act(id, 'claim')])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  const rated = clerkAt('A02')
  await act(id, 'appeal', { reason: '误评' }, {}, rated)
  expect((await act(id, 'exclude', { reason: '误评' }, {}, rated)).body.code).toBe('not-yours-to-judge')
  expect((await act(id, 'exclude', { reason: '误评' })).body.rectification.state).toBe('excluded')
})

test('what is due soonest comes first, what is exceeded shows, and pages go on where the last ended', async () => {
  const first = (await rate(await servedTicket(app, 'A03'), 1)).body.rating.id
  const second = (await rate(await servedTicket(app, 'A03'), 2)).body.rating.id
  await act(first, 'claim')
  service.at('2021-08-25T09:00:00+08:00')
  const page = (await get(app, '/rectifications?limit=1')).body
  expect(page.rectifications[0].rating.id).toBe(second)
  expect(page.rectifications[0].clocks[0]).toMatchObject({ step: 'claim', state: 'exceeded' })
  const last = (await get(app, `/rectifications?limit=1&after=${page.next}`)).body
  expect(last).toMatchObject({ next: null, rectifications: [{ rating: { id: first } }] })
  expect((await get(app, '/ratings?grade=2')).body.ratings).toHaveLength(2)
  expect((await get(app, '/ratings?department=transport')).body.ratings).toEqual([])
})

test('ratings can’t be rewritten', async () => {
  await expect(database.sql`update ratings set grade = 5`).rejects.toThrow(/append-only/)
})
