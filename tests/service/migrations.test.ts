import { expect, test } from 'vitest'
import { eventsOf } from '../../src/database/queries/ledger.ts'
import { recompute } from '../../src/services/recompute.ts'
import { verifyLedger } from '../../src/services/verify-ledger.ts'
import { startService } from './app.ts'
import { faultsIn } from './ledgers.ts'
import { actAll, drafted, office, planner, surveyReform } from './reforms-of.ts'
import { ask, get, opened, send, sendAll, setup } from './requests.ts'

const { app, database, node, at } = await startService()
const other = await node()
const { sql } = database

const open = (process: string, on = app) => opened(on, setup({ process, facts: {} }))
const dryRun = (id: string, query = '') =>
  ask(app, 'GET', `/reforms/${id}/migration${query}`, undefined, office)

/** Asks for the move and waits for the end of its job. */
async function move(reform: string, on = app, id = crypto.randomUUID()) {
  const asked = await ask(on, 'POST', `/reforms/${reform}/migration`, { id, reasons: '新版本已施行' }, office)
  expect(asked.status).toBe(202)
  const read = () => app.jobs.read(id, { ...office, id: office.account })
  await expect.poll(async () => (await read()).job.state, { timeout: 60_000 }).not.toMatch(/waiting|running/)
  return (await read()).job.state === 'done'
    ? ((await app.jobs.result(id, { ...office, id: office.account })).result as Record<string, unknown>)
    : (await read()).job
}

/** Everything that is wrong with the ledger, replayed and counted again. */
async function wrong() {
  const faults: unknown[] = []
  await verifyLedger({
    sql,
    engine: app.engine,
    kept: [],
    onFault: (one) => faults.push(one),
    onProgress: () => {},
  })
  return [...faults, ...(await faultsIn(sql, app))]
}

const adopt = async (reform: object, from: string) =>
  actAll(app, await drafted(app, reform), [['submit'], ['approve'], ['adopt', { from }]])

const movesOf = async (id: string) => (await eventsOf(sql, id)).filter(({ type }) => type === 'move-version')

const source = { county: { zh: '供测试用', en: 'made for a test' } }
const pledgeReform = {
  id: 'shorter-pledge',
  zh: '缩短承诺期限',
  en: 'A shorter pledge',
  of: ['pledged@1'],
  makes: { slug: 'pledged', version: 2 },
  operators: [{ operator: 'changeLimit', limit: 'pledge', to: { amount: 3 }, source }],
  source,
}

test('open cases move once the version is in force, each with its proof on the ledger; they end under it', async () => {
  const received = await open('survey')
  const deciding = await sendAll(app, await open('survey'), [['accept'], ['survey.pass']])
  const ended = await sendAll(app, await open('survey'), [['withdraw', { request: '申请人撤回' }]])
  const draft = await drafted(app)
  expect((await dryRun(draft.id)).body).toMatchObject({ code: 'reform-not-possible' })
  const { id: reform } = await actAll(app, draft, [
    ['submit'],
    ['approve'],
    ['adopt', { from: '2021-08-25' }],
  ])
  expect((await dryRun(reform)).body.detail).toContain('2021-08-25')

  at('2021-08-25T09:00:00+08:00')
  const found = await dryRun(reform)
  expect(found.body).toMatchObject({
    process: 'survey@2',
    open: 2,
    looked: 2,
    may: 2,
    staying: [],
    next: null,
    last: null,
  })
  const first = await dryRun(reform, '?limit=1')
  expect(first.body).toMatchObject({ open: 2, looked: 1, may: 1 })
  expect((await dryRun(reform, `?limit=1&after=${first.body.next}`)).body).toMatchObject({
    looked: 1,
    may: 1,
  })
  expect((await ask(app, 'GET', `/reforms/${reform}/migration`, undefined, planner)).status).toBe(403)

  const id = crypto.randomUUID()
  expect(await move(reform, app, id)).toEqual({ moved: 2, stayed: 0, busy: 0, staying: [] })
  // Asked for again it is the same job, and a new one finds nothing to do.
  at('2021-08-25T09:01:00+08:00')
  expect(await move(reform, other, id)).toMatchObject({ moved: 2 })
  expect(await move(reform)).toMatchObject({ moved: 0, stayed: 0 })
  expect((await dryRun(reform)).body).toMatchObject({
    open: 0,
    looked: 0,
    last: { state: 'done', result: { moved: 0 } },
  })

  const [moved] = await movesOf(received.id)
  expect(moved).toMatchObject({
    seq: 2,
    actor: { id: office.account, role: 'leading-group-office' },
    payload: { from: 1, to: 2, reform, reasons: '新版本已施行', proof: { from: 'survey@1', to: 'survey@2' } },
  })
  expect((await get(app, `/cases/${received.id}`)).body.process).toMatchObject({ version: 2 })
  expect(
    (await get(app, `/cases?process=survey&open=true`)).body.cases.map(
      (one: { version: number }) => one.version,
    ),
  ).toEqual([2, 2])
  // Whoever had the case before them sees that it has moved.
  expect((await send(app, received.id, 1, 'accept')).body).toMatchObject({
    code: 'case-changed',
    changes: [{ type: 'move-version' }],
  })
  const done: (readonly [string, object?])[] = [
    ['approve'],
    ['deliver', { to: '合成测试公司', receipt: '1' }],
  ]
  const now = await sendAll(other, { id: received.id, revision: 2 }, [['accept'], ['survey.pass'], ...done])
  expect(now).toMatchObject({ ended: true, process: { version: 2 } })
  expect((await sendAll(app, { id: deciding.id, revision: 4 }, done)).ended).toBe(true)
  expect((await get(app, `/cases/${ended.id}`)).body.process.version).toBe(1)
  expect(await wrong()).toEqual([])
  const { different } = await recompute({
    url: database.url,
    catalogue: app.catalogue.definitions,
    workers: 1,
    parts: 2,
  })
  expect(different).toBe(0)
})

test('whose promise would be late by the move stays, and is told why; the others go', async () => {
  at('2021-09-06T09:00:00+08:00')
  const promised = await sendAll(app, await open('pledged'), [
    ['accept'],
    ['pledge.promise', { document: '承诺 1' }],
  ])
  at('2021-09-08T09:00:00+08:00')
  const { id: reform } = await adopt(pledgeReform, '2021-09-13')
  at('2021-09-13T09:00:00+08:00')
  const fresh = await opened(
    app,
    setup({ process: 'pledged', facts: {}, occurredAt: '2021-09-12T09:00:00+08:00' }),
  )
  expect(fresh.process.version).toBe(1)
  const found = (await dryRun(reform)).body
  expect(found).toMatchObject({
    open: 2,
    may: 1,
    staying: [{ case: promised.id, number: promised.number, version: 1, refusals: [{ line: 'clocks' }] }],
  })
  expect(found.staying[0].refusals[0].zh).toContain('超期')
  expect(await move(reform)).toMatchObject({ moved: 1, stayed: 1, staying: [{ case: promised.id }] })
  expect((await get(app, `/cases/${promised.id}`)).body).toMatchObject({
    revision: 3,
    process: { version: 1 },
  })
  expect(await movesOf(fresh.id)).toHaveLength(1)
  expect(await wrong()).toEqual([])
})

test('people act while two jobs on two nodes move the same cases: each case moves once, and nothing is lost', async () => {
  at('2021-10-08T09:00:00+08:00')
  const cases = await Promise.all(Array.from({ length: 24 }, () => open('survey')))
  const { id: reform } = await adopt(surveyReform({}, 2), '2021-10-09')
  at('2021-10-09T09:00:00+08:00')
  const acting = cases.map(({ id, revision }, index) =>
    send(index % 2 === 0 ? app : other, id, revision, 'accept'),
  )
  const [one, two, ...answers] = await Promise.all([move(reform), move(reform, other), ...acting])
  // What somebody held each time is moved by the next.
  const rest = await move(reform)
  expect(rest).toMatchObject({ stayed: 0, busy: 0 })
  const moved = [one, two, rest].reduce((sum, job) => sum + Number((job as { moved: number }).moved), 0)
  expect(moved).toBe(24)
  for (const [index, { id }] of cases.entries()) {
    const answer = answers[index]
    const events = (await eventsOf(sql, id)).map(({ type }) => type)
    expect(events.filter((type) => type === 'move-version')).toHaveLength(1)
    expect(events.filter((type) => type === 'accept')).toHaveLength(answer?.status === 201 ? 1 : 0)
    if (answer?.status !== 201) expect(answer?.body.code).toBe('case-changed')
  }
  expect(await wrong()).toEqual([])
})

test('a move that breaks off leaves each case whole, moved or not; asked for again it goes on', async () => {
  at('2021-11-08T09:00:00+08:00')
  const cases = (await Promise.all(Array.from({ length: 4 }, () => open('survey'))))
    .map(({ id }) => id)
    .sort()
  const { id: reform } = await adopt(surveyReform({}, 3), '2021-11-09')
  at('2021-11-09T09:00:00+08:00')
  const third = cases[2] as string
  await sql.unsafe(`
    create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$;
    create trigger break_off before update on cases for each row when (new.id = '${third}') execute function break_off()`)
  expect(await move(reform)).toMatchObject({ state: 'failed' })
  const versions = async () =>
    (
      await sql<{ version: number }[]>`select version from cases where id = any(${cases}::uuid[]) order by id`
    ).map(({ version }) => version)
  expect(await versions()).toEqual([4, 4, 3, 3])
  expect(await movesOf(third)).toEqual([])
  expect(await wrong()).toEqual([])
  await sql.unsafe('drop trigger break_off on cases')
  expect(await move(reform)).toMatchObject({ stayed: 0, busy: 0 })
  expect(await versions()).toEqual([4, 4, 4, 4])
  expect(await wrong()).toEqual([])
})
