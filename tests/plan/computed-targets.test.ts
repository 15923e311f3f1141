import { expect, test } from 'vitest'
import { plan } from '../../machines/plan/plan.ts'
import { targetsFromCases } from '../../src/services/compute-targets.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { startService } from '../service/app.ts'
import { setupLife } from '../service/lives.ts'
import { catalogue } from '../service/own-processes.ts'
import { applicant, get, opened, sendAll, setup } from '../service/requests.ts'

const { app, database, at, clock } = await startService()

interface Target {
  id: string
  computed: { complete: boolean; results: { id: string; value: number | null; of: number }[] } | null
  untold: { zh: string; en: string } | null
}

async function target(id: string) {
  const { targets } = (await get(app, '/plan/targets')).body
  const found = targets.find((one: Target) => one.id === id) as Target
  return { ...found, of: (figure: string) => found.computed?.results.find((one) => one.id === figure) }
}

test('before there is a case, nothing has a value', async () => {
  const { targets } = (await get(app, '/plan/targets')).body as { targets: Target[] }
  const results = targets.flatMap(({ computed }) => computed?.results ?? [])
  expect(results.length).toBeGreaterThan(25)
  for (const result of results) expect(result).toMatchObject({ value: null, of: 0, against: 0, cases: [] })
})

test('what no case tells is not computed, and a word says why', async () => {
  expect(await target('K10')).toMatchObject({
    computed: null,
    untold: { en: expect.stringContaining('enters') },
  })
  expect(await target('K1')).toMatchObject({ computed: { complete: true }, untold: null })
})

test('three company set-ups: two in time, one late, as the targets say', async () => {
  at('2021-08-23T09:00:00+08:00')
  const quick = await opened(app)
  const plain = await opened(app, setup({ channel: 'online', facts: { generalEnterprise: false } }))
  const late = await opened(app)
  at('2021-08-23T10:30:00+08:00')
  await sendAll(app, quick, setupLife)
  await sendAll(app, plain, setupLife)
  at('2021-08-24T11:00:00+08:00')
  await sendAll(app, late, [['accept']])

  const k1 = await target('K1')
  const against = { against: 1, cases: [late.number] }
  expect(k1.of('four-hours')).toMatchObject({ value: 66.67, of: 3, ...against })
  expect(k1.of('two-hours')).toMatchObject({ value: 50, of: 2, ...against })
  const k2 = await target('K2')
  expect(k2.of('fees')).toMatchObject({ value: 0, of: 3 })
  expect(k2.of('at-window')).toMatchObject({ value: 2, of: 3 })
  expect((await target('K29')).of('together')).toMatchObject({ value: 100, of: 2 })
  expect((await target('K16')).of('seven-days')).toMatchObject({ value: null, of: 0 })
})

test('a refund is measured from its acceptance to its approval, in working days', async () => {
  at('2021-08-26T09:00:00+08:00')
  const refund = await opened(app, {
    id: crypto.randomUUID(),
    process: 'export-tax-refund',
    applicant,
    channel: 'single-window',
    facts: { enterpriseClass: 'class-1', singleWindow: true },
  })
  const accepted = await sendAll(app, refund, [['accept'], ['examination.pass']])
  at('2021-08-30T10:00:00+08:00')
  await sendAll(app, accepted, [['approval.pass'], ['treasury-refund.done']])
  const k13 = await target('K13')
  expect(k13.of('mean-days')).toMatchObject({ value: 2, of: 1, against: 0 })
  expect(k13.of('class-1')).toMatchObject({ value: 100, of: 1 })
})

test('purchases that suit smaller enterprises: one supported as 十-4 says, one not, one that owes nothing', async () => {
  at('2021-08-26T09:00:00+08:00')
  const intent = (facts: object) =>
    opened(app, {
      id: crypto.randomUUID(),
      process: 'procurement-intent-disclosure',
      applicant,
      channel: 'online',
      facts: {
        procurementKind: 'works',
        budget: 4_000_001,
        atLeastThreshold: true,
        suitable: true,
        ...facts,
      },
    })
  await intent({ support: 'share', supportPercent: 40 })
  const short = await intent({ support: 'share', supportPercent: 39 })
  await intent({ suitable: false })
  expect((await target('K17')).of('supported')).toMatchObject({ value: 50, of: 2, cases: [short.number] })
})

test('a former part that was started before the county entered an earlier day counts against its merger', async () => {
  at('2021-06-10T09:00:00+08:00')
  const part = await opened(app, {
    id: crypto.randomUUID(),
    process: 'rural-planning-permit',
    applicant,
    channel: 'window',
    facts: {},
  })
  expect((await target('K5')).of('standalone')).toMatchObject({ value: null, of: 0 })
  const by = { id: 'officer-3', role: 'reviewer', department: 'approval-bureau' }
  await app.effectiveDates.enter(
    'planning-permit-merged',
    { id: crypto.randomUUID(), clause: '二-6', date: '2021-06-01' },
    by,
  )
  expect((await target('K5')).of('standalone')).toMatchObject({ value: 1, of: 1, cases: [part.number] })
})

test('only so many of the newest cases are read of each process, and the answer says so', async () => {
  const options = { sql: database.sql, catalogue, calendarAt: shippedCalendar, mostOfEach: 1 }
  const computed = await targetsFromCases(options, plan.targets, clock.now())
  expect(computed.get('K2')).toMatchObject({ complete: false, results: [{ of: 1 }, { of: 1 }, { of: 1 }] })
  expect(computed.get('K13')).toMatchObject({ complete: true })
})
