import { expect, test } from 'vitest'
import { updateAccount } from '../../src/database/queries/accounts.ts'
import { startService } from './app.ts'
import { signedIn } from './signed-in.ts'

const { app, database, clock, at, node } = await startService()
const agent = { role: 'assisting-agent', department: 'approval-bureau' } as const

/** Somebody sets a device up; what its browser holds afterwards. */
async function setUp() {
  const person = await signedIn(app, agent)
  const answer = await app.inject({ method: 'POST', url: '/kiosk', headers: person.headers })
  expect(answer.statusCode).toBe(201)
  const [kiosk] = answer.cookies.filter(({ name }) => name === 'banjie-kiosk')
  return { person, answer, kiosk, headers: { cookie: `banjie-kiosk=${kiosk?.value}` } }
}
const take = (headers: object, on = app) =>
  on.inject({
    method: 'POST',
    url: '/kiosk/tickets',
    headers: { ...headers },
    payload: { id: crypto.randomUUID(), business: 'enterprise' },
  })

test('who sets a device up leaves no session of their own on it, and a visitor takes a number', async () => {
  const { person, answer, kiosk, headers } = await setUp()
  expect(kiosk).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/kiosk' })
  expect(answer.json()).toEqual({ until: '2021-08-23T16:00:00Z' })
  expect(answer.cookies.find(({ name }) => name === 'banjie-session')?.value).toBe('')
  expect((await app.inject({ url: '/session', headers: person.headers })).statusCode).toBe(401)

  const rules = (await app.inject({ url: '/kiosk', headers })).json()
  expect(Object.keys(rules)).toEqual(['businesses', 'priorities'])
  const taken = await take(headers)
  expect(taken.json()).toEqual({ number: 'A001', repeated: false })
  const [event] = await database.sql<{ by: object }[]>`select by from hall_events where type = 'take'`
  expect(event?.by).toEqual({ id: person.account, role: 'kiosk', department: 'approval-bureau' })
  const trail = () => database.sql`
    select account, role, outcome from audit_trail where action = 'takeKioskTicket'`
  await expect.poll(trail).toEqual([{ account: person.account, role: 'kiosk', outcome: 'ok' }])
})

test('its token is a session nowhere, and no session is one of its', async () => {
  const { kiosk, headers } = await setUp()
  const asSession = { cookie: `banjie-session=${kiosk?.value}; ${headers.cookie}` }
  for (const url of ['/session', '/queue', '/queue/rules', '/cases', '/inbox', '/session/all'])
    expect((await app.inject({ url, headers: asSession })).json().code, url).toBe('sign-in-needed')
  const person = await signedIn(app, agent)
  for (const cookie of [person.headers.cookie, `banjie-kiosk=${person.token}`])
    expect((await take({ cookie })).json().code).toBe('sign-in-needed')
})

test('it gives numbers until midnight in China, on every node, and not when its account is closed', async () => {
  const { headers } = await setUp()
  const other = await node()
  expect((await take(headers, other)).statusCode).toBe(201)
  at('2021-08-23T23:59:59+08:00')
  expect((await take(headers)).statusCode).toBe(201)
  at('2021-08-24T00:00:00+08:00')
  expect((await take(headers)).json().code).toBe('sign-in-needed')
  const { person, headers: next } = await setUp()
  expect((await take(next)).statusCode).toBe(201)
  await updateAccount(database.db, person.account, { disabledAt: clock.now() })
  expect((await take(next)).json().code).toBe('sign-in-needed')
})
