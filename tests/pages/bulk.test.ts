import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { opened, permit, send, sendAll } from '../service/requests.ts'
import { barriers, lookAt, openHall, shoot } from './hall.ts'

const hall = await openHall()
const { app, database } = hall
const window = { role: 'window-clerk', department: 'approval-bureau', window: 'A03' } as const
const office = { role: 'department-reviewer', department: 'housing-construction' } as const

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const rowOf = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number })
const eventsOf = async (caseId: string) =>
  (
    await database.sql<{ type: string }[]>`
      select type from events where case_id = ${caseId} order by seq`
  ).map(({ type }) => type)
const papers = { to: 'back-office', documents: [{ name: '申请材料', count: 2 }] }

test('a clerk accepts what is chosen at once, hands its papers over with a list, and the office confirms them', async () => {
  const cases = [await opened(app, permit()), await opened(app, permit()), await opened(app, permit())]
  const page = await hall.visit('/hall/', { as: window })
  await page.getByRole('row').nth(3).waitFor()
  await page.getByRole('checkbox', { name: '全选' }).check()
  await press(page, '受理 3 件')
  await page.getByText('3 件全部办成').waitFor()
  await press(page, '移交 3 件…')
  await press(page, '增加一项')
  await press(page, '移交')
  await page.getByText('请写明每项材料的名称和份数').waitFor()
  await page.getByLabel('部门').selectOption({ label: '县住建局' })
  await page.getByLabel('材料名称').nth(1).fill('图纸')
  await page.getByLabel('份数', { exact: true }).nth(1).fill('4')
  await press(page, '移交')
  await page.getByText('3 件全部办成').waitFor()

  await page.evaluate('window.print = () => { window.printed = true }')
  await press(page, '打印移交清单')
  expect(await page.evaluate('window.printed')).toBe(true)
  await page.emulateMedia({ media: 'print' })
  const list = page.locator('.hand-over-list')
  const printed = await list.innerText()
  for (const { number } of cases) expect(printed).toContain(number)
  expect(printed).toContain('办件卷宗 × 1; 图纸 × 4')
  expect(printed).toContain('合计 3 件，材料 15 份')
  expect(printed).toMatch(/接收方: 县住建局 后台.*2021-08-23 09:0/)
  await shoot(page, 'bulk-list-zh')

  const taker = await hall.visit('/hall/', { as: office })
  for (const { number } of cases) await rowOf(taker, number).getByText('移交后台').waitFor()
  await taker.getByRole('checkbox', { name: '全选' }).check()
  await press(taker, '接收 3 件…')
  await taker.evaluate('window.print = () => { window.printed = true }')
  await press(taker, '打印移交清单')
  await expect.poll(() => taker.evaluate('window.printed')).toBe(true)
  await taker.emulateMedia({ media: 'print' })
  const again = await taker.locator('.hand-over-list').innerText()
  for (const { number } of cases) expect(again).toContain(number)
  expect(again).toContain('合计 3 件，材料 15 份')
  expect(again).toMatch(/移交人: 县行政审批服务局 A03 .*接收方: 县住建局 后台/)
  await taker.emulateMedia({ media: null })
  await taker.getByLabel('缺损情况（没有可不填）').fill('齐全')
  await press(taker, '确认接收')
  await taker.getByText('3 件全部办成').waitFor()
  for (const { id } of cases)
    expect(await eventsOf(id)).toEqual(expect.arrayContaining(['accept', 'hand-over', 'take-over']))
})

test('each case answers for itself: what was taken is taken, what was not says why and stays chosen', async () => {
  const first = await sendAll(app, await opened(app, permit()), [['accept'], ['hand-over', papers]])
  const second = await sendAll(app, await opened(app, permit()), [['accept']])
  const page = await hall.visit('/hall/', { as: office })
  await page.getByRole('checkbox', { name: `选择 ${second.number}` }).check()
  await press(page, '移交 1 件…')
  await page.getByLabel('移交给').selectOption({ label: '后台' })
  await press(page, '移交')
  await page.getByText('1 件全部办成').waitFor()
  await press(page, '关闭')
  await rowOf(page, second.number).getByText('移交后台').waitFor()

  await page.getByRole('checkbox', { name: `选择 ${first.number}` }).check()
  await page.getByRole('checkbox', { name: `选择 ${second.number}` }).check()
  // However far down the list one is, what can be done is in sight.
  await page.setViewportSize({ width: 1366, height: 420 })
  const bar = await page.getByRole('region', { name: '批量办理' }).boundingBox()
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(420)
  await page.setViewportSize({ width: 1366, height: 768 })
  await press(page, '接收 2 件…')
  await press(page, '确认接收')
  await page.getByText('办成 1 件，未办成 1 件').waitFor()
  const failed = page.getByRole('list', { name: '未办成' })
  expect(await failed.innerText()).toContain(second.number)
  expect(await failed.innerText()).toContain('须由他人接收')
  expect(await barriers(page)).toEqual([])
  await shoot(page, 'bulk-failed-zh')
  expect(await eventsOf(first.id)).toContain('take-over')
  expect(await eventsOf(second.id)).not.toContain('take-over')

  // A colleague takes it, and what is sent again is answered by the case as it stands then.
  await send(app, second.id, second.revision + 1, 'take-over')
  await press(page, '重试未办成的 1 件')
  await failed.getByText(second.number).waitFor()
  expect((await eventsOf(second.id)).filter((type) => type === 'take-over')).toHaveLength(1)
})

test('the forms show in both languages, on both screens', async () => {
  await opened(app, permit())
  await lookAt(hall, 'bulk', '/hall/', {
    as: window,
    async ready(page, language) {
      await page.getByRole('checkbox').nth(1).check()
      await page.getByRole('button', { name: language === 'zh' ? '移交 1 件…' : 'Hand over 1…' }).click()
      await page.getByLabel(language === 'zh' ? '移交给' : 'To', { exact: true }).waitFor()
    },
  })
})
