import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { updateAccount } from '../../src/database/queries/accounts.ts'
import { identitySettings } from '../../src/identity-settings.ts'
import { systemClock } from '../../src/plugins/clock.ts'
import { testDatabase } from '../setup/database.ts'
import { keyring } from '../setup/keyring.ts'
import { anAccount, signedIn } from './signed-in.ts'

const origin = 'http://127.0.0.1:15450'
const secret = 'synthetic-secret-of-a-test-client-0001'

/** A real provider on loopback, whose own test pages ask for any name and take any password. */
const server = createServer()
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const provider = new Provider(issuer, {
  clients: [
    { client_id: 'banjie', client_secret: secret, redirect_uris: [`${origin}/session/oidc/callback`] },
  ],
  pkce: { required: () => true },
  findAccount: async (_context, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
})
server.on('request', provider.callback())
const close = (one: Server) => new Promise((resolve) => one.close(resolve))

const database = await testDatabase()
const identity = identitySettings({
  BANJIE_OIDC_ISSUER: issuer,
  BANJIE_OIDC_CLIENT_ID: 'banjie',
  BANJIE_OIDC_CLIENT_SECRET: secret,
  BANJIE_ORIGIN: origin,
})
const options = { database, keyring, clock: systemClock, sweepEveryMs: 0, signInsPerMinute: 10_000 }
const app = await buildApp({ ...options, identity })
afterAll(async () => {
  await app.close()
  server.closeAllConnections()
  await close(server)
})

/** A person's browser at the provider: follows it, fills in its forms, keeps its cookies; ends at our address. */
async function signInAtProvider(start: string, name: string): Promise<string> {
  const jar = new Map<string, string>()
  const visit = async (url: string, form?: Record<string, string>): Promise<string> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(key, value)
    }
    const to = answer.headers.get('location')
    if (to) return to.startsWith(origin) ? to : visit(new URL(to, url).href)
    const page = await answer.text()
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? []
    const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? []
    if (!action) throw new Error(page)
    return visit(new URL(action, url).href, { prompt, login: name, password: 'x' })
  }
  return visit(start)
}

const start = async () => {
  const answer = await app.inject({ url: '/session/oidc/start' })
  const { name, value, ...attributes } = answer.cookies[0] as { name: string; value: string }
  return { to: String(answer.headers.location), cookie: `${name}=${value}`, attributes }
}
const finish = (address: string, cookie?: string) =>
  app.inject({ url: address.slice(origin.length), headers: cookie ? { cookie } : {} })

async function linked(subject: string, more: object = {}) {
  const account = await anAccount(app)
  await updateAccount(database.db, account, {
    identityIssuer: `${issuer}/`,
    identitySubject: subject,
    ...more,
  })
  return account
}

test('a person signs in at the platform, and comes back as their own account', async () => {
  const account = await linked('person-a')
  const { to, cookie, attributes } = await start()
  expect(attributes).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/session/oidc' })
  expect(Object.fromEntries(new URL(to).searchParams)).toMatchObject({
    response_type: 'code',
    scope: 'openid',
    code_challenge_method: 'S256',
    state: expect.stringMatching(/.{20}/),
    nonce: expect.stringMatching(/.{20}/),
  })
  const answer = await finish(await signInAtProvider(to, 'person-a'), cookie)
  expect(answer.headers.location).toBe('/hall/')
  const token = answer.cookies.find(({ name }) => name === 'banjie-session')?.value
  const session = await app.inject({ url: '/session', headers: { cookie: `banjie-session=${token}` } })
  expect(session.json()).toMatchObject({ account, method: 'identity-platform', need: null })
})

test('an account that is there is linked to its person later, and from then on they come in as it', async () => {
  const account = await anAccount(app)
  const security = await signedIn(app, { role: 'security-admin', department: 'approval-bureau' })
  const link = (subject: string | null, of = account) =>
    app.inject({
      method: 'POST',
      url: `/accounts/${of}/identity`,
      headers: security.headers,
      payload: { subject },
    })
  const comeIn = async () => {
    const { to, cookie } = await start()
    return finish(await signInAtProvider(to, 'person-late'), cookie)
  }
  const before = await signedIn(app, { role: 'auditor', department: 'approval-bureau', account: 'late.one' })
  expect(refusedAs(await comeIn())).toBe('/hall/sign-in?problem=identity-unknown')
  expect((await link('person-late')).json().account).toMatchObject({ identitySubject: 'person-late' })
  expect((await comeIn()).headers.location).toBe('/hall/')
  // Nobody else becomes the same person, and an account that changes hands keeps no session.
  expect((await link('person-late', before.account)).json().code).toBe('account-taken')
  expect((await link('person-other', before.account)).statusCode).toBe(200)
  expect((await app.inject({ url: '/session', headers: before.headers })).statusCode).toBe(401)
  expect((await link(null)).json().account.identitySubject).toBeNull()
  expect(refusedAs(await comeIn())).toBe('/hall/sign-in?problem=identity-unknown')
  const trail = () => database.sql`
    select target, outcome from audit_trail where action = 'linkIdentity' order by serial`
  await expect.poll(trail).toEqual([
    { target: account, outcome: 'ok' },
    { target: before.account, outcome: 'account-taken' },
    { target: before.account, outcome: 'ok' },
    { target: account, outcome: 'ok' },
  ])
})

function refusedAs(answer: Awaited<ReturnType<typeof finish>>) {
  expect(answer.cookies.find(({ name }) => name === 'banjie-session')).toBeUndefined()
  return String(answer.headers.location)
}

test('an answer counts once, in the browser that asked, with its own state, and within ten minutes', async () => {
  await linked('person-b')
  const mine = await start()
  const back = await signInAtProvider(mine.to, 'person-b')
  const other = await start()
  const refused = '/hall/sign-in?problem=identity-refused'
  expect(refusedAs(await finish(back))).toBe(refused)
  expect(refusedAs(await finish(back, other.cookie))).toBe(refused)
  expect(refusedAs(await finish(back.replace(/state=[^&]+/, 'state=another'), (await start()).cookie))).toBe(
    refused,
  )
  expect((await finish(back, mine.cookie)).headers.location).toBe('/hall/')
  expect(refusedAs(await finish(back, mine.cookie))).toBe(refused)
  const late = await start()
  await database.sql`update identity_requests set started_at = started_at - interval '10 minutes'`
  expect(refusedAs(await finish(await signInAtProvider(late.to, 'person-b'), late.cookie))).toBe(refused)
})

test('an answer with another’s code, another issuer, or a token that was not asked for opens nothing', async () => {
  await linked('person-m')
  const refused = '/hall/sign-in?problem=identity-refused'
  const [theirs, mine] = [await start(), await start()]
  const [back, own] = [
    await signInAtProvider(theirs.to, 'person-m'),
    await signInAtProvider(mine.to, 'person-m'),
  ]
  // A code that somebody else was given, put into an answer of one's own.
  const code = new URL(back).searchParams.get('code') as string
  expect(refusedAs(await finish(own.replace(/code=[^&]+/, `code=${code}`), mine.cookie))).toBe(refused)
  // Mix-up: the answer says that another platform gave it, or does not say who did.
  for (const change of [
    (address: URL) => address.searchParams.set('iss', 'https://elsewhere.example/'),
    (address: URL) => address.searchParams.delete('iss'),
    (address: URL) => address.searchParams.append('state', 'another'),
    (address: URL) => address.searchParams.delete('state'),
    (address: URL) => address.searchParams.delete('code'),
  ]) {
    const { to, cookie } = await start()
    const address = new URL(await signInAtProvider(to, 'person-m'))
    expect(address.searchParams.get('iss')).toBe(issuer)
    change(address)
    expect(refusedAs(await finish(address.href, cookie))).toBe(refused)
  }
  // A token with a nonce of another request, or a code without the verifier that belongs to it.
  for (const column of ['nonce', 'verifier']) {
    const { to, cookie } = await start()
    const address = await signInAtProvider(to, 'person-m')
    await database.sql`
      update identity_requests set ${database.sql(column)} = ${'x'.repeat(43)}
      where started_at = (select max(started_at) from identity_requests)`
    expect(refusedAs(await finish(address, cookie)), column).toBe(refused)
  }
})

test('an identity without an account, or with one that is closed, opens nothing', async () => {
  await linked('person-c', { disabledAt: systemClock.now() })
  for (const name of ['person-c', 'stranger']) {
    const { to, cookie } = await start()
    const answer = await finish(await signInAtProvider(to, name), cookie)
    expect(refusedAs(answer)).toBe('/hall/sign-in?problem=identity-unknown')
  }
})

test('whoever refuses at the platform is told so here', async () => {
  const { to, cookie } = await start()
  const state = new URL(to).searchParams.get('state')
  const answer = await finish(`${origin}/session/oidc/callback?error=access_denied&state=${state}`, cookie)
  expect(refusedAs(answer)).toBe('/hall/sign-in?problem=identity-refused')
})

test('a platform that does not answer is no end of the service', async () => {
  const unreachable = identitySettings({
    BANJIE_OIDC_ISSUER: 'http://127.0.0.1:9/',
    BANJIE_OIDC_CLIENT_ID: 'banjie',
    BANJIE_ORIGIN: origin,
  })
  const alone = await buildApp({ ...options, identity: unreachable })
  const answer = await alone.inject({ url: '/session/oidc/start' })
  expect(answer.headers.location).toBe('/hall/sign-in?problem=identity-platform-unavailable')
  expect((await alone.inject({ url: '/session/ways' })).json()).toEqual({ identityPlatform: true })
  await alone.close()
})

test('where none is set up, nobody is sent anywhere', async () => {
  const without = await buildApp(options)
  expect((await without.inject({ url: '/session/ways' })).json()).toEqual({ identityPlatform: false })
  const answer = await without.inject({ url: '/session/oidc/start' })
  expect(answer.headers.location).toBe('/hall/sign-in?problem=identity-platform-unavailable')
  await without.close()
})

test.each([
  [{ BANJIE_OIDC_ISSUER: 'https://id.example' }, /BANJIE_OIDC_CLIENT_ID/],
  [{ BANJIE_OIDC_ISSUER: 'http://id.example', BANJIE_OIDC_CLIENT_ID: 'a' }, /BANJIE_OIDC_ISSUER .* https/],
  [{ BANJIE_OIDC_ISSUER: 'https://id.example', BANJIE_OIDC_CLIENT_ID: 'a' }, /BANJIE_ORIGIN/],
])('settings that can’t work are refused at the start: %j', (env, why) => {
  expect(() => identitySettings(env)).toThrow(why)
})
