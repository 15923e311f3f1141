import { expect, test } from 'vitest'
import { calibrateHere } from '../../src/cli/calibrate/calibrate-here.ts'
import { startService } from './app.ts'
import { uploadLog } from './logs-of.ts'
import { planner } from './reforms-of.ts'
import { applicant, ask, opened, sendAll, setup } from './requests.ts'
import { personOf } from './whoever.ts'

const { app, at, database } = await startService()

/** Asks for a calibration; what came of it, or why not. */
async function calibrated(from: object, id: string = crypto.randomUUID()) {
  const { status, body } = await ask(app, 'POST', '/calibrations', { id, from }, planner)
  if (status !== 202) return body
  const read = async (path = '') => (await ask(app, 'GET', `/jobs/${id}${path}`, undefined, planner)).body
  await expect.poll(async () => (await read()).job.state, { timeout: 60_000 }).toMatch(/done|failed/)
  return { ...(await read()), ...(await read('/result')) }
}

const correction = (day: string) => ({
  defects: [{ material: 'plans', defect: '缺页', basis: '行政许可法 32', remedy: '补齐' }],
  until: `${day.slice(0, 7)}-31`,
  contact: '县行政审批服务局',
})

/** Two surveys on each of some days, of which every fifth is corrected within a day. */
async function survey(days: readonly string[]) {
  for (const [index, day] of days.entries()) {
    const hours = ['09', '14']
    for (const [ofDay, hour] of hours.entries()) {
      at(`${day}T${hour}:00:00+08:00`)
      const fresh = await opened(app, setup({ process: 'survey', facts: {} }))
      const corrected = (2 * index + ofDay) % 5 === 0
      at(`${day}T${hour}:10:00+08:00`)
      const asked = corrected ? await sendAll(app, fresh, [['request-correction', correction(day)]]) : fresh
      at(`${day}T${hour}:30:00+08:00`)
      const whole = corrected ? await sendAll(app, asked, [['submit-correction']]) : asked
      const accepted = await sendAll(app, whole, [['accept']])
      at(`${day}T${hour}:50:00+08:00`)
      await sendAll(app, accepted, [['survey.pass'], ['approve']])
    }
  }
}
const days = ['2021-08-23', '2021-08-24', '2021-08-25', '2021-08-26', '2021-08-27', '2021-08-30']

test('a planner calibrates on the county’s own cases: parameters with their ground, goodness, and nobody in it', async () => {
  await survey(days)
  at('2021-08-31T09:00:00+08:00')
  const ledger = { processes: ['survey'] }
  const { job, result } = await calibrated({ ledger })
  expect(job).toMatchObject({ state: 'done', progress: 1, kind: 'calibration' })
  expect(result).toMatchObject({
    from: { ledger },
    period: ['2021-08-23', '2021-08-30'],
    ...{ days: 8, cases: 12 },
    parameters: {
      'arrivals.perWeek': { value: 10, mark: 'calibrated' },
      'rate.correction': { value: 0.25 },
      'delay.correction': { value: { kind: 'fixed', value: 20 / 1440 } },
      'service.survey': { value: { kind: 'fixed', value: 20 } },
    },
    fits: { arrivals: { count: 12 }, corrections: { count: 12, share: 0.25 } },
  })
  expect(result.parameters['arrivals.perWeek'].ground.zh).toMatch(
    /^由本县台账（.+）校准：2021-08-23至2021-08-30，12个观测值/,
  )
  const text = JSON.stringify(result)
  expect(text).not.toContain(applicant.name)
  expect(text).not.toContain(applicant.id)
  expect(text).not.toContain('clerk-7')
})

test('the same id is one calibration, and stands for no other', async () => {
  const id = crypto.randomUUID()
  const from = { ledger: { processes: ['survey@1'], since: '2021-08-24', until: '2021-08-30' } }
  expect((await calibrated(from, id)).result).toMatchObject({
    cases: 10,
    period: ['2021-08-24', '2021-08-30'],
  })
  expect((await calibrated(from, id)).job.id).toBe(id)
  expect(await calibrated({ ledger: { processes: ['survey'] } }, id)).toMatchObject({ code: 'id-reused' })
})

test('what can’t be calibrated on is refused with what was found and what is needed', async () => {
  expect(await calibrated({ ledger: { processes: ['survey'], since: '2021-08-30' } })).toMatchObject({
    code: 'not-calibratable',
    detail: expect.stringContaining('2 cases from 2021-08-30 to 2021-08-30; needed 10 or more'),
  })
  expect(await calibrated({ ledger: { processes: ['survey@7'] } })).toMatchObject({ code: 'unknown-process' })
  expect(
    await calibrated({ ledger: { processes: ['survey'], since: '2021-09-01', until: '2021-08-01' } }),
  ).toMatchObject({ code: 'invalid-date' })
  expect(await calibrated({ log: crypto.randomUUID() })).toMatchObject({ code: 'unknown-log' })
  expect(await calibrated({ ledger: { processes: [] } })).toMatchObject({ code: 'invalid-request' })
  const clerk = personOf({ role: 'auditor', department: 'approval-bureau' })
  const body = { id: crypto.randomUUID(), from: { ledger: { processes: ['survey'] } } }
  expect((await ask(app, 'POST', '/calibrations', body, clerk)).body.code).toBe('not-permitted')
})

test('the command line says the same of the same database', async () => {
  for (const [index, day] of days.entries()) {
    at(`${day}T${index % 2 === 0 ? '09' : '15'}:00:00+08:00`)
    await opened(app)
    await opened(app)
  }
  at('2021-08-31T09:00:00+08:00')
  const ledger = { processes: ['enterprise-setup-1545'], until: '2021-08-30' }
  const { result } = await calibrated({ ledger })
  const { from: _, ...found } = result
  const here = await calibrateHere({ ledger }, { DATABASE_URL: database.url })
  expect(JSON.parse(JSON.stringify(here))).toEqual(found)
  expect(found).toMatchObject({ cases: 12, open: 12 })
})

test('a log from elsewhere says how many come and when; who did it is not told', async () => {
  const rows = days.flatMap((day, index) =>
    ['09:10', '14:20'].map(
      (time, ofDay) => `B-${2 * index + ofDay},受理,${day} ${time},${day} ${time},Zhang`,
    ),
  )
  const { body } = await uploadLog(app, {
    name: 'elsewhere.csv',
    content: ['case,activity,start,end,resource', ...rows].join('\n'),
  })
  await expect
    .poll(
      async () => (await ask(app, 'GET', `/audit/logs/${body.log.id}`, undefined, planner)).body.log.state,
    )
    .toBe('ready')
  const { result } = await calibrated({ log: body.log.id })
  expect(result).toMatchObject({
    from: { log: body.log.id },
    ...{ days: 8, cases: 12 },
    parameters: {
      'arrivals.perWeek': { value: 10, ground: { en: expect.stringContaining('elsewhere.csv') } },
    },
  })
  expect(JSON.stringify(result)).not.toContain('Zhang')
})
