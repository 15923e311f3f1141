import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { ask, opened, permit } from './requests.ts'
import { personOf } from './whoever.ts'

const { app, database, at } = await startService()
const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })
const office = personOf({ role: 'leading-group-office', department: 'reform-group-office' })
const read = async (path: string) => (await ask(app, 'GET', path, undefined, auditor)).body
const enter = (from: string, values: object, by = office, id: string = crypto.randomUUID()) =>
  ask(app, 'POST', '/audit/thresholds', { id, from, source: '宁政办发〔2021〕9号', values }, by)

async function look() {
  const id = crypto.randomUUID()
  const period = { from: '2021-08-01T00:00:00Z', to: String(app.clock.now()) }
  await ask(app, 'POST', '/audit/runs', { id, ...period }, auditor)
  await expect.poll(async () => (await read(`/jobs/${id}`)).job.state, { timeout: 10_000 }).toBe('done')
}
const idle = async (id: string) => (await read(`/audit/findings?rule=S25&case=${id}`)).findings.length

test('a case is judged by the thresholds of the day on which it was received, whenever they were entered', async () => {
  at('2021-08-24T09:00:00+08:00')
  expect((await enter('2021-08-30', { idleWorkingDays: 1 })).status).toBe(201)
  at('2021-08-27T09:00:00+08:00')
  const before = await opened(app, permit())
  at('2021-08-30T09:00:00+08:00')
  const after = await opened(app, permit())
  at('2021-09-01T15:00:00+08:00')
  await look()
  // Three working days of nothing and two: the one may have three, the other one.
  expect([await idle(before.id), await idle(after.id)]).toEqual([0, 1])
})

test('the county’s document and who entered it stand beside the threshold, the others stay assumed', async () => {
  const { settings, entries } = await read('/audit/rules')
  expect(settings.map(({ from }: { from: string }) => from)).toEqual(['2021-01-01', '2021-08-30'])
  expect(settings[1].thresholds).toMatchObject({ idleWorkingDays: 1, 'suspension.most': 2 })
  expect(settings[1].setBy).toEqual({ idleWorkingDays: entries[0].id })
  expect(settings[1].mark).toBe('assumed')
  expect(entries[0]).toMatchObject({ by: { id: office.account }, source: '宁政办发〔2021〕9号' })
  await expect(database.sql`delete from audit_thresholds`).rejects.toThrow('append-only')
})

test('thresholds for days that are past are entered, and found by S27 where they touch an open case', async () => {
  await look()
  expect((await read('/audit/findings?rule=S27')).findings).toEqual([])
  await enter('2021-08-25', { idleWorkingDays: 90 })
  at('2021-09-01T16:00:00+08:00')
  await look()
  const [found] = (await read('/audit/findings?rule=S27')).findings
  expect(found).toMatchObject({
    severity: 'red',
    charged: { department: 'reform-group-office', person: office.account },
  })
  expect(found.message.zh).toContain('监察阈值')
})

test('nobody but the leading group’s office enters, and nothing that can not be so', async () => {
  expect((await enter('2021-10-01', { idleWorkingDays: 9 }, auditor)).body.code).toBe('not-permitted')
  expect((await enter('2021-09-01', { 'suspension.sharePercent': 120 })).body.code).toBe('invalid-request')
  expect((await enter('2021-09-01', { idleDays: 9 })).body.code).toBe('invalid-request')
  expect((await enter('2021-09-01', { dutyFrom: '21:00' })).body.code).toBe('invalid-thresholds')
})
