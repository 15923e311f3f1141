import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { everythingIn } from './ledgers.ts'
import { ask, get, openCase, opened, permit, setup } from './requests.ts'

const { app, database, at } = await startService()
const merged = '/processes/construction-permit-merged'
const enter = (clause: string, date: string | null, id = crypto.randomUUID()) =>
  ask(app, 'POST', `${merged}/effective-dates`, { id, clause, date })
const former = (occurredAt: string) =>
  openCase(app, permit({ process: 'construction-permit', facts: {}, occurredAt }))
const whole = (occurredAt: string) => openCase(app, permit({ occurredAt }))

test('until the county enters a day the milestone is taken, and shown as assumed', async () => {
  const { body } = await get(app, merged)
  expect(body.effective).toEqual({
    '二-7': { date: '2021-06-20', assumed: true },
    '二-1': null,
    '二-20': { date: '2021-07-31', assumed: true },
  })
  const { processes } = (await get(app, '/processes')).body
  const row = processes.find(({ slug }: { slug: string }) => slug === 'construction-permit-merged')
  expect(row.effective).toEqual(body.effective)
})

test('a merged item’s former part can not be opened after its date, and can before it', async () => {
  at('2021-10-15T09:00:00+08:00')
  expect(await enter('二-7', '2021-10-01')).toMatchObject({ status: 201, body: { repeated: false } })
  expect((await former('2021-09-30T17:00:00+08:00')).status).toBe(201)
  expect((await whole('2021-10-01T00:00:00+08:00')).status).toBe(201)
  expect(await former('2021-10-01T00:00:00+08:00')).toMatchObject({
    status: 409,
    body: {
      code: 'not-startable',
      reason: 'merged',
      clause: '二-7',
      by: 'construction-permit-merged',
      effective: { date: '2021-10-01', assumed: false },
      detail: expect.stringContaining('建筑工程施工许可证核发（合并） (二-7)'),
    },
  })
  expect((await whole('2021-09-30T23:59:59+08:00')).body).toMatchObject({ reason: 'not-in-effect' })
})

test('an opening that was taken stays taken when it is sent again after the date', async () => {
  await enter('二-7', '2021-10-01')
  const body = permit({ process: 'construction-permit', facts: {}, occurredAt: '2021-09-30T17:00:00+08:00' })
  await openCase(app, body)
  await enter('二-7', '2021-09-01')
  expect(await openCase(app, body)).toMatchObject({ status: 201, body: { repeated: true } })
})

test('the last entry counts; what was entered stays on record, with who and when', async () => {
  await enter('二-1', '2021-12-01')
  await enter('二-1', null)
  const { effective, effectiveDates } = (await get(app, merged)).body
  expect(effective['二-1']).toBeNull()
  expect(effectiveDates.slice(-2)).toMatchObject([
    {
      clause: '二-1',
      date: '2021-12-01',
      by: { id: 'leading-group-office.reform-group-office' },
      at: '2021-10-15T01:00:00Z',
    },
    { clause: '二-1', date: null },
  ])
})

test('an entry sent twice is entered once', async () => {
  const id = crypto.randomUUID()
  await enter('二-20', '2021-08-01', id)
  const before = await everythingIn(database.sql)
  expect(await enter('二-20', '2021-08-01', id)).toMatchObject({ status: 201, body: { repeated: true } })
  expect(await enter('二-20', '2021-08-02', id)).toMatchObject({ status: 422, body: { code: 'id-reused' } })
  expect(await everythingIn(database.sql)).toEqual(before)
})

test('the database refuses to change what was entered', async () => {
  await expect(database.sql`update effective_dates set date = null`).rejects.toThrow('append-only')
  await expect(database.sql`delete from register_entries`).rejects.toThrow('append-only')
  await expect(database.sql`truncate stock_movements`).rejects.toThrow('append-only')
})

test('a case runs under the version in force on the day of receipt', async () => {
  at('2022-03-10T09:00:00+08:00')
  const law = (occurredAt: string) => opened(app, setup({ process: 'law', facts: {}, occurredAt }))
  expect((await law('2022-02-28T17:00:00+08:00')).process.version).toBe(1)
  expect((await law('2022-03-01T09:00:00+08:00')).process.version).toBe(2)
  const today = (await get(app, '/processes/law')).body
  expect(today).toMatchObject({ version: 2, versions: [2, 1], inForce: { from: '2022-03-01', to: null } })
  expect((await get(app, '/processes/law?version=1')).body).toMatchObject({ version: 1 })
  expect((await get(app, '/processes/law/machine?version=1')).body.id).toBe('law@1')
})
