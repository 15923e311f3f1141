import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { answerClientError } from '../../src/client-error.ts'
import { startService } from './app.ts'
import { listen, type RawAnswer, rawConnection } from './raw.ts'
import { ask, clerk, get, opened } from './requests.ts'
import { cookieOf } from './whoever.ts'

const { app, database, node } = await startService()
const port = await listen(await node())

function expectProblem({ status, head, body }: RawAnswer, code: string) {
  expect(body).toMatchObject({ code, status, type: `urn:banjie:problem:${code}` })
  expect(head).toMatch(/content-type: application\/problem\+json/i)
  expect(head.toLowerCase()).toContain(`x-request-id: ${body.instance}`)
}

async function rawly(request: string) {
  const connection = await rawConnection(port)
  connection.send(request)
  const answer = await connection.next()
  connection.close()
  return answer
}

test.each([
  ['an address that is not served', 'GET', '/cards', 404, 'unknown-route'],
  ['a method that is not served', 'DELETE', '/cases', 404, 'unknown-route'],
  ['a case under a method that is not served', 'PUT', '/cases/NY20210823-00001', 404, 'unknown-route'],
  ['an address that can not be decoded', 'GET', '/cases/%zz', 400, 'malformed-request'],
  ['a part of an address that is too long', 'GET', `/cases/${'x'.repeat(101)}`, 414, 'address-too-long'],
] as const)('%s', async (_, method, url, status, code) => {
  const answer = await ask(app, method, url)
  expect(answer).toMatchObject({ status, body: { code, status } })
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.headers['x-request-id']).toBe(answer.body.instance)
})

test('what is no HTTP', async () => {
  const answer = await rawly('HELLO\r\n\r\n')
  expect(answer.status).toBe(400)
  expectProblem(answer, 'malformed-request')
})

test('headers of more than 16 KiB', async () => {
  const answer = await rawly(`GET /health HTTP/1.1\r\nHost: here\r\nX-Much: ${'x'.repeat(20_000)}\r\n\r\n`)
  expect(answer.status).toBe(431)
  expectProblem(answer, 'headers-too-large')
})

test('a body that is shorter or longer than it says', async () => {
  const head = 'POST /cases HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n'
  expectProblem(await rawly(`${head}Content-Length: x\r\n\r\n{}`), 'malformed-request')
})

test('a request that does not arrive in time', () => {
  let said = ''
  const socket = { writable: true, end: (text: string) => (said = text) } as unknown as Socket
  answerClientError(Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
  const [head = '', body = ''] = said.split('\r\n\r\n')
  expectProblem({ status: 408, head, body: JSON.parse(body) }, 'request-too-slow')
})

test('a service that stops finishes what it has begun, and refuses what comes after', async () => {
  const stopping = await node()
  const { id } = await opened(app)
  const cookie = await cookieOf(stopping, clerk)
  const connection = await rawConnection(await listen(stopping))
  const body = JSON.stringify({ id: crypto.randomUUID(), type: 'accept', revision: 1 })
  let closed: Promise<unknown> | undefined
  await database.sql.begin(async (tx) => {
    await tx`select from cases where id = ${id} for update`
    connection.send(
      `POST /cases/${id}/events HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n` +
        `Cookie: ${cookie}\r\n` +
        `Content-Length: ${body.length}\r\n\r\n${body}`,
    )
    const waits = () =>
      database.sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
    await expect.poll(async () => (await waits()).length).toBe(1)
    closed = stopping.close()
    connection.send(`GET /processes HTTP/1.1\r\nHost: here\r\nCookie: ${cookie}\r\n\r\n`)
  })
  expect((await connection.next()).status).toBe(201)
  const refused = await connection.next()
  expect(refused.status).toBe(503)
  expectProblem(refused, 'closing')
  expect(refused.head).toMatch(/connection: close/i)
  await closed
  expect((await get(app, `/cases/${id}`)).body.revision).toBe(2)
})
