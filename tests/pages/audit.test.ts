import { expect, test } from 'vitest'
import { setupLife } from '../service/lives.ts'
import { ask, opened, sendAll, setup } from '../service/requests.ts'
import { personOf } from '../service/whoever.ts'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const auditor = { role: 'auditor', department: 'approval-bureau' } as const

/** A set-up that begins at nine and is delivered so many minutes later; the plan gives it two hours. */
async function setUp(day: string, minutes: number) {
  const start = Temporal.ZonedDateTime.from(`${day}T09:00[Asia/Shanghai]`)
  hall.clock.set(start.toInstant())
  const of = await opened(hall.app, setup({ facts: { generalEnterprise: true } }))
  hall.clock.set(start.add({ minutes }).toInstant())
  return (await sendAll(hall.app, of, setupLife)) as { id: string; number: string }
}

for (const day of ['2021-08-23', '2021-08-24', '2021-08-31']) await setUp(day, 60)
const late = await setUp('2021-09-01', 170)
hall.clock.set(Temporal.Instant.from('2021-09-02T09:00:00+08:00'))
await hall.app.sweep()

test('from a red number an auditor goes to the event that proves it in two clicks, and on to its receipt in the third', async () => {
  const page = await hall.visit('/hall/audit', { as: auditor })
  const row = page.getByRole('region', { name: '各事项' }).getByRole('row').nth(1)
  await row.locator('a.bad').click()
  await page.waitForURL(/result=exceeded/)
  await page.getByRole('link', { name: late.number }).click()
  const event = page.locator('.proving')
  await event.getByText('超期').waitFor()
  expect(await event.count()).toBe(1)
  expect(await page.locator('.proving:focus').count()).toBe(1)
  await event.getByRole('link', { name: '计算凭据' }).click()
  await page.locator('h1').filter({ hasText: '凭据' }).waitFor()
  await page.context().close()
})

test('the list’s address is its filter: handed on it asks the same, and the look is in the trail', async () => {
  const page = await hall.visit('/hall/audit/cases?result=kept&limit=two-hours&until=2021-08-30', {
    as: auditor,
  })
  await page.getByText('共 2 件').waitFor()
  const { rows } = await hall.app.auditTrail.list({ action: 'listAuditedCases', limit: 10 })
  expect(rows.length).toBeGreaterThan(0)
  await page.context().close()
})

test('a week, a process and a department narrow the figures, in the address too', async () => {
  const page = await hall.visit('/hall/audit', { as: auditor })
  const closed = page.getByRole('list', { name: '总数' }).getByRole('link', { name: /^办结 / })
  await closed.filter({ hasText: '4' }).waitFor()
  await page.getByRole('button', { name: '上月' }).click()
  await closed.filter({ hasText: '3' }).waitFor()
  expect(page.url()).toContain('from=2021-08-01')
  await page
    .getByRole('region', { name: '各事项' })
    .getByRole('row')
    .nth(1)
    .getByRole('rowheader')
    .getByRole('link')
    .click()
  await page.getByRole('region', { name: '流程图' }).waitFor()
  expect(page.url()).toMatch(/process=enterprise-setup-1545/)
  await page.context().close()
})

test('what the rules found leads to the events that prove it', async () => {
  const id = crypto.randomUUID()
  const period = { from: '2021-08-01T00:00:00Z', to: String(hall.app.clock.now()) }
  const by = personOf(auditor)
  expect((await ask(hall.app, 'POST', '/audit/runs', { id, ...period }, by)).status).toBe(202)
  const job = async () => (await ask(hall.app, 'GET', `/jobs/${id}`, undefined, by)).body.job.state
  await expect.poll(job, { timeout: 10_000 }).toBe('done')
  await lookAt(hall, 'audit-findings', '/hall/audit/findings', {
    as: auditor,
    ready: (page) => page.getByRole('link', { name: late.number }).first().waitFor(),
  })
  const page = await hall.visit('/hall/audit/findings', { as: auditor })
  await page.getByRole('link', { name: late.number }).first().click()
  await page.locator('.proving').first().getByText('超期').waitFor()
  await page.context().close()
})

test('whoever may not see which cases they are reads the figures without links', async () => {
  const page = await hall.visit('/hall/audit', {
    as: { role: 'leading-group-office', department: 'reform-group-office' },
  })
  const numbers = page.getByRole('list', { name: '总数' })
  await numbers.waitFor()
  expect(await numbers.getByRole('link').count()).toBe(0)
  await page.context().close()
})

test('the pages of the audit shut nobody out', async () => {
  await lookAt(hall, 'audit', '/hall/audit?process=enterprise-setup-1545', {
    as: auditor,
    ready: async (page) => {
      await page.locator('canvas').nth(1).waitFor()
      await page.locator('.heat').first().waitFor()
      await page.locator('details summary').last().click()
      await page.locator('details table').waitFor()
    },
  })
  await lookAt(hall, 'audit-cases', '/hall/audit/cases?result=exceeded', {
    as: auditor,
    ready: (page) => page.getByRole('link', { name: late.number }).waitFor(),
  })
})
