import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { take } from '../service/hall.ts'
import { opened } from '../service/requests.ts'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const { app } = hall
const clerkAt = (window: string) => ({ role: 'window-clerk', department: 'approval-bureau', window }) as const
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a clerk calls, serves and finishes a day of numbers from one panel', async () => {
  await take(app, 'enterprise')
  await take(app, 'enterprise', { priority: 'elderly' })
  const received = await opened(app)
  const page = await hall.visit('/hall/queue', { as: clerkAt('A03') })
  await page.getByText('2 人等候').waitFor()

  await press(page, '叫下一个号')
  await page.getByText('已叫号，请 A002 到 A03 窗口').waitFor()
  expect(await page.getByRole('region', { name: 'A03 窗口' }).innerText()).toContain('老年人')
  await page.keyboard.press('Enter') // 开始办理 has the focus.
  await page.getByText('正在办理').waitFor()

  await press(page, '结束')
  await press(page, '结束')
  await page.getByText('请写说明').waitFor()
  await page.getByLabel('说明').fill('问了开办企业要带什么')
  await press(page, '结束')
  await page.getByText('A002 已结束').waitFor()
  await press(page, '非常满意')
  await page.getByText('已评价，谢谢。').waitFor()

  await press(page, '叫下一个号')
  await press(page, '过号（没人来）')
  await page.getByText('A001 已排到后面').waitFor()
  await press(page, '叫下一个号')
  await press(page, '重呼')
  await page.getByText('已叫 3 次').waitFor()
  await press(page, '开始办理')
  await press(page, '关联已有办件')
  await page.getByLabel('办件编号').fill(received.number)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: received.number }).waitFor()
  await press(page, '结束')
  await page.getByText('A001 已结束').waitFor()
  await press(page, '叫下一个号')
  await page.getByText('现在没有人等候').waitFor()
})

test('a case is opened from a called number in one step, and is noted on it', async () => {
  const number = (await take(app, 'property')).body.ticket.number
  const page = await hall.visit('/hall/queue', { as: clerkAt('D01') })
  await press(page, '叫下一个号')
  await press(page, '开始并收件')
  await page.getByRole('main').getByRole('searchbox').fill('1545')
  await page
    .getByRole('link', { name: /企业开办“1545”/ })
    .first()
    .click()
  await page.getByText(`正在办理 ${number} 号`).waitFor()
  await page.getByLabel(/名称或姓名/).fill('合成叫号公司')
  await page.getByLabel(/统一社会信用代码/).fill('91370921MA0000001N')
  await page.getByRole('button', { name: '收件', exact: true }).click()
  await page.getByText(`已记到 ${number} 号上`).waitFor()
  await page.getByRole('link', { name: '回到叫号' }).click()
  await press(page, '结束')
  await page.getByText(`${number} 已结束`).waitFor()
})

test('a number that is sent on reaches the other window, and a panel opened anew has its number still', async () => {
  await take(app, 'construction')
  const page = await hall.visit('/hall/queue', { as: clerkAt('B01') })
  await press(page, '叫下一个号')
  await page.getByText('已叫号，请 B001').waitFor()
  await page.reload()
  await page.getByText('已叫号，请 B001').waitFor()
  await press(page, '转号')
  await page.getByLabel('业务').selectOption('general')
  await page.getByLabel(/窗口（不选/).selectOption('Z02')
  await page.getByLabel('原因').fill('先咨询')
  await press(page, '转号')
  await page.getByText('B001 已转出').waitFor()
  const other = await hall.visit('/hall/queue', { as: clerkAt('Z02') })
  await press(other, '叫下一个号')
  await other.getByText('已叫号，请 B001 到 Z02 窗口').waitFor()
})

test('who acts at no window is told what to do', async () => {
  const page = await hall.visit('/hall/queue', {
    as: { role: 'chief-representative', department: 'approval-bureau' },
  })
  await page.getByText('您当前的身份没有窗口').waitFor()
})

test('the panel shows in both languages, on both screens: free, and while somebody is served', async () => {
  await lookAt(hall, 'queue-free', '/hall/queue', {
    as: clerkAt('E01'),
    ready: (page) => page.locator('aside .count').waitFor(),
  })
  for (let n = 0; n < 9; n += 1) await take(app, 'property', n === 4 ? { priority: 'pregnant' } : {})
  const windows = ['D01', 'D02', 'D03']
  for (const window of windows) {
    const page = await hall.visit('/hall/queue', { as: clerkAt(window) })
    await press(page, '叫下一个号')
    await press(page, '开始办理')
    await page.getByRole('button', { name: '结束' }).waitFor()
  }
  await lookAt(hall, 'queue-serving', '/hall/queue', {
    as: clerkAt('D01'),
    async ready(page, language) {
      await page.getByRole('button', { name: language === 'zh' ? '结束' : 'Finish' }).click()
      await page.locator('textarea').waitFor()
    },
  })
})
