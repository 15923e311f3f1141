import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clerkAt, take } from '../service/hall.ts'
import { ask } from '../service/requests.ts'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const { app } = hall
const as = { role: 'assisting-agent', department: 'approval-bureau' } as const
const atWindow = (window: string) =>
  ({ role: 'window-clerk', department: 'approval-bureau', window }) as const

test('whoever comes takes a number with two touches, and sees how many are before them', async () => {
  await take(app, 'enterprise')
  const page = await hall.visit('/hall/kiosk', { as })
  await page.getByRole('button', { name: /企业开办 1 人等候/ }).click()
  await page.getByRole('button', { name: '不需要，直接取号' }).click()
  const shown = page.getByRole('status').filter({ hasText: '您的号码' })
  await shown.waitFor()
  expect(await shown.innerText()).toContain('A002')
  expect(await shown.innerText()).toContain('前面还有 1 人')
  await page.getByRole('button', { name: '好的' }).click()
  await page.getByRole('button', { name: /企业开办 2 人等候/ }).click()
  await page.getByRole('button', { name: '老年人' }).click()
  await page.getByText('A003').waitFor()
})

test('staff leaves the device to visitors, who take numbers and come to nothing else', async () => {
  const page = await hall.visit('/hall/kiosk', { as })
  await page.getByRole('button', { name: '交给来访者使用' }).click()
  await page.getByRole('group').getByRole('button', { name: '交给来访者使用' }).click()
  await page.getByRole('button', { name: '交给来访者使用' }).waitFor({ state: 'detached' })
  await page.reload()
  await page
    .getByRole('button', { name: /公积金|不动产|企业开办/ })
    .first()
    .click()
  await page.getByRole('button', { name: '不需要，直接取号' }).click()
  await page.getByRole('status').filter({ hasText: '您的号码' }).waitFor()
  await page.goto(`${hall.origin}/hall/queue`)
  await page.getByLabel('密码').waitFor()
  await page.context().close()
  const nobody = await hall.visit('/hall/kiosk')
  await nobody.getByLabel('密码').waitFor()
  await nobody.context().close()
})

test('the board shows a call by itself, and nothing but numbers and windows', async () => {
  const board = await hall.visit('/hall/board')
  await board.getByText('现在没有叫号').waitFor()
  const panel = await hall.visit('/hall/queue', { as: atWindow('A02') })
  await panel.getByRole('button', { name: '叫下一个号' }).click()
  const row = board.getByRole('row').filter({ hasText: 'A003' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/A003\s+A02\s+请前往/)
  await panel.getByRole('button', { name: '开始办理' }).click()
  await row.getByText('办理中').waitFor()
})

test('kiosk and board show in both languages, on both screens', async () => {
  const ready = (page: Page) => page.locator('.kiosk button').first().waitFor()
  await lookAt(hall, 'kiosk', '/hall/kiosk', { as, ready })
  await lookAt(hall, 'kiosk-priority', '/hall/kiosk', {
    as,
    async ready(page) {
      await page.locator('.kiosk button').first().click()
      await page.locator('.first').waitFor()
    },
  })
  for (const business of ['construction', 'taxes', 'taxes', 'general', 'property', 'property', 'property']) {
    await take(app, business)
  }
  for (const window of ['B01', 'E01', 'Z01', 'D01']) {
    await ask(app, 'POST', '/queue/calls', { id: crypto.randomUUID() }, clerkAt(window) as never)
  }
  await lookAt(hall, 'board', '/hall/board', { ready: (page) => page.locator('td').first().waitFor() })
})
