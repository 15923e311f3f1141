import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { updateAccount } from '../../src/database/queries/accounts.ts'
import { insertAppointment, insertEnd } from '../../src/database/queries/appointments.ts'
import { hashPassword } from '../../src/services/password-hash.ts'
import { startService } from './app.ts'
import { anAccount, signedIn } from './signed-in.ts'

const { app, database, clock, at, node } = await startService()

const password = 'Correct-horse-7-battery'
const kept = await hashPassword(password)

/** An account that can sign in by the password above. */
async function person(more: object = {}) {
  const account = await anAccount(app)
  await updateAccount(database.db, account, { password: kept, passwordSetAt: clock.now(), ...more })
  return account
}

const signIn = (name: string, given = password, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/session', payload: { name, password: given }, headers })
const who = (headers: Record<string, string>, on = app) => on.inject({ url: '/session', headers })
const cookieOf = (answer: Awaited<ReturnType<typeof signIn>>) => {
  const { name, value } = answer.cookies[0] as { name: string; value: string }
  return { cookie: `${name}=${value}` }
}
const asClerk = { role: 'window-clerk', department: 'approval-bureau', window: 'A03' } as const

test('the cookie can’t be read by scripts, is sent to this site alone, and the database keeps only its hash', async () => {
  const answer = await signIn(await person())
  expect(answer.statusCode).toBe(201)
  const { value = '', ...attributes } = { ...answer.cookies[0] }
  expect(attributes).toEqual({ name: 'banjie-session', path: '/', httpOnly: true, sameSite: 'Strict' })
  expect(Buffer.from(value, 'base64url')).toHaveLength(32)
  expect(answer.body).not.toContain(value)
  const rows = await database.sql`select hash from sessions`
  expect(rows.map((row) => row.hash)).toEqual([hash('sm3', value)])
})

test('a signed-in person sees who they are and what they may act as', async () => {
  const { headers, account, appointment } = await signedIn(app, asClerk)
  const { body, statusCode } = await who(headers)
  expect(statusCode).toBe(200)
  expect(JSON.parse(body)).toMatchObject({
    account,
    need: null,
    appointment: { id: appointment, role: 'window-clerk', department: 'approval-bureau', window: 'A03' },
    signedInAt: '2021-08-23T01:00:00Z',
    endsAt: '2021-08-23T01:30:00Z',
  })
})

test('without a session, with an invented or a changed cookie there is nobody', async () => {
  const { headers } = await signedIn(app, asClerk)
  const others = [{}, { cookie: 'banjie-session=x' }, { cookie: `${headers.cookie.slice(0, -1)}` }]
  for (const other of others) expect((await who(other)).json().code).toBe('sign-in-needed')
})

test('signing out ends the session on this node at once', async () => {
  const { headers } = await signedIn(app, asClerk)
  expect((await who(headers)).statusCode).toBe(200)
  const answer = await app.inject({ method: 'DELETE', url: '/session', headers })
  expect(answer.json()).toEqual({ signedOut: true })
  expect(answer.cookies[0]).toMatchObject({ name: 'banjie-session', value: '' })
  expect((await who(headers)).statusCode).toBe(401)
})

test('a session ended on one node ends on the others within seconds', async () => {
  const other = await node()
  const { headers } = await signedIn(app, asClerk)
  expect((await who(headers, other)).statusCode).toBe(200)
  await app.inject({ method: 'DELETE', url: '/session', headers })
  await expect.poll(async () => (await who(headers, other)).statusCode).toBe(401)
})

test('a session id from before the sign-in is worth nothing after it', async () => {
  const planted = { cookie: 'banjie-session=planted-by-somebody-else-and-known-to-him' }
  const answer = await signIn(await person(), password, planted)
  expect((await who(planted)).statusCode).toBe(401)
  const first = cookieOf(answer)
  const second = await signIn(await person(), password, first)
  expect((await who(first)).statusCode).toBe(401)
  expect((await who(cookieOf(second))).statusCode).toBe(200)
})

test('acting in another appointment changes the session’s id', async () => {
  const { headers, account } = await signedIn(app, asClerk)
  const second = await signedIn(app, { ...asClerk, account, role: 'department-reviewer' })
  const answer = await app.inject({
    method: 'POST',
    url: '/session/appointment',
    headers,
    payload: { appointment: second.appointment },
  })
  expect(answer.json().appointment.role).toBe('department-reviewer')
  expect((await who(headers)).statusCode).toBe(401)
  expect((await who(cookieOf(answer))).json().appointment.role).toBe('department-reviewer')
})

test('nobody acts in an appointment of another, or in one that is to come, past or ended', async () => {
  const { headers, account, appointment } = await signedIn(app, asClerk)
  const other = await signedIn(app, asClerk)
  const give = async (from: string, to: string | null) => {
    const id = crypto.randomUUID()
    const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))
    await insertAppointment(database.sql, {
      ...{ id, account, role: 'auditor', department: 'approval-bureau', by: 'test', recordedAt: clock.now() },
      ...{ from: day(from) as Temporal.PlainDate, to: day(to) },
    })
    return id
  }
  const ended = await give('2021-08-01', null)
  await insertEnd(database.sql, { appointment: ended, at: clock.now(), by: 'test' })
  const wrong = [
    other.appointment,
    await give('2021-08-24', null),
    await give('2021-08-01', '2021-08-22'),
    ended,
  ]
  app.sessions.forgetAccount(account)
  for (const one of wrong) {
    const payload = { appointment: one }
    const answer = await app.inject({ method: 'POST', url: '/session/appointment', headers, payload })
    expect(answer.json().code).toBe('unknown-appointment')
  }
  const today = await give('2021-08-23', '2021-08-23')
  app.sessions.forgetAccount(account)
  const { appointments } = (await who(headers)).json()
  expect(appointments.map(({ id }: { id: string }) => id).sort()).toEqual([appointment, today].sort())
})

test('a session that nobody uses ends after thirty minutes, one in use after twelve hours', async () => {
  at('2021-08-23T09:00:00+08:00')
  const idle = await signedIn(app, asClerk)
  const used = await signedIn(app, asClerk)
  for (let minute = 25; minute < 12 * 60; minute += 25) {
    clock.set(Temporal.Instant.from('2021-08-23T09:00:00+08:00').add({ minutes: minute }))
    expect((await who(used.headers)).statusCode, `after ${minute} minutes`).toBe(200)
    if (minute > 25) expect((await who(idle.headers)).statusCode).toBe(401)
  }
  at('2021-08-23T20:59:59+08:00')
  expect((await who(used.headers)).statusCode).toBe(200)
  at('2021-08-23T21:00:00+08:00')
  expect((await who(used.headers)).statusCode).toBe(401)
  at('2021-08-23T09:00:00+08:00')
})

test('a session ends to the second, idle or not, on a node that has never seen it', async () => {
  const { headers } = await signedIn(app, asClerk)
  at('2021-08-23T09:29:59.999+08:00')
  const seen = await signedIn(app, asClerk)
  expect((await who(headers, await node())).statusCode).toBe(200)
  expect((await who(seen.headers)).statusCode).toBe(200)
  at('2021-08-23T10:29:59.999+08:00')
  expect((await who(headers, await node())).statusCode).toBe(401)
  at('2021-08-23T09:00:00+08:00')
})

test('disabled accounts, unknown names and wrong passwords get one and the same answer', async () => {
  const disabled = await person({ disabledAt: clock.now() })
  const known = await person()
  const answers = [
    await signIn(disabled),
    await signIn('nobody.at.all'),
    await signIn(known, 'Wrong-horse-7-battery'),
    await signIn('not even ☃ a name'),
  ]
  const said = answers.map((answer) => ({ ...answer.json(), instance: '' }))
  expect(new Set(said.map((each) => JSON.stringify(each)))).toHaveProperty('size', 1)
  expect(said[0]).toMatchObject({ status: 401, code: 'sign-in-failed' })
  expect(answers.flatMap(({ cookies }) => cookies)).toEqual([])
})

test('five failures lock a name for fifteen minutes, each further one for twice as long; nobody’s name too', async () => {
  const known = await person()
  for (const name of [known, 'nobody.known']) {
    at('2021-08-23T09:00:00+08:00')
    for (let times = 0; times < 5; times += 1) expect((await signIn(name, 'wrong')).statusCode).toBe(401)
    // The right password is not even looked at now, so that the answer tells nothing of it.
    expect((await signIn(name)).json()).toMatchObject({ code: 'sign-in-locked', retryAfterSeconds: 900 })
    at('2021-08-23T09:14:59+08:00')
    expect((await signIn(name)).json()).toMatchObject({ code: 'sign-in-locked', retryAfterSeconds: 1 })
    at('2021-08-23T09:15:00+08:00')
    expect((await signIn(name, 'wrong')).statusCode).toBe(401)
    expect((await signIn(name)).json()).toMatchObject({ code: 'sign-in-locked', retryAfterSeconds: 1800 })
    at('2021-08-23T09:45:00+08:00')
    expect((await signIn(name)).statusCode).toBe(name === known ? 201 : 401)
  }
  // After a right one the count begins anew.
  at('2021-08-23T10:00:00+08:00')
  for (let times = 0; times < 4; times += 1) await signIn(known, 'wrong')
  expect((await signIn(known)).statusCode).toBe(201)
  at('2021-08-23T09:00:00+08:00')
})

test('of many guesses at once no more than five are looked at', async () => {
  const name = await person()
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => signIn(name, `wrong ${index}`)))
  const codes = answers.map((answer) => answer.json().code)
  expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5)
  expect(codes.filter((code) => code === 'sign-in-locked')).toHaveLength(7)
})

test('the name may be typed with capitals and blanks around it', async () => {
  const account = await person()
  expect((await signIn(` ${account.toUpperCase()} `)).json().account).toBe(account)
})
