import { expect, test } from 'vitest'
import { lookAt, openHall, shoot } from './hall.ts'

const hall = await openHall()
const auditor = { role: 'auditor', department: 'approval-bureau' } as const

/** Three cases from elsewhere, one sent back; the last row has a day that no year has. */
const table = `办件编号,环节,时间,经办
SYN-1,收件,2021-08-02 09:00,甲
SYN-1,发证,2021-08-02 11:00,乙
SYN-2,收件,2021-08-03 09:00,甲
SYN-2,发证,2021-08-03 13:00,乙
SYN-4,收件,2021-08-04 09:00,甲
SYN-4,补正,2021-08-04 10:00,乙
SYN-4,收件,2021-08-05 10:00,甲
SYN-3,收件,2021-02-30 09:00,甲
`

test('an auditor imports a table: its columns are guessed, its bad row is told, and what follows what is timed', {
  timeout: 60_000,
}, async () => {
  const page = await hall.visit('/hall/audit/logs', { as: auditor })
  await page.getByText('还没有导入过日志').waitFor()
  await page
    .getByLabel('文件 必填')
    .setInputFiles({ name: '邻县.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await expect.poll(() => page.getByLabel('办件 必填').inputValue()).toBe('办件编号')
  expect(await page.getByLabel('活动 必填').inputValue()).toBe('环节')
  await shoot(page, 'logs-upload')
  await page.getByRole('button', { name: '导入' }).click()
  await page.getByRole('link', { name: '查看“邻县.csv”' }).click()

  const bad = page.getByRole('region', { name: '无法读取的行' })
  await bad.getByText('2021-02-30 09:00').waitFor()
  expect(await bad.getByRole('rowheader').allInnerTexts()).toEqual(['9'])
  const follows = page.getByRole('region', { name: '直接跟随', exact: true })
  const row = follows.getByRole('row').filter({ hasText: '收件 → 发证' })
  await row.waitFor()
  // Two hours and four: the lower middle, and the mean.
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    '2',
    '2 小时',
    '3 小时',
    '4 小时',
    expect.any(String),
  ])
  const { pathname } = new URL(page.url())
  await page.context().close()
  await lookAt(hall, 'log-figures', pathname, {
    as: auditor,
    ready: (one) => one.getByRole('rowheader', { name: '收件 → 发证' }).first().waitFor(),
  })
})

test('a planner reads the logs and is offered no import', async () => {
  const page = await hall.visit('/hall/audit/logs', {
    as: { role: 'planner', department: 'reform-group-office' },
  })
  await page.getByRole('link', { name: '邻县.csv' }).waitFor()
  expect(await page.getByRole('button', { name: '导入' }).count()).toBe(0)
  await page.context().close()
})
