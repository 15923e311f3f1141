import { expect, test } from 'vitest'
import { setupLife } from '../service/lives.ts'
import { opened, permit, sendAll, setup } from '../service/requests.ts'
import { lookAt, openHall, shoot } from './hall.ts'

const hall = await openHall()
const auditor = { role: 'auditor', department: 'approval-bureau' } as const
const office = { role: 'leading-group-office', department: 'reform-group-office' } as const

for (let n = 0; n < 5; n += 1)
  await sendAll(hall.app, await opened(hall.app, setup({ facts: { generalEnterprise: true } })), setupLife)

test('an auditor draws cases with a figure that everybody knows, prints the list and inspects one', async () => {
  const page = await hall.visit('/hall/audit/cases?until=2021-08-23', { as: auditor })
  await page.getByRole('link', { name: '从这些办件中抽查' }).click()
  await page.getByText('符合条件的共 5 件').waitFor()
  await page.getByLabel('抽取件数').fill('3')
  await page.getByLabel('种子').fill('双色球 2021098')
  await page.getByRole('button', { name: '抽取' }).click()
  await page.locator('h1').filter({ hasText: '抽查结果' }).waitFor()
  const drawn = () => page.getByRole('rowheader').getByRole('link').allInnerTexts()
  await page.getByText('双色球 2021098').first().waitFor()
  const first = await drawn()
  expect(first).toHaveLength(3)

  await page.emulateMedia({ media: 'print' })
  const sheet = await page.locator('.draw-sheet').innerText()
  for (const words of [...first, '双色球 2021098', '检查人']) expect(sheet).toContain(words)
  await shoot(page, 'audit-draw-printed')
  await page.emulateMedia({ media: null })

  // Whoever draws again with the same seed gets the same cases, and both draws stay on the list.
  await page.goto(`${hall.origin}/hall/audit/draws?until=2021-08-23`)
  await page.getByLabel('抽取件数').fill('3')
  await page.getByLabel('种子').fill('双色球 2021098')
  await page.getByRole('button', { name: '抽取' }).click()
  await page.locator('h1').filter({ hasText: '抽查结果' }).waitFor()
  expect(await drawn()).toEqual(first)
  await page.getByRole('link', { name: first[0] as string }).click()
  await page.waitForURL(`**/hall/cases/${first[0]}`)
  await page.goto(`${hall.origin}/hall/audit/draws`)
  await expect.poll(() => page.getByRole('row').filter({ hasText: '双色球 2021098' }).count()).toBe(2)
  await page.context().close()
})

test('the office enters a threshold from a day on; the auditor reads it beside the assumed ones', async () => {
  const page = await hall.visit('/hall/audit/rules', { as: office })
  await page.getByLabel('阈值', { exact: true }).selectOption({ label: 'S25 停滞多于' })
  await page.getByText('现行：3 个工作日').waitFor()
  await page.getByLabel('新值').fill('2')
  await page.getByLabel('施行日').fill('2021-08-23')
  await page.getByLabel('依据文件').fill('宁政办发〔2021〕9号')
  await page.getByRole('button', { name: '录入' }).click()
  await page.getByText('已录入：停滞多于 自 2021-08-23 起为 2 个工作日。').waitFor()
  await page.getByRole('region', { name: '历次录入' }).getByText('宁政办发〔2021〕9号').waitFor()
  await page.context().close()

  const reader = await hall.visit('/hall/audit/rules', { as: auditor })
  const row = reader.getByRole('row').filter({ hasText: 'S25 ' })
  await row.getByText('本县 2021-08-23 起').waitFor()
  expect(await reader.getByRole('button', { name: '录入' }).count()).toBe(0)
  await row.getByRole('link').click()
  await reader.waitForURL('**/audit/findings?rule=S25')
  await reader.context().close()
})

test('an auditor lets the rules look, and goes from the run to what was new in it', async () => {
  hall.clock.set(Temporal.Instant.from('2021-08-23T09:00:00+08:00'))
  await opened(hall.app, setup({ facts: { generalEnterprise: false } }))
  // Four hours of work later.
  hall.clock.set(Temporal.Instant.from('2021-08-23T15:30:00+08:00'))
  await hall.app.sweep()
  const page = await hall.visit('/hall/audit/runs', { as: auditor })
  await page.getByText('规则还没有运行过').waitFor()
  await page.getByLabel('首日').fill('2021-08-23')
  await page.getByLabel('末日').fill('2021-08-23')
  await page.getByRole('button', { name: '运行规则' }).click()
  const fresh = page.getByRole('row').nth(1).getByRole('cell').nth(4).getByRole('link')
  const count = Number(await fresh.innerText())
  await fresh.click()
  await page.waitForURL(/findings\?run=/)
  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(count + 1)
  await page.context().close()
})

test('an auditor has the ledger verified and saves it as a table', async () => {
  const page = await hall.visit('/hall/audit/ledger', { as: auditor })
  await page.getByRole('button', { name: '核验账本' }).click()
  await page.getByText(/账本完好：\d 件/).waitFor()
  await page.getByLabel('收件首日').fill('2021-08-23')
  await page.getByRole('link', { name: 'OCEL 2.0（SQLite）' }).waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV 表格' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/^办件事件-.*\.csv$/)
  const file = await saved.createReadStream()
  expect((await file.toArray()).join('')).toContain('NY20210823-00001')
  await page.context().close()
})

/** Thirty cases of a day that are withdrawn so many minutes and a few after they were opened. */
async function closedCases(day: string, minutes: number) {
  const start = Temporal.Instant.from(`${day}T09:00:00+08:00`)
  for (let n = 0; n < 30; n += 1) {
    hall.clock.set(start)
    const of = await opened(hall.app, setup({ facts: { generalEnterprise: true } }))
    hall.clock.set(start.add({ minutes: minutes + n }))
    await sendAll(hall.app, of, [['withdraw', { request: '申请人撤回' }]])
  }
}

test('before and after a reform: the interval of the difference is drawn where there are enough cases', async () => {
  await closedCases('2021-08-10', 120)
  await closedCases('2021-08-25', 10)
  const page = await hall.visit('/hall/audit/comparison', { as: auditor })
  await page.getByLabel('事项').selectOption('enterprise-setup-1545')
  await page.getByLabel('实施日').fill('2021-08-24')
  await page.getByRole('button', { name: '对比' }).click()
  await page.getByText('用时缩短').waitFor()
  await page.getByRole('img', { name: /少 1 小时/ }).waitFor()
  const cases = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '实施后' }) })
  expect(await cases.getByRole('cell').nth(1).innerText()).toBe('30')
  expect(page.url()).toContain('date=2021-08-24')
  await page.context().close()
})

test.each([
  ['draws', 'draws?by=received', auditor, 'table'],
  ['rules', 'rules', office, 'table'],
  ['runs', 'runs', auditor, 'table'],
  ['ledger', 'ledger', auditor, 'dl'],
  ['comparison', 'comparison?process=enterprise-setup-1545&date=2021-08-24', auditor, 'table'],
] as const)('the page of %s shuts nobody out', async (name, path, as, whole) => {
  await lookAt(hall, `audit-${name}`, `/hall/audit/${path}`, {
    as,
    ready: (page) => page.locator(whole).first().waitFor(),
  })
})

test('an auditor asks what a case would have been without its pause and under an earlier process', async () => {
  const testing = { kind: 'testing', basis: '行政许可法 45', until: '2021-09-30', notice: '特 1' }
  hall.clock.set(Temporal.Instant.from('2021-08-23T09:00:00+08:00'))
  const { number } = await sendAll(hall.app, await opened(hall.app, permit()), [
    ['accept'],
    ['quality.reply', { opinion: '符合' }],
    ['safety.reply', { opinion: '符合' }],
    ['permit.suspend', testing],
  ])
  hall.clock.set(Temporal.Instant.from('2021-09-10T10:00:00+08:00'))
  await lookAt(hall, 'audit-case-otherwise', `/hall/cases/${number}`, {
    as: auditor,
    async ready(page, language) {
      const zh = language === 'zh'
      const form = page.getByRole('region', { name: zh ? '假如当时不同' : 'What if', exact: true })
      const choice = form.getByLabel(zh ? '假如' : 'As if', { exact: true })
      const ask = form.getByRole('button', { name: zh ? '推演' : 'Ask' })
      const cellsOf = (limit: string) =>
        form.getByRole('row').filter({ hasText: limit }).getByRole('cell').allInnerTexts()

      await choice.selectOption('withoutSpecial 5')
      await ask.click()
      await form.getByText(zh ? '实际未超期；假如当时不同，则超期。' : 'The case was not late').waitFor()
      const [was, wouldBe] = await cellsOf(zh ? '施工许可决定' : 'Construction-permit decision')
      expect(was).toContain(zh ? '暂停计时' : 'On hold')
      expect(wouldBe).toContain(zh ? '超时 · 2021-08-30 到期' : 'Exceeded · due 2021-08-30')

      // What was asked before does not stand beside another question.
      await choice.selectOption('process civil-defence-drawings@1')
      await expect.poll(() => form.getByRole('table').count()).toBe(0)
      await ask.click()
      await form.getByRole('heading', { name: zh ? '未能对应' : 'What has no counterpart' }).waitFor()
      const missing = zh
        ? '人防工程施工图设计文件核准：本办件没有该事项'
        : 'Approval of construction drawings of civil-defence works: an item that the case did not have'
      expect(await form.getByRole('listitem').allInnerTexts()).toContain(missing)
      expect(await cellsOf(zh ? '施工许可决定' : 'Construction-permit decision')).toContain(
        zh ? '未计' : 'did not run',
      )
    },
  })
})
