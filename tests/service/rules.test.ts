import { expect, test } from 'vitest'
import { rules } from '../../machines/rules.ts'
import { startService } from './app.ts'
import { faultsIn } from './ledgers.ts'
import { applicant, ask, get, openCase, permit } from './requests.ts'

const { app, database, at } = await startService()
const list = 'engineering-approval-items'
const items = (clause: string) => `/rules/${encodeURIComponent(clause)}/items`
const put = (clause: string, date: string | null) =>
  ask(app, 'POST', '/rules/effective-dates', { id: crypto.randomUUID(), clause, date })
const enter = (register: string, key: string, data: object) =>
  ask(app, 'POST', `/registers/${register}/entries`, {
    id: crypto.randomUUID(),
    key,
    from: '2021-11-01',
    data,
  })
const whole = { scope: '房屋建筑和市政工程', materials: '申请表', limit: '7日' }
interface Row {
  slug: string
  standing: string
  entry: string | null
}

test('every rule is read with whom it binds, and how it is enforced or why it is not', async () => {
  const { rules: read } = (await get(app, '/rules')).body
  expect(read.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
  const of = (id: string) => read.find((one: { id: string }) => one.id === id)
  expect(of('二-22')).toMatchObject({ enforced: true, waitsForDate: true, effective: null, items: list })
  expect(of('十-1/payment')).toMatchObject({ enforced: false, how: { zh: expect.stringContaining('系统') } })
  expect(of('十-4').processes).toEqual(['procurement-intent-disclosure'])
})

test('rule 二-22: an item that is not on the published list can not be opened from the county’s day on', async () => {
  at('2021-12-02T09:00:00+08:00')
  const before = () => openCase(app, permit({ occurredAt: '2021-11-30T16:00:00+08:00' }))
  const after = () => openCase(app, permit({ occurredAt: '2021-12-01T09:00:00+08:00' }))
  expect((await after()).status).toBe(201)
  expect(await put('二-22', '2021-12-01')).toMatchObject({
    status: 201,
    body: { entry: { clause: '二-22' } },
  })
  expect(await after()).toMatchObject({
    status: 409,
    body: {
      code: 'not-startable',
      reason: 'not-listed',
      clause: '二-22',
      by: list,
      effective: { date: '2021-12-01', assumed: false },
    },
  })
  expect((await before()).status).toBe(201)

  const { materials: _, ...partial } = whole
  expect(await enter(list, '建筑工程施工许可证核发（合并）', partial)).toMatchObject({
    status: 422,
    body: { code: 'entry-incomplete', lacking: ['materials'] },
  })
  expect((await enter(list, '建筑工程施工许可证核发(合并)', whole)).status).toBe(201)
  expect((await after()).status).toBe(201)
  const compared = (await get(app, items('二-22'))).body
  expect(compared.listed).toBe(1)
  const row = compared.items.find(({ slug }: Row) => slug === 'construction-permit-merged')
  expect(row).toMatchObject({ standing: 'listed', entry: '建筑工程施工许可证核发(合并)' })
  expect(row.limits.length).toBeGreaterThan(0)
  expect(compared.items.map(({ slug }: Row) => slug)).not.toContain('integrated-surveying')

  await put('二-22', null)
  expect((await openCase(app, permit({ occurredAt: '2021-12-01T09:00:00+08:00' }))).status).toBe(201)
})

test('rule 十-1: once the county has put it into effect, the buyer goes online', async () => {
  at('2021-12-02T09:00:00+08:00')
  const facts = { procurementKind: 'works', budget: 1000, atLeastThreshold: false, suitable: false }
  const intent = (channel: string) =>
    openCase(app, {
      id: crypto.randomUUID(),
      process: 'procurement-intent-disclosure',
      applicant,
      channel,
      facts,
    })
  expect((await intent('window')).status).toBe(201)
  await put('十-1', '2021-07-01')
  expect((await intent('window')).body).toMatchObject({ reason: 'channel', clause: '十-1', by: 'online' })
  expect((await intent('online')).status).toBe(201)
})

test('rule 十二-2: what the province has under another name, or not at all, is reported', async () => {
  await enter('provincial-items', '施工许可', { process: 'construction-permit-merged' })
  await enter('provincial-items', '工伤认定', {})
  await enter('provincial-items', '合成：此处没有的事项', {})
  const { items: rows, unknown, listed } = (await get(app, items('十二-2'))).body
  const of = (wanted: string) => rows.find(({ slug }: Row) => slug === wanted)
  expect(of('construction-permit-merged')).toMatchObject({ standing: 'renamed', entry: '施工许可' })
  expect(of('integrated-surveying')).toMatchObject({ standing: 'missing', entry: null })
  expect(listed).toBe(rows.filter(({ standing }: Row) => standing === 'listed').length)
  expect(unknown).toContain('合成：此处没有的事项')
})

test('every ledger gives the stored case without any list', async () => {
  expect(await faultsIn(database.sql, app)).toEqual([])
})
