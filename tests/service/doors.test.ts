import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { listen, rawConnection } from './raw.ts'
import { ask } from './requests.ts'
import { anAccount, signedIn } from './signed-in.ts'

const { app, node } = await startService()
const clerk = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })

const switchWith = async (headers: Record<string, string>) =>
  (
    await ask(
      app,
      'POST',
      '/session/appointment',
      { appointment: clerk.account },
      { ...clerk.headers, ...headers },
    )
  ).body.code
/** The request itself is wrong, so that it changes nothing: it was looked at. */
const lookedAt = 'invalid-request'

test.each([
  ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }],
  ['a person, by hand', { 'sec-fetch-site': 'none' }],
  ['an old browser on a page of ours', { origin: 'http://localhost:80' }],
  ['a program', {}],
])('%s may do something', async (_who, headers) => {
  expect(await switchWith({ host: 'localhost:80', ...headers })).toBe(lookedAt)
})

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour under the same site', { 'sec-fetch-site': 'same-site' }],
  ['a page of ours by its own word only', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:80' }],
  ['an old browser elsewhere', { origin: 'http://elsewhere.example' }],
  ['an old browser on another port', { origin: 'http://localhost:81' }],
  ['a page without origin', { origin: 'null' }],
  ['nonsense', { origin: 'localhost:80' }],
])('%s may not', async (_who, headers) => {
  expect(await switchWith({ host: 'localhost:80', ...headers })).toBe('foreign-origin')
})

test('other sites may follow links to here: reading is no act', async () => {
  const headers = { ...clerk.headers, 'sec-fetch-site': 'cross-site' }
  expect((await ask(app, 'GET', '/session', undefined, headers)).status).toBe(200)
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json-patch+json', 'text/html'])(
  'what a form of another site can send is no body here: %s',
  async (type) => {
    const body = JSON.stringify({ name: 'a', password: 'b' })
    expect((await ask(app, 'POST', '/session', body, { 'content-type': type })).status).toBe(415)
  },
)

test('the cookie goes over https alone where the request came by https, and a proxy is believed only when it is known', async () => {
  const name = await anAccount(app)
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' }
  const secureOn = async (on: typeof app) => {
    const { token } = await on.sessions.open(name, 'password')
    const answer = await on.inject({
      method: 'DELETE',
      url: '/session',
      headers: { cookie: `banjie-session=${token}`, ...forwarded },
    })
    return answer.cookies[0]?.secure ?? false
  }
  expect(await secureOn(app)).toBe(false)
  expect(await secureOn(await node({ trustProxy: '127.0.0.1' }))).toBe(true)
  expect(await secureOn(await node({ trustProxy: '10.0.0.1' }))).toBe(false)
})

test('addresses are counted apart, and a client can’t choose its own', async () => {
  const strict = await node({ signInsPerMinute: 2, trustProxy: '127.0.0.1' })
  const from = async (on: typeof app, address: string) =>
    (await ask(on, 'POST', '/session', { name: 'a', password: 'b' }, { 'x-forwarded-for': address })).status
  const statuses = [await from(strict, '203.0.113.7'), await from(strict, '203.0.113.7')]
  expect([...statuses, await from(strict, '203.0.113.7'), await from(strict, '203.0.113.8')]).toEqual([
    401, 401, 429, 401,
  ])
  const alone = await node({ signInsPerMinute: 1 })
  expect([await from(alone, '203.0.113.7'), await from(alone, '203.0.113.8')]).toEqual([401, 429])
})

test('behind a proxy an address that a client writes in front of its own is not believed', async () => {
  const strict = await node({ signInsPerMinute: 2, trustProxy: '127.0.0.1, 10.0.0.0/8' })
  const from = async (chain: string) =>
    (await ask(strict, 'POST', '/session', { name: 'c', password: 'b' }, { 'x-forwarded-for': chain })).status
  const chains = ['198.51.100.1, 203.0.113.7', '198.51.100.2, 203.0.113.7, 10.1.2.3', '203.0.113.7']
  const statuses = []
  for (const chain of chains) statuses.push(await from(chain))
  expect(statuses).toEqual([401, 401, 429])
  expect(await from('203.0.113.7, 198.51.100.1')).toBe(401)
})

test('behind a proxy a name is locked whichever addresses try it, and other names are not', async () => {
  const proxied = await node({ signInsPerMinute: 100, trustProxy: '127.0.0.1' })
  const name = await anAccount(app)
  const code = async (of: string, n: number) => {
    const headers = { 'x-forwarded-for': `203.0.113.${n}` }
    return (await ask(proxied, 'POST', '/session', { name: of, password: 'b' }, headers)).body.code
  }
  const codes = []
  for (let n = 0; n < 7; n += 1) codes.push(await code(name, n))
  expect(codes).toEqual([...Array(5).fill('sign-in-failed'), 'sign-in-locked', 'sign-in-locked'])
  expect(await code(await anAccount(app), 1)).toBe('sign-in-failed')
})

test('pages run only their own scripts, nobody frames them, and answers stay in no cache', async () => {
  const { headers } = await app.inject({ url: '/session', headers: clerk.headers })
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cache-control']).toBe('no-store')
  const pages = await app.inject({ url: '/hall/' })
  expect(pages.headers['content-security-policy']).toBe(headers['content-security-policy'])
})

test('the page of the document may set its styles as it does', async () => {
  const { headers } = await app.inject({ url: '/docs/' })
  expect(headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'")
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
})

test('line breaks in a cookie, a name or an address make no header and no line of the log', async () => {
  const lines: string[] = []
  const logged = await node({
    logger: { level: 'info', stream: { write: (line: string) => lines.push(line) } },
  })
  const evil = 'x\r\nset-cookie: owned=1\n{"level":30}'
  await ask(logged, 'POST', '/session', { name: evil, password: evil })
  const answer = await logged.inject({
    url: `/session?x=${encodeURIComponent(evil)}`,
    headers: { cookie: 'banjie-session=%0d%0aset-cookie:x' },
  })
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line.trimEnd()).not.toContain('\n')
    expect(Object.keys(JSON.parse(line))).toContain('time')
  }
})

test('nothing that a client sends ends a line of the log, or is obeyed by whoever looks at it', async () => {
  const lines: string[] = []
  const logged = await node({
    logger: { level: 'trace', stream: { write: (line: string) => lines.push(line) } },
  })
  const evil = 'x\r\n{"level":60,"msg":"forged"}\u001b[2J\u009b31m\u2028\u202etxt.exe\u0000'
  const port = await listen(logged)
  const connection = await rawConnection(port)
  // Raw, as no client library would send it.
  const agent = '\u001b[2J{"level":60}\u009b31m'
  connection.send(
    `GET /nowhere/${encodeURIComponent(evil)}?q=${encodeURIComponent(evil)} HTTP/1.1\r\nHost: x"y\r\n` +
      `User-Agent: ${agent}\r\nReferer: ${agent}\r\nX-Request-Id: ${agent}\r\nX-Forwarded-For: ${agent}\r\n\r\n`,
  )
  expect([400, 404]).toContain((await connection.next()).status)
  connection.close()
  for (const path of ['/nowhere/', '/cases/', '/processes/'])
    await logged.inject({
      url: `${path}${encodeURIComponent(evil)}`,
      headers: { 'user-agent': 'x\u009b31m' },
    })
  await ask(logged, 'POST', '/session', { name: evil.replace('\0', ''), password: 'x' })
  expect(lines.length).toBeGreaterThan(4)
  expect(lines.join('')).toContain('/nowhere/')
  for (const line of lines) {
    expect(line.trimEnd()).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
    expect(JSON.parse(line).level).toBeLessThan(60)
  }
})

test('a password is in no line of the log', async () => {
  const lines: string[] = []
  const logged = await node({
    logger: { level: 'trace', stream: { write: (line: string) => lines.push(line) } },
  })
  await ask(logged, 'POST', '/session', { name: 'wang.fang', password: 'Correct-horse-7-battery' })
  expect(lines.join('')).not.toMatch(/horse|banjie-session=/)
})
