import { expect, test } from 'vitest'
import { insertEnd } from '../../src/database/queries/appointments.ts'
import { routeRules } from '../../src/permission/table.ts'
import { startService } from '../service/app.ts'
import { listen, rawConnection } from '../service/raw.ts'
import { opened } from '../service/requests.ts'
import { signedIn } from '../service/signed-in.ts'

const { app, database, clock, node } = await startService()
const here = await opened(app)

interface Operation {
  readonly id: keyof typeof routeRules
  readonly method: string
  readonly path: string
}

const { paths } = app.swagger() as unknown as {
  paths: Record<string, Record<string, { operationId: Operation['id'] }>>
}
/** Every operation, at an address of something that is there where it is about a case. */
const operations: Operation[] = Object.entries(paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, { operationId: id }]) => ({
    id,
    method: method.toUpperCase(),
    path: template.replace('{case}', here.number).replace(/\{[^}]+\}/g, 'x'),
  })),
)
/** Redirects of a browser to the identity platform and back: open, and no answers of ours. */
const notInDocument = ['startIdentitySignIn', 'finishIdentitySignIn']
const closed = operations.filter(({ id }) => routeRules[id] !== 'public')

/** The code of the problem, or the status where there is no body. */
const says = (answer: { statusCode: number; body: string }) =>
  answer.body ? String(JSON.parse(answer.body).code) : String(answer.statusCode)

/** Ways to write an address that a guard before the router could be led past by. */
const spellings: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `${path}/`,
  (path) => `/${path}`,
  (path) => `${path}?x=1`,
  (path) => `${path};jsessionid=1`,
  (path) => `${path}%2f`,
  (path) => `${path}%00`,
  (path) => `${path}.json`,
  (path) => path.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (path) => path.toUpperCase(),
  (path) => `/hall/..${path}`,
  (path) => `/hall/%2e%2e${path}`,
  (path) => `/docs/..${path}`,
  (path) => `/health/..${path}`,
]
const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

test('the table names every operation that is served, and none else', () => {
  expect(operations.map(({ id }) => id).sort()).toEqual(
    Object.keys(routeRules)
      .filter((id) => !notInDocument.includes(id))
      .sort(),
  )
  expect(closed.length).toBeGreaterThan(70)
})

test('what is open is what a person needs before signing in, what applicants ask, what hangs on the wall, and what the hall must publish', () => {
  expect(
    operations
      .filter((one) => !closed.includes(one))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(
    [
      ...['health', 'ready', 'signIn', 'signOut', 'readSession', 'readSignInWays', 'changePassword'],
      ...['enrolSecondFactor', 'giveSecondFactor', 'readBoard', 'readProgress', 'rateCase'],
      ...['readPublication', 'printPublication'],
    ].sort(),
  )
})

test.each(closed)('$method $path answers nobody without a session', async ({ method, path }) => {
  for (const headers of [{}, { cookie: 'banjie-session=' }, { authorization: 'Basic YTpi' }]) {
    const answer = await app.inject({ method: method as 'GET', url: path, headers })
    expect(answer.json().code).toBe('sign-in-needed')
    expect(answer.statusCode).toBe(401)
    // Refused before the body is looked at: what is wrong with a body tells about the operation.
    const withBody = await app.inject({ method: method as 'GET', url: path, headers, payload: { id: 1 } })
    expect(withBody.json().code).toBe('sign-in-needed')
  }
})

test('no other method and no other spelling leads past it', async () => {
  const found = new Map<string, number>()
  for (const { path } of closed) {
    for (const spelling of spellings) {
      for (const method of methods) {
        const url = spelling(path)
        // The pages' own document is below /hall/, whatever follows: it holds nothing of anybody.
        const answer = await app.inject({ method, url })
        const page = String(answer.headers['content-type']).startsWith('text/html')
        if (page) expect(answer.body, url).not.toContain(here.number)
        const said = page ? 'the document of the pages' : says(answer)
        found.set(said, (found.get(said) ?? 0) + 1)
        if (said === 'invalid-request') expect(url).toContain('%00')
        if (!page) expect(answer.statusCode, `${method} ${url} said ${said}`).toBeGreaterThanOrEqual(400)
      }
    }
  }
  // HEAD has no body, and so only its status; an address with NUL is refused before it is found that nothing is there.
  const allowed = [
    'sign-in-needed',
    'invalid-request',
    'unknown-route',
    'malformed-request',
    'the document of the pages',
  ]
  expect([...found.keys()].filter((said) => !/^4\d\d$/.test(said) && !allowed.includes(said))).toEqual([])
})

test('an address in full, a header that names another method or address: nothing is different', async () => {
  const port = await listen(await node())
  const connection = await rawConnection(port)
  const extra = 'X-HTTP-Method-Override: GET\r\nX-Original-URL: /health\r\nX-Rewrite-URL: /health\r\n'
  for (const target of ['http://127.0.0.1/cases', '/cases', 'http://elsewhere.example/cases', '/./cases']) {
    connection.send(`GET ${target} HTTP/1.1\r\nHost: here\r\n${extra}\r\n`)
    const { status, body } = await connection.next()
    expect([401, 404], `${target}: ${JSON.stringify(body)}`).toContain(status)
  }
  connection.close()
})

test('who has given only a password, and has a second factor to give, gets no further than that', async () => {
  const { account } = await signedIn(app, { role: 'audit-admin', department: 'approval-bureau' })
  const { token } = await app.sessions.open(account, 'password')
  const headers = { cookie: `banjie-session=${token}` }
  for (const { id, method, path } of closed) {
    const answer = await app.inject({ method: method as 'GET', url: path, headers })
    // To a device's operations nobody's session is one, however whole.
    const said = routeRules[id] === 'kiosk' ? 'sign-in-needed' : 'second-factor-needed'
    expect(answer.json().code, `${method} ${path}`).toBe(said)
  }
})

test('an appointment that has ended opens nothing that is for roles, in the session that is still there', async () => {
  const clerk = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })
  const read = () => app.inject({ url: `/cases/${here.id}`, headers: clerk.headers })
  expect((await read()).statusCode).toBe(200)
  await insertEnd(database.sql, { appointment: clerk.appointment, at: clock.now(), by: 'test' })
  app.sessions.forgetAccount(clerk.account)
  expect((await read()).json().code).toBe('not-permitted')
  for (const { id, method, path } of closed.filter((one) => Array.isArray(routeRules[one.id]))) {
    const answer = await app.inject({ method: method as 'GET', url: path, headers: clerk.headers })
    expect(answer.json().code, id).toBe('not-permitted')
  }
})
