import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const as = { role: 'window-clerk', department: 'approval-bureau', window: 'A03' } as const

test('whoever is not signed in is led to sign-in, and from there back', async () => {
  const page = await hall.visit('/hall/processes')
  await page.waitForURL('**/hall/sign-in?back=/processes')
})

test('a process is found by name, clause or department', async () => {
  const page = await hall.visit('/hall/processes', { as })
  await page.getByRole('textbox').fill('一-1')
  await page.getByRole('link', { name: /企业开办“1545”/ }).waitFor()
  expect(await page.locator('main li').count()).toBeGreaterThan(0)
})

test('a process with seven parts at the same time is drawn in every form', async () => {
  const ready = (page: Page) => page.locator('.drawing').waitFor()
  await lookAt(hall, 'process-1545', '/hall/processes/enterprise-setup-1545', { as, ready })
})

test('the drawing says in words who does what, at the same time as whom, and how long it may take', async () => {
  const page = await hall.visit('/hall/processes/enterprise-setup-1545', { as })
  const drawing = page.getByRole('region', { name: '流程图' })
  await drawing.waitFor()
  expect(await drawing.innerText()).toContain('同时办理 7 项')
  const seal = drawing.getByRole('listitem').filter({ hasText: '公安局' })
  expect(await seal.innerText()).toContain('印章')
})

test('whoever tries the facts of a case sees which parts it does not have', async () => {
  const page = await hall.visit('/hall/processes/construction-permit-merged', { as })
  const basement = page.getByRole('group', { name: /修建防空地下室/ })
  await basement.getByLabel('否').check()
  const drawing = page.getByRole('region', { name: '流程图' })
  expect(await drawing.locator('.leaf.excluded').count()).toBe(2)
  await basement.getByLabel('是').check()
  expect(await drawing.locator('.leaf.excluded').count()).toBe(0)
})
