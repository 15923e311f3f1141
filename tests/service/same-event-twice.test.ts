import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { everythingIn, faultsIn } from './ledgers.ts'
import { clerk, openCase, opened, send, sendAll, setup } from './requests.ts'

const { app, database, at, node } = await startService()
const other = await node()
const id = () => crypto.randomUUID()
const outcome = ({ body: { event, case: of } }: { body: { event: object; case: object } }) =>
  JSON.stringify({ event, case: of })

test('an event sent again returns its first outcome, byte for byte, and changes nothing', async () => {
  at('2021-08-23T09:00:00+08:00')
  const received = await opened(app)
  at('2021-08-23T09:10:00.123456+08:00')
  const same = id()
  const first = await send(app, received.id, 1, 'accept', { note: '办' }, { id: same })
  await sendAll(app, first.body.case, [['tax.pass'], ['seal.pass', { opinion: '符合' }]])
  const before = await everythingIn(database.sql)
  at('2021-08-23T15:00:00+08:00')
  for (const where of [app, other]) {
    const again = await send(where, received.id, 1, 'accept', { note: '办' }, { id: same })
    expect(again.status).toBe(201)
    expect(again.body.repeated).toBe(true)
    expect(outcome(again)).toBe(outcome(first))
  }
  expect(await everythingIn(database.sql)).toEqual(before)
})

test('so does an opening, though facts were completed and a case number was given', async () => {
  at('2021-08-24T09:00:00+08:00')
  const body = setup({ facts: {} })
  const first = await openCase(app, body)
  await sendAll(app, first.body.case, [['accept']])
  const before = await everythingIn(database.sql)
  at('2021-08-25T09:00:00+08:00')
  const again = await openCase(other, body)
  expect(again.body.repeated).toBe(true)
  expect(outcome(again)).toBe(outcome(first))
  expect(await everythingIn(database.sql)).toEqual(before)
})

test('the id may be written in capital letters, and the chain still verifies', async () => {
  const body = setup()
  const first = await openCase(app, { ...body, id: body.id.toUpperCase() })
  expect(first.body.event.id).toBe(body.id)
  expect((await openCase(app, body)).body.repeated).toBe(true)
  const upper = first.body.case.id.toUpperCase()
  expect((await send(app, upper, 1, 'accept')).status).toBe(201)
  expect(await faultsIn(database.sql, app)).toEqual([])
})

test.each([
  ['another payload', { payload: { note: 'other' } }],
  ['another type', { type: 'withdraw', payload: { request: '撤回' } }],
  ['another person', { actor: { ...clerk, account: 'clerk-8' } }],
  ['another time', { occurredAt: '2021-08-26T08:59:00+08:00' }],
])('the same id with %s is refused and changes nothing', async (_, change) => {
  at('2021-08-26T09:00:00+08:00')
  const received = await opened(app)
  const same = id()
  await send(app, received.id, 1, 'accept', { note: '办' }, { id: same })
  const before = await everythingIn(database.sql)
  const {
    type = 'accept',
    payload = { note: '办' },
    ...options
  } = change as { type?: string; payload?: object }
  const answer = await send(app, received.id, 2, type, payload, { id: same, ...options })
  expect(answer).toMatchObject({ status: 422, body: { code: 'event-id-reused' } })
  expect(await everythingIn(database.sql)).toEqual(before)
})

test('the id of an opening is refused for another case, another process and another applicant', async () => {
  const body = setup()
  const received = await opened(app, body)
  const answers = [
    await send(app, received.id, 1, 'accept', {}, { id: body.id }),
    await openCase(app, { ...body, process: 'enterprise-setup-split', facts: { item: 'tax' } }),
    await openCase(app, { ...body, applicant: { ...body.applicant, name: '另一家' } }),
  ]
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 422, body: { code: 'event-id-reused' } })
})

test('sent ten times at once to two nodes, an event happens once and all get the one outcome', async () => {
  at('2021-08-27T09:00:00+08:00')
  for (let time = 0; time < 10; time += 1) {
    const received = await opened(app)
    const same = id()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        send(i % 2 ? app : other, received.id, 1, 'accept', {}, { id: same }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1)
    expect(new Set(answers.map(outcome)).size).toBe(1)
  }
  expect(await faultsIn(database.sql, app)).toEqual([])
})

test('so does an opening, and one case number is used', async () => {
  at('2021-08-30T09:00:00+08:00')
  for (let time = 1; time <= 10; time += 1) {
    const body = setup()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => openCase(i % 2 ? app : other, body)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    expect(new Set(answers.map(outcome)).size).toBe(1)
    expect(answers[0]?.body.case.number).toBe(`NY20210830-${String(time).padStart(5, '0')}`)
  }
})

test('one id sent for two cases at once is taken for one of them', async () => {
  at('2021-08-31T09:00:00+08:00')
  for (let time = 0; time < 10; time += 1) {
    const cases = [await opened(app), await opened(app)]
    const same = id()
    const answers = await Promise.all(
      cases.map((of, i) => send(i ? app : other, of.id, 1, 'accept', {}, { id: same })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
  }
})

test('nobody can take the id of a due date, so that it could not fire', async () => {
  const answer = await openCase(app, { ...setup(), id: '0d1f0e5c-3f6a-8b1c-8d2e-5f6a7b8c9d0e' })
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request' } })
})
