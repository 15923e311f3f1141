import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { faultEvery, municipalCsv, municipalXes } from '../audit/exchange/municipal-log.ts'
import { startService } from './app.ts'
import { auditor, type LogUpload, uploadLog } from './logs-of.ts'
import { ask } from './requests.ts'
import { personOf } from './whoever.ts'

const { app, database } = await startService()
const read = async (path: string, by = auditor) => (await ask(app, 'GET', path, undefined, by)).body

/** Sends a log and waits for its reading. */
async function imported(given: LogUpload) {
  const { status, body } = await uploadLog(app, given)
  expect(status, JSON.stringify(body)).toBe(201)
  await expect.poll(async () => (await read(`/jobs/${body.job.id}`)).job.state).toMatch(/done|failed/)
  const { job } = await read(`/jobs/${body.job.id}`)
  return { job, log: (await read(`/audit/logs/${body.log.id}`)).log }
}

test('a table of a municipality is read; every row that can’t be is told with what was found', async () => {
  const rows = 6000
  const { log, job } = await imported({ content: [...municipalCsv(rows)].join('') })
  expect(job).toMatchObject({ state: 'done', progress: 1 })
  const faulty = Math.floor(rows / faultEvery)
  expect(log).toMatchObject({ state: 'ready', whole: true, found: { unreadable: faulty, encoding: 'utf-8' } })
  // Begin and end, but for one end in ten, of which every faulty row is one.
  expect(log.found.events).toBe(2 * (rows - rows / 10) + (rows / 10 - faulty))
  const { rows: told, next } = await read(`/audit/logs/${log.id}/unreadable?limit=5`)
  expect(told.map(({ row }: { row: number }) => row)).toEqual([1001, 2001, 3001, 4001, 5001])
  expect(told.map(({ found }: { found: { en: string } }) => found.en)).toEqual([
    'column "end" has "2021-02-30 10:00"',
    'column "case" is empty',
    'the row has 3 fields',
    'column "start”、“end" is empty',
    'the end 2021/8/23 9:00 is before the begin 2021/8/24 9:00',
  ])
  const { rows: last } = await read(`/audit/logs/${log.id}/unreadable?limit=5&after=${next}`)
  expect(last).toMatchObject([{ row: 6001, found: { en: 'column "end" has "2021-02-30 10:00"' } }])
})

test('a packed XES file is read, what happens at one instant in the order of the file', async () => {
  const { log } = await imported({
    reading: { format: 'xes' },
    name: 'permits.xes.gz',
    content: gzipSync([...municipalXes(200)].join('')),
  })
  expect(log).toMatchObject({ whole: true, found: { cases: 200, events: 1199, unreadable: 1 } })
  const { events } = await read(`/audit/logs/${log.id}/events?case=BP-4`)
  const activities = events.map(({ activity }: { activity: string }) => activity)
  expect(activities.slice(2, 4)).toEqual(['Publish "draft" decision, by mail', '受理, 材料齐全'])
  expect(events[2].at).toBe(events[3].at)
})

test('what is no XES fails and says so; a file that is cut is read up to there and marked', async () => {
  const { job, log } = await imported({ reading: { format: 'xes' }, content: '<html></html>' })
  expect(job).toMatchObject({ state: 'failed', problem: { code: 'log-not-readable' } })
  expect(log.state).toBe('failed')
  const text = [...municipalXes(10)].join('')
  const cut = await imported({ reading: { format: 'xes' }, content: text.slice(0, text.length / 2) })
  expect(cut.log).toMatchObject({ state: 'ready', whole: false, found: { unreadable: 1 } })
  expect(cut.log.found.events).toBeGreaterThan(20)
})

test('nobody’s number is kept, and nothing of the file beside what was read', async () => {
  const content = `case,activity,start,end,resource\n370921190002280013,电话13800138000,2021-08-23 09:00,,a\n`
  const { log } = await imported({ content })
  const [stored] = await database.sql`select jsonb_agg(e) as all from log_events e`
  expect(JSON.stringify(stored)).not.toMatch(/370921190002280013|13800138000/)
  expect(await database.sql`select 1 from log_pieces`).toEqual([])
  expect(
    (await read(`/audit/logs/${log.id}/events?case=${encodeURIComponent('370921********0013~1')}`)).events,
  ).toHaveLength(1)
})

test('a planner reads logs and takes none in; each reading is on the trail', async () => {
  const planner = personOf({ role: 'planner', department: 'approval-bureau' })
  expect((await read('/audit/logs', planner)).logs.length).toBeGreaterThanOrEqual(5)
  expect((await uploadLog(app, {}, planner)).body.code).toBe('not-permitted')
  await expect
    .poll(
      async () =>
        database.sql`select 1 from audit_trail where action = 'listLogs' and account = ${planner.account}`,
    )
    .toHaveLength(1)
})

test('figures of a log come as a job: times, limits, what follows what, variants, conformance', async () => {
  const content = [
    'case,activity,start,end,resource',
    '1,受理,2021-08-23 09:00,2021-08-23 09:10,a',
    '1,办结,2021-08-24 09:00,2021-08-24 10:00,a',
    '2,受理,2021-08-23 09:00,2021-08-23 09:10,a',
    '2,办结,2021-08-30 09:00,2021-08-30 10:00,a',
  ].join('\n')
  const { log } = await imported({ content })
  const question = {
    limits: [{ from: '受理', to: '办结', amount: 3, unit: 'working-days' }],
    conformance: { process: 'drawings-alone', mapping: { 受理: 'accept' } },
  }
  const { status, body } = await ask(app, 'POST', `/audit/logs/${log.id}/reports`, question, auditor)
  expect(status).toBe(201)
  await expect.poll(async () => (await read(`/jobs/${body.job.id}`)).job.state).toBe('done')
  const { result } = await read(`/jobs/${body.job.id}/result`)
  expect(result).toMatchObject({
    log: log.id,
    cases: 2,
    events: 8,
    activities: [
      { activity: '受理', handling: { plainSeconds: { mean: 600 }, workingSeconds: { mean: 600 } } },
      { activity: '办结' },
    ],
    follows: [{ from: '受理', to: '办结', count: 2 }],
    variants: [{ activities: ['受理', '办结'], count: 2 }],
    limits: [{ results: { kept: 1, exceeded: 1 }, exceededIn: { cases: ['2'] } }],
    conformance: { unfinished: 2, unmapped: [{ activity: '办结', count: 2 }] },
  })
  expect(result.calendar).toMatch(/^[0-9a-f]{64}$/)
})
