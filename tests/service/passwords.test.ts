import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { findAccount, updateAccount } from '../../src/database/queries/accounts.ts'
import { oneTimePassword } from '../../src/services/one-time-password.ts'
import { hashPassword, verifyPassword } from '../../src/services/password-hash.ts'
import { startService } from './app.ts'
import { ask } from './requests.ts'
import { anAccount, signedIn } from './signed-in.ts'

const { app, database, clock, at } = await startService()

const first = 'Correct-horse-7-battery'
const kept = await hashPassword(first)

async function person(more: object = {}) {
  const account = await anAccount(app)
  await updateAccount(database.db, account, { password: kept, passwordSetAt: clock.now(), ...more })
  return account
}

const cookieIn = ({ headers }: { headers: Readonly<Record<string, unknown>> }) => ({
  cookie: String([headers['set-cookie']].flat()[0]).split(';')[0] as string,
})
const signIn = (name: string, password = first) => ask(app, 'POST', '/session', { name, password })
const change = (headers: { cookie: string }, current: string, next: string) =>
  ask(app, 'POST', '/session/password', { current, next }, headers)

test('what is kept of a password is argon2id with its parameters and a salt of its own', async () => {
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(await hashPassword(first)).not.toBe(kept)
  expect(await verifyPassword(first, kept)).toBe(true)
  expect(await verifyPassword(`${first} `, kept)).toBe(false)
  for (const none of [null, undefined, '', 'plain', '$argon2id$v=19$m=1,t=1,p=1$$']) {
    expect(await verifyPassword(first, none)).toBe(false)
  }
})

test('hashing agrees with the reference implementation of argon2', async () => {
  // phc-winner-argon2, test.c: argon2id, t=2, m=65536, p=1, "password", "somesalt".
  const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await verifyPassword('password', reference)).toBe(true)
})

test('one-time passwords are never alike and hold each kind of letter', () => {
  const made = Array.from({ length: 200 }, oneTimePassword)
  expect(new Set(made).size).toBe(200)
  for (const one of made) expect(one).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)\w{4}(-\w{4}){3}$/)
})

test('a one-time password opens nothing but the choice of one’s own', async () => {
  const name = await person({ oneTime: true })
  const opened = await signIn(name)
  expect(opened.body.need).toBe('password')
  const headers = cookieIn(opened)
  expect((await ask(app, 'GET', '/departments', undefined, headers)).body.code).toBe('password-change-needed')
  const changed = await change(headers, first, 'Another-horse-8-stable')
  expect(changed.body.need).toBeNull()
  expect((await ask(app, 'GET', '/departments', undefined, cookieIn(changed))).status).toBe(200)
})

test('a changed password ends every other session, and changes this one’s id', async () => {
  const name = await person()
  const other = cookieIn(await signIn(name))
  const mine = cookieIn(await signIn(name))
  const now = cookieIn(await change(mine, first, 'Another-horse-8-stable'))
  expect((await ask(app, 'GET', '/session', undefined, other)).status).toBe(401)
  expect((await ask(app, 'GET', '/session', undefined, mine)).status).toBe(401)
  expect((await ask(app, 'GET', '/session', undefined, now)).status).toBe(200)
  expect((await signIn(name)).status).toBe(401)
  expect((await signIn(name, 'Another-horse-8-stable')).status).toBe(201)
})

test('none of the last five passwords may come again, the sixth may', async () => {
  const name = await person()
  let headers = cookieIn(await signIn(name))
  const chosen = [first, ...[1, 2, 3, 4, 5].map((index) => `Violet-${index}-kettle-orbit`)]
  for (const [index, next] of chosen.entries()) {
    if (index === 0) continue
    const answer = await change(headers, chosen[index - 1] as string, next)
    expect(answer.status).toBe(200)
    headers = cookieIn(answer)
    const recent = chosen.slice(Math.max(0, index - 4), index + 1)
    for (const one of recent) {
      const refused = await change(headers, next, one)
      expect(refused.body).toMatchObject({
        code: 'password-refused',
        reason: { zh: expect.stringContaining('最近5次') },
      })
    }
  }
  expect((await change(headers, chosen.at(-1) as string, first)).status).toBe(200)
})

test('the one-time password itself may not be kept', async () => {
  const name = await person({ oneTime: true })
  const headers = cookieIn(await signIn(name))
  expect((await change(headers, first, first)).body.code).toBe('password-refused')
})

test('after ninety days a password has to be changed first', async () => {
  const name = await person()
  at('2021-11-21T08:59:00+08:00')
  expect((await signIn(name)).body.need).toBeNull()
  at('2021-11-21T09:00:00+08:00')
  expect((await signIn(name)).body.need).toBe('password')
  at('2021-08-23T09:00:00+08:00')
})

test('a one-time password that nobody has used for a week opens no more', async () => {
  const name = await person({ oneTime: true })
  at('2021-08-30T08:59:00+08:00')
  expect((await signIn(name)).status).toBe(201)
  at('2021-08-30T09:00:00+08:00')
  expect((await signIn(name)).body.code).toBe('sign-in-failed')
  at('2021-08-23T09:00:00+08:00')
})

const codeOf = (secret: string, instant = clock.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: instant.epochMilliseconds })
const give = (headers: { cookie: string }, code: string) =>
  ask(app, 'POST', '/session/second-factor', { code }, headers)

test('an administrator sets up a second factor first, and then gives it at each sign-in; no code counts twice', async () => {
  const { account } = await signedIn(app, { role: 'audit-admin', department: 'approval-bureau' })
  await updateAccount(database.db, account, { password: kept, passwordSetAt: clock.now() })
  const opened = await signIn(account)
  expect(opened.body.need).toBe('second-factor-enrolment')
  const headers = cookieIn(opened)
  const { secret, uri } = (await ask(app, 'POST', '/session/second-factor/secret', undefined, headers)).body
  expect(uri).toMatch(new RegExp(`^otpauth://totp/Banjie:${account}\\?.*secret=${secret}`))
  const stored = await findAccount(database.db, account)
  expect(stored?.totpSecret).not.toContain(secret)

  const complete = await give(headers, codeOf(secret))
  expect(complete.body.need).toBeNull()
  expect((await ask(app, 'GET', '/session', undefined, headers)).status).toBe(401)
  expect((await ask(app, 'GET', '/departments', undefined, cookieIn(complete))).status).toBe(200)

  const again = await signIn(account)
  expect(again.body.need).toBe('second-factor')
  expect((await give(cookieIn(again), codeOf(secret))).body.code).toBe('second-factor-failed')
  at('2021-08-23T09:00:30+08:00')
  expect((await give(cookieIn(again), codeOf(secret))).status).toBe(200)
  // Not even one that was shown before, within the time that clocks may differ.
  const third = await signIn(account)
  expect((await give(cookieIn(third), codeOf(secret, clock.now().subtract({ seconds: 30 })))).status).toBe(
    401,
  )
  at('2021-08-23T09:00:00+08:00')
})

test('of one code given many times at once one is taken', async () => {
  const { account, headers } = await signedIn(app, { role: 'system-admin', department: 'approval-bureau' })
  const { secret } = (await ask(app, 'POST', '/session/second-factor/secret', undefined, { ...headers })).body
  const opened = await Promise.all([1, 2, 3, 4].map(() => app.sessions.open(account, 'password')))
  const answers = await Promise.all(
    opened.map(({ token }) => give({ cookie: `banjie-session=${token}` }, codeOf(secret))),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
})
