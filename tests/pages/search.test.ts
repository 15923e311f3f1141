import { expect, test } from 'vitest'
import { opened, setup } from '../service/requests.ts'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const { app } = hall
const window = { role: 'window-clerk', department: 'approval-bureau', window: 'A03' } as const
const person = { name: '合成人乙', idType: 'resident-id', id: '370921190002280013', phone: '19900000001' }

const own = await opened(app, setup({ applicant: person }))
const company = await opened(app)

test('a clerk finds a case from any page by whatever the applicant brings, and no address says by what', async () => {
  const page = await hall.visit('/hall/processes', { as: window })
  await page.getByRole('heading', { level: 1, name: '事项流程' }).waitFor()
  const results = page.getByRole('list', { name: '查找结果' })
  await page.keyboard.press('/')
  await page.keyboard.type(person.id)
  await page.keyboard.press('Enter')
  await results.getByRole('link', { name: own.number }).waitFor()
  expect(await results.getByRole('listitem').count()).toBe(1)
  expect(await results.innerText()).not.toContain(person.id)
  expect(page.url()).toBe(`${hall.origin}/hall/search`)

  await page.keyboard.press('/')
  await page.keyboard.type('合成测试公司')
  await page.keyboard.press('Enter')
  await results.getByRole('link', { name: company.number }).waitFor()
  expect(await results.getByRole('link').getAttribute('href')).toBe(`/hall/cases/${company.number}`)

  await page.keyboard.press('/')
  await page.keyboard.type('没有这样的公司')
  await page.keyboard.press('Enter')
  await page.getByText('没有找到办件').waitFor()
})

test('whoever sees no cases has no box to look for them', async () => {
  const page = await hall.visit('/hall/processes', {
    as: { role: 'system-admin', department: 'approval-bureau' },
  })
  await page.getByRole('heading', { level: 1, name: '事项流程' }).waitFor()
  expect(await page.getByRole('searchbox', { name: '查找办件' }).count()).toBe(0)
})

test('what was found shows in both languages, on both screens', async () => {
  await lookAt(hall, 'search', '/hall/search', {
    as: window,
    async ready(page, language) {
      await page.getByText(language === 'zh' ? '请在上方输入' : 'Type above').waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type('2021')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: own.number }).waitFor()
    },
  })
})
