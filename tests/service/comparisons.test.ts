import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { certified } from '../../src/cli/certify/certified.ts'
import { reportPage } from '../../src/cli/simulate/report-page.ts'
import { simulateFile } from '../../src/cli/simulate/simulate.ts'
import { withCounty } from '../../src/cli/simulate/with-county.ts'
import { insertAdopted } from '../../src/database/queries/adopted-definitions.ts'
import type { Process } from '../../src/process/definition.ts'
import { type OpenCasesKept, startingFrom } from '../../src/services/open-cases-now.ts'
import { runComparison } from '../../src/simulation/report/run-comparison.ts'
import type { Scenario } from '../../src/simulation/scenario/scenario.ts'
import { canonicalHash } from '../../src/time/canonical-hash.ts'
import { shippedHallSessions, shippedNotices } from '../../src/time/shipped-data.ts'
import { startService } from './app.ts'
import { catalogue } from './own-processes.ts'
import { drafted, planner, surveyReform } from './reforms-of.ts'
import { ask, opened, sendAll, setup } from './requests.ts'

const { app, database, node, at, clock } = await startService()
const { id: reform } = await drafted(app)
const by = { ...planner, id: planner.account }

const short = { period: { from: '2021-08-24', days: 5, drainDays: 30 }, replications: { least: 2, most: 2 } }
const asks = (asked: object, id: string = crypto.randomUUID()) =>
  ask(app, 'POST', `/reforms/${reform}/comparisons`, { id, scenario: short, ...asked }, planner)

/** What came of a comparison. */
async function compared(asked: object) {
  const { body } = await asks(asked)
  const { id } = body.job
  const state = async () => (await app.jobs.read(id, by)).job.state
  await expect.poll(state, { timeout: 60_000 }).toMatch(/done|failed/)
  const list = await ask(app, 'GET', `/reforms/${reform}/comparisons`, undefined, planner)
  return list.body.comparisons.find((one: { id: string }) => one.id === id)
}
const survey = () => opened(app, setup({ process: 'survey', facts: {} }))

test('a comparison starts from the cases that are open, says which and which not, and can be run again', async () => {
  const [accepted, received] = [await sendAll(app, await survey(), [['accept']]), await survey()]
  const ended = await sendAll(app, await survey(), [['withdraw', { request: '不再需要' }]])
  expect(ended.ended).toBe(true)
  // Of another process: nobody of this scenario works on it.
  await opened(app)
  const asked = { startsFrom: 'open-cases' }
  const { id, report } = await compared(asked)
  expect(report.period).toMatchObject({ from: '2021-08-24', warmUpDays: 0 })
  expect(report.startsFrom).toMatchObject({
    at: String(clock.now()),
    cases: 2,
    definitions: { 'survey@1': 2 },
    leftOut: [{ zh: expect.stringContaining('其他流程'), cases: 1 }],
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(report.assumed).toContainEqual({ zh: expect.stringContaining('2件在办件'), en: expect.any(String) })

  // What it started from is kept with it, and nobody is in it; what has happened since changes nothing.
  const [kept] =
    await database.sql`select material, input -> 'scenario' as scenario from jobs where id = ${id}`
  for (const { number, id: of } of [accepted, received]) {
    expect(JSON.stringify(kept)).not.toContain(number)
    expect(JSON.stringify(kept)).not.toContain(of)
  }
  await survey()
  const { definitions } = app.catalogue
  const around = {
    ...{ catalogue: definitions, notices: shippedNotices, sessions: shippedHallSessions },
    ...startingFrom(kept?.material as OpenCasesKept, definitions),
  }
  const again = await runComparison(kept?.scenario as Scenario, around, { workers: 1 })
  expect(JSON.parse(JSON.stringify(again))).toEqual(report)
  const later = await compared(asked)
  expect(later.report.startsFrom).toMatchObject({ cases: 3 })
  expect(later.report.startsFrom.hash).not.toBe(report.startsFrom.hash)
})

test('a day that is past is refused: what is open now was not open then', async () => {
  const scenario = { ...short, period: { ...short.period, from: '2021-08-22' } }
  expect((await asks({ scenario, startsFrom: 'open-cases' })).body).toMatchObject({
    code: 'scenario-invalid',
    at: 'period/from',
    detail: expect.stringContaining('today (2021-08-23)'),
  })
  expect((await asks({ scenario })).status).toBe(202)
})

test('what a killed node had begun another node does again, from the same cases, with the same report', async () => {
  const other = await node()
  const id = crypto.randomUUID()
  const long = { period: { from: '2021-08-24', days: 200 }, replications: { least: 60, most: 60 } }
  await survey()
  const [open] = await database.sql`select count(*)::int from cases where process = 'survey' and not ended`
  await asks({ scenario: long, startsFrom: 'open-cases' }, id)
  const job = async () => (await app.jobs.read(id, by)).job
  await expect.poll(async () => (await job()).progress, { timeout: 30_000 }).toBeGreaterThan(0)
  // A killed node gives no sign of life any more.
  await database.sql`update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'`
  at('2021-08-23T10:00:00+08:00')
  await survey()
  await other.jobs.wake()
  await other.jobs.supervise()
  await expect.poll(async () => (await job()).state, { timeout: 60_000 }).toBe('done')
  const [row] = await database.sql`select attempt, result from jobs where id = ${id}`
  expect(row?.attempt).toBe(2)
  expect(row?.result.startsFrom).toMatchObject({ at: '2021-08-23T01:00:00Z', cases: open?.count })
}, 120_000)

test('a comparison that is cancelled ends at its next run', async () => {
  const id = crypto.randomUUID()
  const endless = { period: { from: '2021-08-24', days: 100 }, replications: { least: 10_000, most: 10_000 } }
  expect((await asks({ scenario: endless }, id)).status).toBe(202)
  const job = async () => (await app.jobs.read(id, by)).job
  await expect.poll(async () => (await job()).progress, { timeout: 30_000 }).toBeGreaterThan(0)
  await ask(app, 'DELETE', `/jobs/${id}`, undefined, planner)
  await expect.poll(async () => (await job()).state, { timeout: 30_000 }).toBe('cancelled')
}, 90_000)

test('the command line knows what the county has adopted, and starts from its open cases, where a database is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'banjie-compare-'))
  afterAll(() => rm(folder, { recursive: true }))
  const [written] = catalogue.filter(({ slug }) => slug === 'survey') as [Process]
  const adopted = { ...written, slug: 'adopted-survey' }
  await database.sql.begin((tx) =>
    insertAdopted(tx, {
      ...{
        id: crypto.randomUUID(),
        definition: adopted,
        hash: canonicalHash(adopted),
        by,
      },
      ...{ from: Temporal.PlainDate.from('2021-08-24'), at: clock.now() },
    }),
  )
  await app.catalogue.read()
  await opened(app, setup({ process: 'adopted-survey', facts: {} }))
  const [others] = await database.sql`
    select count(*)::int from cases where process <> 'adopted-survey' and not ended`
  const write = async (name: string, value: object) => {
    await writeFile(join(folder, name), JSON.stringify(value))
    return join(folder, name)
  }
  const variants = [{ id: 'now', zh: '现', en: 'Now', cases: ['adopted-survey@1'] }]
  const scenario = await write('scenario.yaml', { zh: '例', en: 'Example', ...short, variants })
  const reformed = surveyReform({
    of: ['adopted-survey@1'],
    makes: { slug: 'adopted-survey', version: 2 },
  })
  const file = await write('reform.yaml', reformed)
  const options = { compares: false, sensitivity: 0, workers: 1 }
  await withCounty({ env: { DATABASE_URL: database.url } }, async (county) => {
    const report = await simulateFile(scenario, county, { ...options, openAt: clock.now() })
    expect(report.startsFrom).toMatchObject({
      definitions: { 'adopted-survey@1': 1 },
      leftOut: [{ cases: others?.count }],
    })
    expect(reportPage(report).join('\n')).toContain('始于在办件 from open cases: 1（adopted-survey@1 1）')
    expect(await certified(file, undefined, county.around.catalogue)).toMatchObject([{ id: reformed.id }])
  })
  await withCounty({ env: {} }, async (county) => {
    expect(county.sql).toBeUndefined()
    await expect(simulateFile(scenario, county, options)).rejects.toThrow(
      'the definition "adopted-survey@1", which is not in the catalogue',
    )
  })
})
