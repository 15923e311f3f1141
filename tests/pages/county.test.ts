import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import notice2027 from '../../src/time/notices/2027.json' with { type: 'json' }
import { openHall } from './hall.ts'

const hall = await openHall()
const office = { role: 'leading-group-office', department: 'reform-group-office' } as const
const reviewer = { role: 'department-reviewer', department: 'transport' } as const
const system = { role: 'system-admin', department: 'approval-bureau' } as const
const rows = (page: Page) => page.locator('tbody tr')

test('the office finds a clause, records how far it is with the evidence, and downloads the report', async () => {
  const page = await hall.visit('/hall/plan', { as: office })
  await rows(page).first().waitFor()
  expect(await rows(page).count()).toBeGreaterThanOrEqual(167)
  await page.getByLabel('查找条款、部门').fill('一-1')
  await page.getByRole('link', { name: '一-1', exact: true }).click()
  const form = page.locator('main form')
  await form.getByRole('button', { name: '填报进展' }).click()
  await form.getByLabel('进展').and(page.locator('[aria-invalid=true]')).waitFor()
  await form.getByLabel('进展').selectOption('done')
  await form.getByLabel('依据').fill('合成〔2021〕1号')
  await form.getByRole('button', { name: '填报进展' }).click()
  await rows(page).filter({ hasText: '合成〔2021〕1号' }).waitFor()
  await page.getByRole('link', { name: '返回方案台账' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('调度通报-2021-08-23.xlsx')
})

test('the office enters from which day a reform holds, and takes it back', async () => {
  const page = await hall.visit('/hall/reforms', { as: office })
  const row = rows(page).first()
  await row.getByLabel(/生效日期/).fill('2021-09-15')
  await row.getByRole('button', { name: '登记', exact: true }).click()
  await row.getByText('2021-09-15').waitFor()
  await row.getByRole('button', { name: '撤回登记' }).click()
  await row.getByText('2021-09-15').waitFor({ state: 'detached' })
})

test('the office enters from which day a rule binds what is opened', async () => {
  const page = await hall.visit('/hall/reforms', { as: office })
  const row = page.getByRole('region', { name: '跨流程规则' }).getByRole('row').filter({ hasText: '二-22' })
  await row.getByLabel(/生效日期/).fill('2031-12-01')
  await row.getByRole('button', { name: '登记', exact: true }).click()
  await row.getByText('2031-12-01').waitFor()
  await row.getByRole('button', { name: '撤回登记' }).click()
  await row.getByText('2031-12-01').waitFor({ state: 'detached' })
})

test('an engineering approval is entered with what 二-22 asks: scope, materials and time limit', async () => {
  const page = await hall.visit('/hall/registers/engineering-approval-items', { as: reviewer })
  await page.getByLabel('审批事项名称').fill('合成：审批事项')
  await page.getByLabel('首日').fill('2021-08-01')
  await page.getByLabel('适用范围').fill('房屋建筑')
  await page.getByLabel('申请材料').fill('申请表')
  await page.getByLabel('审批时限').fill('7日')
  await page.getByRole('button', { name: '登记一项' }).click()
  const row = rows(page).filter({ hasText: '合成：审批事项' })
  await row.getByText('审批时限: 7日').waitFor()
})

test('a reviewer enters what a list says and what moves in a stock, and more than there is is refused', async () => {
  const page = await hall.visit('/hall/registers', { as: reviewer })
  await page.getByRole('link', { name: '“不罚”清单' }).click()
  await page.getByLabel('违法行为').fill('首次未按期年报')
  await page.getByLabel('首日').fill('2021-08-01')
  await page.getByRole('button', { name: '登记一项' }).click()
  await rows(page).filter({ hasText: '首次未按期年报' }).waitFor()
  await page.goto(`${hall.origin}/hall/stocks/charter-plates`)
  const move = async (kind: string, count: string) => {
    await page.getByLabel('变动 必填').selectOption(kind)
    await page.getByLabel('数量').fill(count)
    await page.getByLabel(/说明/).fill('合成批次')
    await page.getByRole('button', { name: '登记变动' }).click()
  }
  await move('drawn', '5')
  await rows(page).filter({ hasText: '领取入库' }).waitFor()
  await move('issued', '9')
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('数量').inputValue()).toBe('9')
})

test('the system administrator loads a holiday notice once, and a file that is none is refused', async () => {
  const page = await hall.visit('/hall/calendar', { as: system })
  await rows(page).first().waitFor()
  const { recordedAt: _, ...shipped } = notice2027
  const notice = { ...shipped, status: 'official', document: '合成〔2026〕1号', publishedOn: '2026-11-25' }
  const give = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'n.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await give('{')
  await page.getByText('这个文件不是 JSON').waitFor()
  await give(JSON.stringify(notice))
  await rows(page).filter({ hasText: '合成〔2026〕1号' }).waitFor()
  await give(JSON.stringify(notice))
  await page.getByText('这份通知已在库中').waitFor()
  await give(JSON.stringify({ ...notice, year: 'x' }))
  await page.getByRole('alert').waitFor()
})

test('projects are found by their code', async () => {
  const page = await hall.visit('/hall/projects', { as: office })
  await page.getByText('没有项目').waitFor()
})
