import { expect, test } from 'vitest'
import { startService } from '../service/app.ts'
import { listen, rawConnection } from '../service/raw.ts'
import { ask, clerk, opened, send, setup } from '../service/requests.ts'
import { cookieOf } from '../service/whoever.ts'

const { app, database, node } = await startService()
const cookie = await cookieOf(app, clerk)
const json = (payload: string, url = '/cases') =>
  app.inject({ method: 'POST', url, payload, headers: { cookie, 'content-type': 'application/json' } })
const count = async () => (await database.sql`select count(*)::int as n from cases`)[0]?.n as number

/** The JSON text of an opening, with a piece put in at its front. */
const opening = (front: string, more: object = {}) => `{${front}${JSON.stringify(setup(more)).slice(1)}`

test.each([
  ['__proto__', opening('"__proto__":{"role":"department-head"},')],
  ['__proto__ below', opening('', {}).replace('"facts":{', '"facts":{"__proto__":{"x":true},')],
  ['constructor.prototype', opening('"constructor":{"prototype":{"role":"x"}},')],
  ['an escaped __proto__', opening('"\\u005f_proto__":{"x":1},')],
])('%s is no key here, and changes no object', async (_, payload) => {
  const before = await count()
  const answer = await json(payload)
  expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode).toBeLessThan(500)
  expect(await count()).toBe(before)
  expect(({} as Record<string, unknown>).role).toBeUndefined()
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})

test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'])(
  'a name that every object has is the name of nothing: %s',
  async (name) => {
    const { id } = await opened(app)
    const answers = [
      await json(JSON.stringify(setup({ process: name }))),
      await json(JSON.stringify(setup({ channel: name }))),
      await json(JSON.stringify({ id: crypto.randomUUID(), type: name, revision: 1 }), `/cases/${id}/events`),
      ...(await Promise.all(
        [
          `/cases/${name}`,
          `/processes/${name}`,
          `/processes/${name}/machine`,
          `/registers/${name}`,
          `/stocks/${name}`,
          `/plan/clauses/${name}`,
          `/cases/${id}/papers/${name}.pdf`,
          `/cases/${id}/clocks/${name}/1/receipt`,
        ].map((url) => app.inject({ url, headers: { cookie } })),
      )),
    ]
    for (const answer of answers) {
      expect([403, 404, 409, 422], answer.body).toContain(answer.statusCode)
    }
  },
)

test('of a key that comes twice the last one counts, for the check and for what is done', async () => {
  const { id } = await opened(app)
  const twice = `{"id":"${crypto.randomUUID()}","type":"accept","revision":1,"type":"refuse"}`
  const answer = await json(twice, `/cases/${id}/events`)
  // Whoever checked the first and did the last would refuse a case at a window.
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect((await ask(app, 'GET', `/cases/${id}`)).body.revision).toBe(1)
})

test('fields that nobody asked for are refused: nobody says who acted, when it was recorded or what came of it', async () => {
  const before = await count()
  for (const more of [
    { actor: { id: 'somebody', role: 'department-head', department: 'tax-bureau' } },
    { recordedAt: '2020-01-01T00:00:00Z' },
    { status: 'issued' },
    { number: 'NY20210823-99999' },
    { revision: 7 },
  ]) {
    expect((await json(JSON.stringify(setup(more)))).json().code, JSON.stringify(more)).toBe(
      'invalid-request',
    )
  }
  expect(await count()).toBe(before)
  const { id } = await opened(app)
  for (const more of [{ actor: { id: 'x' } }, { by: 'x' }, { recordedAt: '2020-01-01T00:00:00Z' }]) {
    const body = { id: crypto.randomUUID(), type: 'accept', revision: 1, ...more }
    expect((await json(JSON.stringify(body), `/cases/${id}/events`)).json().code).toBe('invalid-request')
  }
  const { events } = (await ask(app, 'GET', `/cases/${id}/events`)).body
  expect(events).toHaveLength(1)
  expect(events[0].actor.id).toBe(clerk.account)
})

test('the events of time itself are nobody’s to send', async () => {
  const { id } = await opened(app)
  for (const type of ['elapsed', 'overdue', 'tax.elapsed', 'tax.overdue', 'accept.elapsed', 'open']) {
    const answer = await send(app, id, 1, type, {}, { actor: clerk })
    expect([403, 404, 409, 422], `${type}: ${JSON.stringify(answer.body)}`).toContain(answer.status)
  }
  expect((await ask(app, 'GET', `/cases/${id}/events`)).body.events).toHaveLength(1)
})

test('the id of another’s event gives back nothing of it and does nothing', async () => {
  const mine = await opened(app)
  const other = await opened(app, setup({ applicant: { ...setup().applicant, name: '合成别家公司' } }))
  const id = crypto.randomUUID()
  expect((await send(app, other.id, 1, 'accept', {}, { id })).status).toBe(201)
  const answer = await send(app, mine.id, 1, 'accept', {}, { id })
  expect(answer.body.code).toBe('event-id-reused')
  expect(JSON.stringify(answer.body)).not.toContain('合成别家公司')
  expect(JSON.stringify(answer.body)).not.toContain(other.number)
})

test.each([
  ['a hundred thousand brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['forty objects, one in the other', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`],
  ['a number without end', `{"revision":1e${'9'.repeat(1000)}}`],
  ['a number of a hundred thousand digits', `{"revision":${'9'.repeat(100_000)}}`],
  ['minus nothing', '{"revision":-0.0}'],
  ['twenty thousand keys', `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(',')}}`],
  ['not UTF-8', '{"id":"\ud800"}'],
  ['only blanks', ' '.repeat(1000)],
  ['a byte order mark', '\ufeff{}'],
  ['no object', '"open"'],
  ['nothing', 'null'],
])('%s is refused at once', async (_, payload) => {
  const { id } = await opened(app)
  const start = performance.now()
  const answer = await json(payload, `/cases/${id}/events`)
  expect([400, 413, 422], answer.body.slice(0, 300)).toContain(answer.statusCode)
  expect(answer.body.length).toBeLessThan(20_000)
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a body larger than 256 KiB is cut off, also where it does not say how large it is', async () => {
  expect((await json(JSON.stringify(setup({ facts: { x: 'x'.repeat(300_000) } })))).json().code).toBe(
    'body-too-large',
  )
  const connection = await rawConnection(await listen(await node()))
  const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`
  connection.send(
    `POST /cases HTTP/1.1\r\nHost: here\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(6)}0\r\n\r\n`,
  )
  const { status, body } = await connection.next()
  expect([status, body.code]).toEqual([413, 'body-too-large'])
  connection.close()
})

test('a request that says its length twice or in two ways is refused: no second request hides in it', async () => {
  const port = await listen(await node())
  for (const head of [
    'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n',
    'Content-Length: 4\r\nContent-Length: 40\r\n',
    'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n',
    'Content-Length : 4\r\n',
  ]) {
    const connection = await rawConnection(port)
    connection.send(
      `POST /session HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n${head}\r\n0\r\n\r\nGET /cases HTTP/1.1\r\nHost: here\r\n\r\n`,
    )
    expect((await connection.next()).status, head).toBe(400)
    connection.close()
  }
})
