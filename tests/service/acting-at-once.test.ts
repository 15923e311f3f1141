import { expect, test } from 'vitest'
import { eventsOf } from '../../src/database/queries/ledger.ts'
import { startService } from './app.ts'
import { everythingIn, faultsIn } from './ledgers.ts'
import { clerk, get, openCase, opened, send, setup } from './requests.ts'

const { app, database, at, node } = await startService()
const other = await node()
const colleague = { ...clerk, account: 'clerk-8' }

test('of two people who act at once on one case, on one node or two, exactly one wins', async () => {
  at('2021-08-23T09:00:00+08:00')
  for (const second of [app, other, app, other, app, other]) {
    const received = await opened(app)
    const answers = await Promise.all([
      send(app, received.id, 1, 'accept'),
      send(second, received.id, 1, 'withdraw', { request: '撤回' }, { actor: colleague }),
    ])
    const [won, lost] = answers.sort((a, b) => a.status - b.status)
    expect(won?.status).toBe(201)
    expect(lost).toMatchObject({ status: 409, body: { code: 'case-changed', revision: 2 } })
    expect(lost?.body.changes).toEqual([
      expect.objectContaining({ seq: 2, type: won?.body.event.type, actor: won?.body.event.actor }),
    ])
    expect(lost?.body.detail).toContain(`last: ${won?.body.event.type} by ${won?.body.event.actor.id}`)
  }
})

test('of fifty who act at once on one case, one wins, and forty-nine are told who', async () => {
  const received = await opened(app)
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => send(i % 2 ? app : other, received.id, 1, 'accept')),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.filter(({ body }) => body.code === 'case-changed')).toHaveLength(49)
  expect((await get(app, `/cases/${received.id}`)).body.revision).toBe(2)
})

test('a warning that came since does not make a seen revision stale; a passed limit and an act do', async () => {
  at('2021-09-01T09:00:00+08:00')
  const received = await opened(app)
  at('2021-09-01T10:45:00+08:00')
  expect(await app.sweep()).toBeGreaterThan(0)
  const warned = (await get(app, `/cases/${received.id}`)).body
  expect(warned.revision).toBe(2)
  const accepted = await send(app, received.id, 1, 'accept')
  expect(accepted).toMatchObject({ status: 201, body: { case: { revision: 3 } } })
  expect(await send(app, received.id, 2, 'tax.pass')).toMatchObject({
    status: 409,
    body: { code: 'case-changed' },
  })
})

test('a refused act leaves no trace, and no gap in the numbers of the day', async () => {
  at('2021-09-02T09:00:00+08:00')
  const received = await opened(app)
  const before = await everythingIn(database.sql)
  const refused = await Promise.all([
    openCase(app, setup({ channel: 'pigeon' })),
    openCase(app, setup({ facts: { unheard: true } })),
    openCase(app, setup({ materials: [{ material: 'licence', medium: 'paper' }] })),
    openCase(app, setup({ occurredAt: '2021-09-02T09:00:01+08:00' })),
    send(app, received.id, 1, 'issue', { certificates: [{ certificate: 'e-licence', number: '1' }] }),
    send(app, received.id, 9, 'accept'),
    send(app, received.id, 1, 'charge', { fen: 1, basis: '无' }),
    send(app, crypto.randomUUID(), 1, 'accept'),
  ])
  expect(refused.every(({ status }) => status >= 400 && status < 500)).toBe(true)
  expect(await everythingIn(database.sql)).toEqual(before)
  expect((await opened(app)).number).toBe('NY20210902-00002')
})

test('bad acts in a group never fail their neighbours', async () => {
  at('2021-09-03T09:00:00+08:00')
  const cases = await Promise.all(Array.from({ length: 20 }, () => opened(app)))
  const same = crypto.randomUUID()
  const answers = await Promise.all(
    cases.flatMap((of, i) => [
      send(app, of.id, 1, 'accept'),
      send(app, of.id, 1, 'deliver', { to: '无', receipt: '无' }),
      send(app, crypto.randomUUID(), 1, 'accept'),
      openCase(app, setup(i === 0 ? { channel: 'pigeon' } : {})),
      openCase(app, { ...setup(), id: same }),
    ]),
  )
  const accepted = answers.filter((_, i) => i % 5 === 0)
  expect(accepted.map(({ status }) => status)).toEqual(cases.map(() => 201))
  expect(answers.filter((_, i) => i % 5 === 4).every(({ status }) => status === 201)).toBe(true)
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
})

test('a case whose stored state can not be read fails for itself alone', async () => {
  at('2021-09-06T09:00:00+08:00')
  const [broken, whole] = [await opened(app), await opened(app)]
  await database.sql`update cases set state = '{"clocks": 7}' where id = ${broken.id}`
  const answers = await Promise.all([
    send(app, broken.id, 1, 'accept'),
    send(app, whole.id, 1, 'accept'),
    openCase(app),
  ])
  expect(answers.map(({ status }) => status)).toEqual([500, 201, 201])
  // A snapshot is only what the ledger implies: it is rebuilt from it.
  const rebuilt = app.engine.replay(await eventsOf(database.sql, broken.id))
  await database.sql`update cases set state = ${JSON.stringify(rebuilt)} where id = ${broken.id}`
  expect((await send(app, broken.id, 1, 'accept')).status).toBe(201)
})

test('numbers are unique and without a gap when two nodes open at once, on two days', async () => {
  at('2021-09-08T00:00:01+08:00')
  const yesterday = { occurredAt: '2021-09-07T23:59:59+08:00' }
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      openCase(
        i % 2 ? app : other,
        setup({ ...(i % 3 ? {} : yesterday), ...(i % 7 ? {} : { channel: 'pigeon' }) }),
      ),
    ),
  )
  const numbers = answers.flatMap(({ body }) => (body.case ? [body.case.number] : [])).sort()
  const series = (day: string, count: number) =>
    Array.from({ length: count }, (_, i) => `NY${day}-${String(i + 1).padStart(5, '0')}`)
  const of = (day: string) => numbers.filter((number) => number.startsWith(`NY${day}`)).length
  expect(numbers).toEqual([...series('20210907', of('20210907')), ...series('20210908', of('20210908'))])
  expect(numbers).toHaveLength(answers.filter((_, i) => i % 7).length)
})

test('whatever was written at once, every ledger gives the stored state and the due dates', async () => {
  expect(await faultsIn(database.sql, app)).toEqual([])
})
