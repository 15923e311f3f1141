import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { permitLife, setupLife } from '../service/lives.ts'
import { ask, opened, permit, sendAll } from '../service/requests.ts'
import { type Language, lookAt, openHall } from './hall.ts'

const hall = await openHall()
const lastFour = '001N'
const at = (text: string) => hall.clock.set(Temporal.Instant.from(text))

const words = {
  zh: { number: '办件编号', lastFour: '证件号码后四位', look: '查询' },
  en: { number: 'Number of the case', lastFour: 'Last four characters of the id', look: 'Look it up' },
} as const

/** Types what stands on the receipt. */
async function look(page: Page, number: string, four = lastFour, language: Language = 'zh') {
  const { [language]: say } = words
  await page.getByLabel(say.number).fill(number)
  await page.getByLabel(say.lastFour).fill(four)
  await page.getByRole('button', { name: say.look }).click()
}
const step = (page: Page, name: string) => page.locator('.steps li').filter({ hasText: name })

test('an applicant follows a company set-up without signing in, and rates it once', async () => {
  at('2021-08-23T09:00:00+08:00')
  const received = await opened(hall.app)
  const page = await hall.visit('/hall/progress', { size: 'phone' })
  await look(page, received.number.toLowerCase(), '001n')
  await page.getByText(received.number).waitFor()
  expect(await step(page, '受理').innerText()).toContain('正在办')

  const part = await sendAll(hall.app, received, setupLife.slice(0, 4))
  at('2021-08-23T10:00:00+08:00')
  await page.getByRole('button', { name: '刷新' }).click()
  await expect.poll(() => step(page, '印章').innerText()).toContain('已完成')
  const time = page.locator('section').filter({ has: page.getByRole('heading', { name: '时间' }) })
  expect(await time.innerText()).toContain('应在 2个工作小时内办好')
  expect(await time.innerText()).toContain('已用 1 小时（工作时间） · 还剩 1 小时（工作时间）')
  expect(await page.locator('body').innerText()).toContain('2021年8月23日星期一')

  await sendAll(hall.app, part, setupLife.slice(4))
  await page.getByRole('button', { name: '刷新' }).click()
  await page.getByRole('button', { name: '提交评价' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('请先选一个等次')
  await page.getByRole('radio', { name: '满意', exact: true }).check()
  await page.getByLabel(/想说的话/).fill('办得很快 <b>合成</b>')
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByText('您的评价是“满意”，谢谢。').waitFor()
  const { ratings } = (await ask(hall.app, 'GET', '/ratings')).body
  expect(ratings).toMatchObject([{ case: received.id, grade: 4, text: '办得很快 <b>合成</b>' }])
  expect(await page.context().cookies()).toEqual([])
  expect(page.url()).toBe(`${hall.origin}/hall/progress`)
})

test('what is not found is said without saying which of the two was wrong, and what was typed stays', async () => {
  const { number } = await opened(hall.app)
  const page = await hall.visit(`/hall/progress?number=${number}`)
  await page.getByRole('button', { name: '查询' }).click()
  expect(await page.getByLabel('证件号码后四位').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('证件号码后四位').fill('9999')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('请核对编号和后四位').waitFor()
  expect(await page.getByLabel('办件编号').inputValue()).toBe(number)
})

test('the page shows in both languages, on both screens: before, when something is asked, and at the end', async () => {
  await lookAt(hall, 'progress', '/hall/progress', {
    ready: (page) => page.locator('input').first().waitFor(),
  })
  const asked = await opened(hall.app, permit())
  const correction = {
    defects: [
      {
        defect: '缺少施工图审查合格书',
        basis: '行政许可法 32',
        remedy: '补交一份合格书，可在窗口或网上提交',
      },
    ],
    until: '2021-09-10',
    contact: '合成窗口',
  }
  await sendAll(hall.app, asked, [['request-correction', correction]])
  await lookAt(hall, 'progress-asked', '/hall/progress', {
    async ready(page, language) {
      await look(page, asked.number, lastFour, language)
      await page.locator('.asked').waitFor()
    },
  })
  const done = await opened(hall.app, permit())
  await sendAll(hall.app, done, permitLife)
  await lookAt(hall, 'progress-done', '/hall/progress', {
    async ready(page, language) {
      await look(page, done.number, lastFour, language)
      await page.locator('textarea').waitFor()
    },
  })
})
