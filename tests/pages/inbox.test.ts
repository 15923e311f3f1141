import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { opened, permit, sendAll } from '../service/requests.ts'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const { app, clock } = hall
const window = { role: 'window-clerk', department: 'approval-bureau', window: 'A03' } as const
const tax = { role: 'department-reviewer', department: 'tax-bureau' } as const

const rowOf = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number })

test('a case comes into the inbox, changes there and leaves it, without anybody loading the page anew', async () => {
  const page = await hall.visit('/hall/', { as: tax })
  await page.getByText('现在没有轮到您的办件').waitFor()
  const received = await opened(app)
  const accepted = await sendAll(app, received, [['accept']])
  const row = rowOf(page, received.number)
  await row.waitFor()
  expect(await row.innerText()).toContain('还剩 2 小时 0 分（工作时间）')
  expect(await row.innerText()).toContain('2021-08-23 11:00')
  expect(await row.innerText()).toContain('审查通过')
  await sendAll(app, accepted, [['tax.pass']])
  await row.getByText('已办出').waitFor()
  await row.waitFor({ state: 'detached' })
})

test('what is overdue, escalated, waiting for the applicant says so in words, and is filtered by it', async () => {
  clock.set(Temporal.Instant.from('2021-08-23T09:10:00+08:00'))
  const late = await opened(app)
  const waiting = await opened(app, permit())
  const defects = [{ defect: '缺页', basis: '行政许可法 32', remedy: '补齐' }]
  await sendAll(app, waiting, [['request-correction', { defects, until: '2021-09-06', contact: '窗口 A03' }]])
  clock.set(Temporal.Instant.from('2021-08-25T10:00:00+08:00'))
  await app.sweep()
  await opened(app, permit())
  const page = await hall.visit('/hall/', { as: window })
  await rowOf(page, late.number).getByText('已超期').waitFor()
  await rowOf(page, waiting.number).getByText('等申请人补正').waitFor()
  await page.getByLabel('状态', { exact: true }).selectOption({ label: '等申请人补正' })
  await rowOf(page, late.number).waitFor({ state: 'detached' })
  expect(await page.getByRole('row').count()).toBe(2)
  await page.getByPlaceholder('按编号、申请人、事项筛选').fill('没有这样的')
  await page.getByText('没有符合条件的办件').waitFor()
})

test('the inbox shows in both languages, on both screens', async () => {
  await lookAt(hall, 'inbox', '/hall/', {
    as: window,
    ready: (page) => page.getByRole('row').nth(2).waitFor(),
  })
})
