import { expect, test } from 'vitest'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const as = { role: 'window-clerk', department: 'approval-bureau', window: 'A03' } as const

test('a clerk reserves a visit, whose person is checked in with a number; another is cancelled', async () => {
  const page = await hall.visit('/hall/reservations', { as })
  const book = () => page.getByRole('button', { name: '预约', exact: true }).click()
  await book()
  await page.getByText('请先选一个时段').waitFor()
  for (const [name, phone, time] of [
    ['合成李四', '19900000000', '09:30'],
    ['合成王五', '19900000001', '13:00'],
  ] as const) {
    await page.getByRole('radio', { name: time }).check()
    await page.getByLabel('姓名').fill(name)
    await page.getByLabel('手机号').fill(phone)
    await book()
    await page.getByText(`已预约 ${time}，${name}`).waitFor()
  }
  expect(await page.locator('main').innerText()).toContain('199****0000')
  await page.getByRole('button', { name: '报到取号 合成李四' }).click()
  await page.getByText('合成李四 已报到，号码 A001').waitFor()
  await page.getByRole('button', { name: '取消预约 合成王五' }).click()
  await page.getByText('已取消 合成王五 的预约').waitFor()
  await lookAt(hall, 'reservations', '/hall/reservations', {
    as,
    ready: (shown) => shown.locator('main li').first().waitFor(),
  })
})
