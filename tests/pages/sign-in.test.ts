import { expect, test } from 'vitest'
import { updateAccount } from '../../src/database/queries/accounts.ts'
import { insertAppointment } from '../../src/database/queries/appointments.ts'
import { hashPassword } from '../../src/services/password-hash.ts'
import { anAccount } from '../service/signed-in.ts'
import { openHall } from './hall.ts'

const hall = await openHall()
const password = 'Correct-horse-7-battery'
const kept = await hashPassword(password)

/** Somebody who knows the password, and works at window A03. */
async function somebody(more: object = {}) {
  const account = await anAccount(hall.app)
  const at = hall.clock.now()
  await updateAccount(hall.database.db, account, { password: kept, passwordSetAt: at, ...more })
  const common = {
    account,
    from: Temporal.PlainDate.from('2021-08-01'),
    to: null,
    by: 'test',
    recordedAt: at,
  }
  const department = 'approval-bureau'
  await insertAppointment(hall.database.sql, {
    ...common,
    id: crypto.randomUUID(),
    role: 'window-clerk',
    department,
    window: 'A03',
  })
  await insertAppointment(hall.database.sql, {
    ...common,
    id: crypto.randomUUID(),
    role: 'chief-representative',
    department,
  })
  return account
}

test('who signs in comes to where they wanted to go, switches what they act as, and signs out', async () => {
  const account = await somebody()
  const page = await hall.visit('/hall/processes')
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/hall/processes')
  await page.locator('header .who').click()
  await page
    .getByRole('menuitem', { name: /切换为/ })
    .first()
    .click()
  await page.waitForURL('**/hall/')
  await page.locator('header .who').click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
  await page.waitForURL('**/hall/sign-in')
  await page.goto(`${hall.origin}/hall/processes`)
  await page.waitForURL('**/hall/sign-in?back=/processes')
})

test('what is missing is said beside its field, which gets the focus; a wrong password is said in words', async () => {
  const page = await hall.visit('/hall/sign-in', { language: 'en' })
  await page.getByRole('button', { name: 'Sign in' }).click()
  expect(await page.getByLabel('Account').getAttribute('aria-invalid')).toBe('true')
  expect(await page.evaluate('document.activeElement.getAttribute("autocomplete")')).toBe('username')
  await page.getByLabel('Account').fill('nobody')
  await page.getByLabel('Password').fill('not this')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('alert').innerText()).toContain('The sign-in was not accepted')
  expect(await page.getByLabel('Account').inputValue()).toBe('nobody')
})

test('a one-time password is changed first, and a new one that is too weak is refused with the reason', async () => {
  const account = await somebody({ oneTime: true })
  const page = await hall.visit('/hall/sign-in')
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '修改密码' }).waitFor()
  await page.getByLabel('当前密码').fill(password)
  await page.getByLabel('新密码', { exact: true }).fill('short')
  await page.getByLabel('再输一次新密码').fill('short')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('alert').innerText()).toContain('密码至少')
  await page.getByLabel('新密码', { exact: true }).fill('Another-horse-8-stable')
  await page.getByLabel('再输一次新密码').fill('Another-horse-8-stable')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/hall/')
})
