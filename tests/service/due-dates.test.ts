import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { faultsIn } from './ledgers.ts'
import { get, openCase, opened, permit, send, sendAll, setup } from './requests.ts'

const { app, database, at, node } = await startService()
const { sql } = database
const others = [await node(), await node()]

// biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
const history = async (id: string): Promise<any[]> => (await get(app, `/cases/${id}/events`)).body.events
const typesOf = async (id: string) => (await history(id)).map(({ type }) => type)

test('due dates fire exactly once though three nodes sweep at once', async () => {
  at('2021-08-23T09:00:00+08:00')
  const cases = await Promise.all(Array.from({ length: 250 }, () => opened(app)))
  at('2021-09-10T09:00:00+08:00')
  const moved = await Promise.all([app, ...others, app].map((each) => each.sweep()))
  expect(moved.reduce((sum, one) => sum + one, 0)).toBe(cases.length)
  const [{ n, ids }] = (await sql`
    select count(*) as n, count(distinct (case_id, type, payload)) as ids from events where actor->>'id' = 'time'`) as unknown as [
    { n: number; ids: number },
  ]
  // Three clocks warn and pass; the notice of corrections brings acceptance besides.
  expect([n, ids]).toEqual([cases.length * 7, cases.length * 7])
  expect(await app.sweep()).toBe(0)
  expect(await faultsIn(sql, app)).toEqual([])
})

test('who is not told within five working days is deemed accepted as of receipt', async () => {
  at('2021-09-13T09:00:00+08:00')
  const { id } = await opened(app, permit())
  at('2021-09-22T09:00:00+08:00')
  await others[0]?.sweep()
  const { status, clocks } = (await get(app, `/cases/${id}`)).body
  expect(status.code).toBe('accepted')
  const notice = clocks.find(({ limit }: { limit: string }) => limit === 'correction-notice')
  expect(notice).toMatchObject({ result: 'exceeded', state: 'stopped', due: null })
  // The five days run from the 14th over the make-up Saturday; the 20th and 21st are the Mid-Autumn holiday.
  expect(notice.exceededAt).toBe('2021-09-18T09:00:00.001Z')
  const deemed = (await history(id)).find(({ type }) => type === 'deem-accepted')
  expect(deemed).toMatchObject({ actor: { id: 'time' }, occurredAt: '2021-09-18T09:00:00.001Z' })
})

test('a late sweep leaves the ledger that a timely one leaves, but for when it was recorded', async () => {
  at('2021-10-11T09:00:00+08:00')
  const [timely, late] = [await opened(app), await opened(app)]
  for (let hour = 1; hour <= 24 * 14; hour += 4) {
    at(String(Temporal.Instant.from('2021-10-11T09:00:00+08:00').add({ hours: hour })))
    await sql`update due_dates set at = at + interval '1 year' where case_id = ${late.id}`
    await app.sweep()
    await sql`update due_dates set at = at - interval '1 year' where case_id = ${late.id}`
  }
  at('2021-11-15T09:00:00+08:00')
  await app.sweep()
  const what = async (id: string) =>
    (await history(id))
      .map(({ seq, type, payload, occurredAt }) => ({ seq, type, payload, occurredAt }))
      .slice(1)
  expect((await what(late.id)).length).toBeGreaterThan(5)
  expect(await what(late.id)).toEqual(await what(timely.id))
})

test('an act that comes before the sweep fires first what is due', async () => {
  at('2021-11-15T09:00:00+08:00')
  const { id } = await opened(app)
  at('2021-11-15T16:00:00+08:00')
  expect((await send(app, id, 1, 'accept')).status).toBe(201)
  expect(await typesOf(id)).toEqual([
    'open',
    'limit-warned',
    'limit-exceeded',
    'limit-warned',
    'limit-exceeded',
    'accept',
  ])
  await app.sweep()
  expect(await typesOf(id)).toHaveLength(6)
})

test('acts and sweeps at once keep every ledger whole', async () => {
  at('2021-11-22T09:00:00+08:00')
  const cases = await Promise.all(Array.from({ length: 60 }, () => opened(app)))
  at('2021-11-30T09:00:00+08:00')
  const [, , ...answers] = await Promise.all([
    app.sweep(),
    others[0]?.sweep(),
    ...cases.map(({ id }, i) => send(others[i % 2] ?? app, id, 1, 'withdraw', { request: '撤回' })),
    others[1]?.sweep(),
  ])
  const statuses = answers.flatMap((answer) => (typeof answer === 'object' ? [answer.status] : []))
  // Deemed acceptance is more than a warning: who has not seen it is told so.
  expect(statuses.every((status) => status === 201 || status === 409)).toBe(true)
  expect(await faultsIn(sql, app)).toEqual([])
  const [{ n }] =
    (await sql`select count(*) as n from due_dates where at <= '2021-11-30T01:00:00Z'`) as unknown as [
      { n: number },
    ]
  expect(n).toBe(0)
})

test('cases that time can not move are logged once each and block no others, however many come first', async () => {
  const lines: { caseId?: string; msg: string }[] = []
  const watched = await node({
    logger: { level: 'error', stream: { write: (line: string) => void lines.push(JSON.parse(line)) } },
  })
  at('2021-12-01T09:00:00+08:00')
  const stuck = await Promise.all(Array.from({ length: 120 }, () => opened(app)))
  at('2021-12-01T09:00:01+08:00')
  const moving = await opened(app)
  const ids = stuck.map(({ id }) => id)
  // Half can't be read at all, half are in a process that nobody knows any more.
  await sql`update cases set state = '{"clocks": 7}' where id = any(${ids.slice(60)}::uuid[])`
  await sql`
    update cases set state = jsonb_set(state, '{version}', '9') where id = any(${ids.slice(0, 60)}::uuid[])`
  at('2021-12-20T09:00:00+08:00')
  expect(await watched.sweep()).toBe(1)
  expect((await get(app, `/cases/${moving.id}`)).body.status.code).toBe('accepted')
  expect(new Set(lines.map(({ caseId }) => caseId))).toEqual(new Set(ids))
  expect(await watched.sweep()).toBe(0)
  expect(lines).toHaveLength(ids.length)
})

test('a sweep passes over a case that somebody holds, and comes back to it', async () => {
  at('2022-01-10T09:00:00+08:00')
  const { id } = await opened(app)
  const free = await opened(app)
  at('2022-01-20T09:00:00+08:00')
  await sql.begin(async (tx) => {
    await tx`select from cases where id = ${id} for update`
    expect(await others[0]?.sweep()).toBe(1)
  })
  expect(await typesOf(id)).toEqual(['open'])
  expect((await typesOf(free.id)).length).toBeGreaterThan(1)
  expect(await others[0]?.sweep()).toBe(1)
  expect(await typesOf(id)).toEqual(await typesOf(free.id))
})

test('the sweeper sweeps by itself, and goes on after a failure', async () => {
  at('2022-02-14T09:00:00+08:00')
  const { id } = await opened(app)
  const failures: string[] = []
  const stream = { write: (line: string) => void failures.push(line) }
  const swept = await node({ sweepEveryMs: 5, logger: { level: 'error', stream } })
  await sql`alter table due_dates rename to due_dates_away`
  await swept.ready()
  await expect.poll(() => failures.length, { timeout: 5000 }).toBeGreaterThan(1)
  await sql`alter table due_dates_away rename to due_dates`
  at('2022-02-25T09:00:00+08:00')
  await expect.poll(() => typesOf(id), { timeout: 5000 }).toContain('deem-accepted')
})

test('a case opened after the fact warns and passes at the next sweep, and says when it was recorded', async () => {
  at('2022-03-10T09:00:00+08:00')
  const answer = await openCase(app, setup({ occurredAt: '2022-03-01T09:00:00+08:00' }))
  expect(answer.body.case).toMatchObject({ number: 'NY20220301-00001', openedAt: '2022-03-01T01:00:00Z' })
  await app.sweep()
  const passed = (await history(answer.body.case.id)).filter(({ type }) => type === 'limit-exceeded')
  expect(passed[0]).toMatchObject({
    occurredAt: '2022-03-01T03:00:00.001Z',
    recordedAt: '2022-03-10T01:00:00Z',
  })
})

test('a case that has ended has no due dates', async () => {
  const { id } = await sendAll(app, await opened(app), [['withdraw', { request: '撤回' }]])
  expect(await sql`select from due_dates where case_id = ${id}`).toHaveLength(0)
})
