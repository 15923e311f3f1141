import { expect, test } from 'vitest'
import { setupLife } from '../service/lives.ts'
import { ask, opened, sendAll, setup } from '../service/requests.ts'
import { personOf } from '../service/whoever.ts'
import { lookAt, openHall, shoot } from './hall.ts'

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

test('an auditor lets the rules look, the head of the department explains the card, the auditor upholds it', async () => {
  const page = await hall.visit('/hall/audit/findings', { as: auditor })
  await page.getByLabel('首日').fill('2021-08-01')
  await page.getByLabel('末日').fill('2021-09-01')
  await page.getByRole('button', { name: '运行规则' }).click()
  await page.getByText('查了 4 件').waitFor()

  const head = await hall.visit('/hall/audit/cards?level=yellow', {
    as: { role: 'department-head', department: 'approval-bureau' },
    size: 'phone',
  })
  const ofLate = { has: head.getByText(late.number) }
  await head.getByRole('row').filter(ofLate).getByRole('link').click()
  await head.getByRole('button', { name: '提交说明' }).click()
  await head.getByText('请先写明').waitFor()
  await head.getByLabel('部门说明').fill('系统故障，已改由人工制证')
  await shoot(head, 'audit-card-head')
  await head.getByRole('button', { name: '提交说明' }).click()
  await head.getByText('说明已提交').waitFor()
  expect(await head.getByLabel('部门说明').count()).toBe(0)
  await head.context().close()

  await page.goto(`${hall.origin}/hall/audit/cards?level=yellow`)
  const row = page.getByRole('row').filter({ has: page.getByText(late.number) })
  await row.getByText('已说明').waitFor()
  await row.getByRole('link').click()
  await page.getByText('系统故障，已改由人工制证').waitFor()
  const proof = page.locator('section').filter({ has: page.getByRole('link', { name: late.number }) })
  await proof.getByText('超期').first().waitFor()
  await page.getByLabel('认定理由').fill('故障不停止计时')
  await shoot(page, 'audit-card-auditor')
  await page.getByRole('button', { name: '认定成立' }).click()
  await page.getByText('已认定成立。').waitFor()
  expect(await page.getByRole('listitem').filter({ hasText: '故障不停止计时' }).count()).toBe(1)
  await proof.getByRole('link', { name: late.number }).click()
  await page.locator('.proving').first().waitFor()
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
  // Other rules found something in the same case, at the same instant.
  await page.getByRole('row').filter({ hasText: 'S3' }).getByRole('link', { name: late.number }).click()
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
      // A phone begins with most of it folded, a screen with the targets alone.
      await page.locator('details').last().waitFor()
      const folded = page.locator('details:not([open]) > summary')
      while ((await folded.count()) > 0) await folded.first().click()
      await page.locator('canvas').nth(1).waitFor()
      await page.locator('.heat').first().waitFor()
      await page.locator('details details').first().waitFor()
    },
  })
  await lookAt(hall, 'audit-cases', '/hall/audit/cases?result=exceeded', {
    as: auditor,
    ready: (page) => page.getByRole('link', { name: late.number }).waitFor(),
  })
})
