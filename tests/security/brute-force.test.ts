import { expect, test } from 'vitest'
import { updateAccount } from '../../src/database/queries/accounts.ts'
import { hashPassword } from '../../src/services/password-hash.ts'
import { startService } from '../service/app.ts'
import { ask, opened } from '../service/requests.ts'
import { anAccount, signedIn } from '../service/signed-in.ts'

const { app, database, clock, node } = await startService()
const password = 'Correct-horse-7-battery'
const kept = await hashPassword(password)

async function person() {
  const account = await anAccount(app)
  await updateAccount(database.db, account, { password: kept, passwordSetAt: clock.now() })
  return account
}
const guess = (on: typeof app, name: string, given: string, remoteAddress = '127.0.0.1') =>
  on.inject({ method: 'POST', url: '/session', payload: { name, password: given }, remoteAddress })
const codes = (answers: readonly { json(): { code?: string } }[]) => answers.map((one) => one.json().code)

test('a name is locked over all nodes and from all addresses: more of either gives no more guesses', async () => {
  const name = await person()
  const nodes = [app, await node(), await node()]
  const answers = []
  for (let n = 0; n < 15; n += 1) {
    const on = nodes[n % nodes.length] as typeof app
    answers.push(await guess(on, name, `wrong ${n}`, `203.0.113.${n}`))
  }
  expect(codes(answers).filter((code) => code === 'sign-in-failed')).toHaveLength(5)
  expect(codes(answers).slice(5)).toEqual(Array(10).fill('sign-in-locked'))
})

test('one password tried at many names is counted by address', async () => {
  const strict = await node({ signInsPerMinute: 5 })
  const names = await Promise.all(Array.from({ length: 8 }, person))
  const answers = []
  for (const name of names) answers.push(await guess(strict, name, 'Summer-2021-summer', '203.0.113.9'))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
  expect(answers.at(-1)?.headers['retry-after']).toMatch(/^\d+$/)
  // A subscriber's whole network of IPv6 addresses is one.
  const six = []
  for (let n = 0; n < 7; n += 1) six.push(await guess(strict, 'nobody.known', 'x', `2001:db8:1:1::${n + 1}`))
  expect(six.filter(({ statusCode }) => statusCode === 429)).toHaveLength(2)
})

test('spellings of a name are one name: capitals and blanks give no more guesses', async () => {
  const name = await person()
  const spelled = [name, name.toUpperCase(), ` ${name}`, `${name} `, `\t${name}`, `${name}\n`]
  const answers = []
  for (const one of [...spelled, ...spelled]) answers.push(await guess(app, one, 'wrong'))
  expect(codes(answers).filter((code) => code === 'sign-in-failed').length).toBeLessThanOrEqual(5)
})

test('whether a name is there can’t be told by the time that the answer takes', async () => {
  const known = await person()
  const median = async (name: string) => {
    const times = []
    for (let n = 0; n < 5; n += 1) {
      const start = performance.now()
      await guess(app, name, 'wrong')
      times.push(performance.now() - start)
    }
    return times.sort((a, b) => a - b)[2] as number
  }
  await guess(app, 'warm.up', 'wrong')
  const [there, absent] = [await median(known), await median('nobody.here')]
  // Both reckon one argon2id, tens of milliseconds; a look that stopped at the name would take one or two.
  expect(absent).toBeGreaterThan(there / 4)
  expect(there).toBeGreaterThan(absent / 4)
})

test('a second factor can’t be found by trying, in one session or in many at once', async () => {
  const { account, headers } = await signedIn(app, { role: 'system-admin', department: 'approval-bureau' })
  await updateAccount(database.db, account, { password: kept, passwordSetAt: clock.now() })
  expect(
    (await ask(app, 'POST', '/session/second-factor/secret', undefined, { ...headers })).status,
  ).toBeLessThan(300)
  const opened = await Promise.all([1, 2, 3].map(() => app.sessions.open(account, 'password')))
  const answers = []
  for (let n = 0; n < 30; n += 1) {
    const token = opened[n % 3]?.token
    const code = String(n).padStart(6, '0')
    answers.push(
      await ask(app, 'POST', '/session/second-factor', { code }, { cookie: `banjie-session=${token}` }),
    )
  }
  const looked = answers.filter(({ body }) => body.code === 'second-factor-failed')
  expect(answers.filter(({ status }) => status < 400)).toEqual([])
  expect(looked.length).toBeLessThanOrEqual(5)
})

test('wrong guesses of the current password, in a stolen session, lock as those at the door do', async () => {
  const name = await person()
  const { token } = await app.sessions.open(name, 'password')
  const answers = []
  for (let n = 0; n < 12; n += 1) {
    const body = { current: `wrong ${n}`, next: 'Another-horse-8-stable' }
    answers.push(await ask(app, 'POST', '/session/password', body, { cookie: `banjie-session=${token}` }))
  }
  expect(answers.filter(({ status }) => status < 400)).toEqual([])
  const given = { current: password, next: 'Another-horse-8-stable' }
  const right = await ask(app, 'POST', '/session/password', given, { cookie: `banjie-session=${token}` })
  expect(right.status, JSON.stringify(right.body)).toBeGreaterThanOrEqual(400)
})

test('the last four characters of an applicant’s id can’t be found from many addresses', async () => {
  const { number } = await opened(app)
  const answers = []
  for (let n = 0; n < 60; n += 1) {
    answers.push(
      await app.inject({
        method: 'POST',
        url: '/progress',
        payload: { number, lastFour: String(2000 + n) },
        remoteAddress: `198.51.100.${n}`,
        headers: { 'x-forwarded-for': `192.0.2.${n}` },
      }),
    )
  }
  expect(answers.filter(({ statusCode }) => statusCode === 404).length).toBeLessThanOrEqual(10)
  expect(answers.at(-1)?.statusCode).toBe(429)
  // Neither by another spelling of the number.
  const spelled = await ask(app, 'POST', '/progress', { number: number.toLowerCase(), lastFour: '001N' })
  expect([404, 422, 429]).toContain(spelled.status)
})
