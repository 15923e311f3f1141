import { expect, test } from 'vitest'
import { updateAccount } from '../../src/database/queries/accounts.ts'
import { insertAppointment, insertEnd } from '../../src/database/queries/appointments.ts'
import { startService } from '../service/app.ts'
import { upload } from '../service/attachments-of.ts'
import { servedTicket, take } from '../service/hall.ts'
import { ask, clerk, opened, send, sendAll, setup } from '../service/requests.ts'
import { anAccount, signedIn } from '../service/signed-in.ts'
import { personOf } from '../service/whoever.ts'

const { app, database, clock, at } = await startService()
const here = await sendAll(app, await opened(app, setup({ process: 'survey', facts: {} })), [['accept']])
const attachment = (await upload(app, here.id, {})).body.attachment.id as string
/** Survey is nothing of theirs. */
const outside = personOf({ role: 'department-reviewer', department: 'transport' })

const { papers = [] } = (await ask(app, 'GET', `/cases/${here.id}/papers`)).body
const paper = (papers[0]?.id ?? papers[0]?.paper ?? 'acceptance') as string
const [clockOf] = here.clocks ?? []

/** Everything below the address of a case. */
const below = [
  '',
  '/events',
  '/available-events',
  '/attachments',
  `/attachments/${attachment}`,
  '/papers',
  `/papers/${paper}.pdf`,
  `/clocks/${clockOf?.limit ?? 'x'}/${clockOf?.run ?? 1}/receipt`,
]

const code = ({ body }: { body: string }) => JSON.parse(body).code as string

test.each(below)(
  'whose department has no part in a case is given nothing under its address%s',
  async (path) => {
    for (const one of [here.id, here.number]) {
      const answer = await ask(app, 'GET', `/cases/${one}${path}`, undefined, outside)
      expect(answer.status, JSON.stringify(answer.body)).toBe(403)
      expect(answer.body.code).toBe('not-permitted')
      expect(JSON.stringify(answer.body)).not.toContain(setup().applicant.name)
      expect(JSON.stringify(answer.body)).not.toContain('合成测试')
    }
  },
)

test('nor by a list, a search, an inbox, a number of theirs or an event', async () => {
  const answers = [
    await ask(app, 'GET', '/cases?limit=200', undefined, outside),
    await ask(app, 'GET', `/cases?process=survey`, undefined, outside),
    await ask(
      app,
      'GET',
      `/cases?applicant=${encodeURIComponent(setup().applicant.name)}`,
      undefined,
      outside,
    ),
    await ask(app, 'POST', '/cases/search', { text: here.number }, outside),
    await ask(app, 'POST', '/cases/search', { text: setup().applicant.id }, outside),
    await ask(app, 'POST', '/cases/search', { text: '合成测试' }, outside),
    await ask(app, 'GET', '/inbox', undefined, outside),
  ]
  for (const { status, body } of answers) {
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain(here.number)
    expect(JSON.stringify(body)).not.toContain(here.id)
  }
  const field = { field: 'applicant.id', purpose: '合成目的' }
  expect((await ask(app, 'POST', `/cases/${here.id}/unmaskings`, field, outside)).status).toBe(403)
  const event = await send(app, here.id, here.revision, 'withdraw', { request: '合成' }, { actor: outside })
  expect(event.status).toBe(403)
  expect((await ask(app, 'GET', `/cases/${here.id}`)).body.revision).toBe(here.revision)
})

test('an id that is not there is said to be not there: ids are random, and nobody learns one by trying', async () => {
  const answer = await ask(app, 'GET', `/cases/${crypto.randomUUID()}`, undefined, outside)
  expect(answer.body.code).toBe('unknown-case')
  expect(here.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[47]/)
})

test('a file, a paper or a receipt of one case is not given under the address of another', async () => {
  const own = await opened(app, setup({ process: 'survey', facts: {} }))
  const read = (path: string) => ask(app, 'GET', path, undefined, clerk)
  expect((await read(`/cases/${here.id}/attachments/${attachment}`.replace(here.id, own.id))).body.code).toBe(
    'unknown-attachment',
  )
  expect((await read(`/cases/${own.id}/attachments/${crypto.randomUUID()}`)).body.code).toBe(
    'unknown-attachment',
  )
  // The other has been accepted, and this one has not.
  expect((await read(`/cases/${own.id}/papers/acceptance.pdf`)).status).toBeGreaterThanOrEqual(400)
  // An id sent again for another case neither shows nor changes what it stands for.
  const again = await upload(app, own.id, { id: attachment })
  expect(again.body.code).toBe('id-reused')
  expect(JSON.stringify(again.body)).not.toContain(here.number)
})

test('another department’s ratings are as if they were not there, and those who run the hall see all', async () => {
  const ticket = await servedTicket(app, 'A01')
  const id = crypto.randomUUID()
  const text = '合成差评'
  const rated = { id, ticket, grade: 1, text }
  expect((await ask(app, 'POST', '/ratings', rated)).status).toBe(201)
  const head = personOf({ role: 'department-head', department: 'transport' })
  const answers = [
    await ask(app, 'GET', '/ratings', undefined, head),
    await ask(app, 'GET', '/ratings?department=approval-bureau', undefined, head),
    await ask(app, 'GET', '/rectifications', undefined, head),
    await ask(app, 'GET', '/rectifications?department=approval-bureau', undefined, head),
    await ask(app, 'GET', `/rectifications/${id}`, undefined, head),
    await ask(
      app,
      'POST',
      `/rectifications/${id}/events`,
      { id: crypto.randomUUID(), type: 'claim', payload: {} },
      head,
    ),
  ]
  for (const { body } of answers) expect(JSON.stringify(body)).not.toContain(text)
  expect(answers.map(({ body }) => body.code ?? body.ratings?.length ?? body.rectifications?.length)).toEqual(
    [...[0, 0, 0, 0], ...['unknown-rating', 'unknown-rating']],
  )
  const theirs = personOf({ role: 'department-head', department: 'approval-bureau' })
  for (const as of [theirs, personOf({ role: 'auditor', department: 'transport' })])
    expect((await ask(app, 'GET', `/rectifications/${id}`, undefined, as)).body.rectification.state).toBe(
      'open',
    )
})

test('tickets and reserved visits are for those who serve them: an id alone opens nothing', async () => {
  const { id: ticket } = (await take(app, 'enterprise')).body.ticket
  const booking = { business: 'enterprise', start: '2021-08-24T09:00:00+08:00', name: '合成访客' }
  const reserved = await ask(app, 'POST', '/reservations', {
    ...{ id: crypto.randomUUID(), phone: '19900000003' },
    ...booking,
  })
  const { id: visit } = reserved.body.reservation
  const cancel = { id: crypto.randomUUID(), type: 'cancel' }
  for (const person of [outside, personOf({ role: 'planner', department: 'approval-bureau' })]) {
    const answers = [
      await ask(app, 'GET', `/tickets/${ticket}`, undefined, person),
      await ask(app, 'GET', '/queue', undefined, person),
      await ask(
        app,
        'POST',
        `/tickets/${ticket}/events`,
        { ...cancel, type: 'abandon', payload: {} },
        person,
      ),
      await ask(app, 'GET', '/reservations?day=2021-08-24', undefined, person),
      await ask(app, 'POST', `/reservations/${visit}/events`, cancel, person),
    ]
    expect(answers.map(({ body }) => body.code)).toEqual(Array(5).fill('not-permitted'))
  }
  for (const nobody of [crypto.randomUUID(), here.id]) {
    expect((await ask(app, 'GET', `/tickets/${nobody}`)).body.code).toBe('unknown-ticket')
    const answer = await ask(app, 'POST', `/reservations/${nobody}/events`, { ...cancel })
    expect(answer.body.code).toBe('unknown-reservation')
  }
})

test('another’s session is not ended, and not listed', async () => {
  const mine = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })
  const other = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })
  const list = async (headers: { cookie: string }) =>
    (await app.inject({ url: '/session/all', headers })).json().sessions as { id: string }[]
  const [theirs] = await list(other.headers)
  expect((await list(mine.headers)).map(({ id }) => id)).not.toContain(theirs?.id)
  const url = `/session/all/${theirs?.id}/end`
  const answer = await app.inject({ method: 'POST', url, headers: mine.headers })
  expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  expect((await app.inject({ url: '/session', headers: other.headers })).statusCode).toBe(200)
})

test('nobody gives or ends a substitution for somebody else’s appointment', async () => {
  const head = await signedIn(app, { role: 'department-head', department: 'tax-bureau' })
  const thief = await signedIn(app, { role: 'department-reviewer', department: 'transport' })
  const give = (headers: { cookie: string }, standIn: string) =>
    app.inject({
      method: 'POST',
      url: '/substitutions',
      headers,
      payload: {
        id: crypto.randomUUID(),
        appointment: head.appointment,
        standIn,
        from: '2021-08-23',
        to: '2021-08-27',
      },
    })
  expect((await give(thief.headers, thief.account)).statusCode).toBeGreaterThanOrEqual(400)
  const rows = await database.sql`select from appointments where account = ${thief.account}`
  expect(rows).toHaveLength(1)
})

test('who stands in for somebody does so until the end of the last day, and not in a session that goes on', async () => {
  const standIn = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })
  const id = crypto.randomUUID()
  await insertAppointment(database.sql, {
    ...{ id, account: standIn.account, role: 'department-reviewer', department: 'natural-resources' },
    standsInFor: await anAccount(app),
    from: Temporal.PlainDate.from('2021-08-23'),
    to: Temporal.PlainDate.from('2021-08-23'),
    by: 'test',
    recordedAt: clock.now(),
  })
  app.sessions.forgetAccount(standIn.account)
  at('2021-08-23T23:45:00+08:00')
  const { session } = await app.sessions.open(standIn.account, 'password')
  const { token } = await app.sessions.renew(session, { secondFactor: true, appointment: id })
  const headers = { cookie: `banjie-session=${token}` }
  const inbox = () => app.inject({ url: '/inbox', headers })
  expect((await inbox()).statusCode).toBe(200)
  at('2021-08-23T23:59:59+08:00')
  expect((await inbox()).statusCode).toBe(200)
  at('2021-08-24T00:00:00+08:00')
  expect(code(await inbox())).toBe('not-permitted')
  at('2021-08-23T09:00:00+08:00')
})

test('an account that is closed has no session any more, on any node', async () => {
  const gone = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })
  const read = () => app.inject({ url: `/cases/${here.id}`, headers: gone.headers })
  expect((await read()).statusCode).toBe(200)
  await ask(app, 'POST', `/accounts/${gone.account}/disabled`, { disabled: true })
  expect((await read()).statusCode).toBe(401)
  // Nor where it was closed by another hand than the service's, as soon as it is read anew.
  const other = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })
  await updateAccount(database.db, other.account, { disabledAt: clock.now() })
  app.sessions.forgetAccount(other.account)
  expect((await app.inject({ url: '/inbox', headers: other.headers })).statusCode).toBe(401)
})

test('an appointment that has ended while its session is open lets nothing happen any more', async () => {
  const left = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })
  const open = await opened(app)
  await insertEnd(database.sql, { appointment: left.appointment, at: clock.now(), by: 'test' })
  app.sessions.forgetAccount(left.account)
  const answer = await app.inject({
    method: 'POST',
    url: `/cases/${open.id}/events`,
    headers: left.headers,
    payload: { id: crypto.randomUUID(), type: 'accept', revision: 1 },
  })
  expect(code(answer)).toBe('not-permitted')
  expect((await ask(app, 'GET', `/cases/${open.id}`, undefined, clerk)).body.revision).toBe(1)
})
