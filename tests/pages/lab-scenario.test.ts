import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { drafted } from '../service/reforms-of.ts'
import { opened, sendAll, setup } from '../service/requests.ts'
import { surveying } from './a-day.ts'
import { lookAt, openHall, shoot } from './hall.ts'

const hall = await openHall()
const office = { role: 'leading-group-office', department: 'reform-group-office' } as const
const planner = { role: 'planner', department: 'reform-group-office' } as const
const { id } = await drafted(hall.app, surveying)
const address = `/hall/lab/${id}`

const scenario = (page: Page) => page.getByRole('region', { name: '模拟情景' })
async function unfold(page: Page, title: string) {
  await scenario(page).locator('summary').filter({ hasText: title }).first().click()
}
const item = (page: Page, name: string) => scenario(page).getByRole('listitem').filter({ hasText: name })

test('a planner says what a comparison assumes: staff who are shared, an item’s own time with its ground, kinds of matters; what is wrong is shown at its field; the file says the same', {
  timeout: 120_000,
}, async () => {
  const page = await hall.visit(address, { as: planner })
  await scenario(page).getByText('全部情景参数').click()
  // The next Monday that is worked: it is Monday, 23 August 2021.
  expect(await page.getByLabel(/^模拟从哪天起/).inputValue()).toBe('2021-08-30')
  await page.getByLabel(/^模拟多少天/).fill('5')
  await unfold(page, '期间与次数')
  await page.getByLabel('最少重复次数').fill('9')
  await page.getByLabel('最多重复次数').fill('3')
  await page.getByLabel('最多重复次数').blur()

  // Each item by its name, and as the general one until it is given.
  await unfold(page, '办理用时')
  const review = item(page, '用时：委托并审核')
  expect(await review.innerText()).toMatch(/推定[\s\S]*同“一项审查”/)
  await review.getByRole('button', { name: /^改：/ }).click()
  await review.getByLabel('分布').selectOption({ label: '三角分布' })
  await review.getByLabel('最少（工作分钟）').fill('30')
  await review.getByLabel('最可能（工作分钟）').fill('20')
  expect(await review.getByText('未填完整，仍用原来的值。').count()).toBe(1)
  await review.getByLabel('最多（工作分钟）').fill('90')
  await review.getByLabel(/^依据/).fill('窗口人员估计')
  await review.getByLabel(/^依据/).blur()
  expect(await review.innerText()).toMatch(
    /三角分布：最少 30、最可能 20、最多 90 工作分钟\s+推定\s*窗口人员估计/,
  )

  // Two faults, one after the other, each at its field.
  const run = () => page.getByRole('button', { name: '运行比较' }).click()
  await run()
  const wrong = review.getByRole('alert')
  await wrong.waitFor()
  expect(await wrong.innerText()).toContain('最少≤最可能≤最多')
  await review.getByLabel('最可能（工作分钟）').fill('45')
  await run()
  await scenario(page).getByText('重复次数最少9次、最多3次', { exact: false }).last().waitFor()
  expect(await page.getByLabel('最少重复次数').getAttribute('aria-invalid')).toBe('true')
  await shoot(page, 'lab-scenario-fault')
  await page.getByLabel('最少重复次数').fill('2')
  await page.getByLabel('最少重复次数').blur()
  expect(await page.getByLabel('最少重复次数').getAttribute('aria-invalid')).toBe(null)

  await unfold(page, '事项构成')
  const kinds = scenario(page).locator('fieldset').filter({ hasText: '类事项' })
  await scenario(page).getByRole('button', { name: '再加一类' }).click()
  await kinds.nth(1).getByLabel('占比（%）').fill('30')
  await kinds.nth(1).getByLabel('占比（%）').blur()
  await scenario(page).getByText('合计 80%（应为 100%）').waitFor()
  await kinds.nth(0).getByLabel('占比（%）').fill('70')
  await kinds.nth(0).getByLabel('占比（%）').blur()
  await kinds
    .nth(1)
    .getByLabel(/^优先级/)
    .selectOption('1')

  await scenario(page).locator('summary').filter({ hasText: /^人员/ }).click()
  await page.getByText('几个部门合用人员…').click()
  await scenario(page)
    .getByLabel(/^合用岗位的名称/)
    .first()
    .fill('综合岗')
  await scenario(page).getByRole('checkbox', { name: '综合窗口' }).check()
  await scenario(page).getByRole('checkbox', { name: '县自然资源和规划局' }).check()
  await scenario(page).getByRole('button', { name: '合用', exact: true }).click()
  const shared = scenario(page).getByRole('region', { name: '综合岗' })
  await shared.waitFor()
  expect(await scenario(page).getByRole('region', { name: '综合窗口' }).count()).toBe(0)
  await shared.getByRole('button', { name: '改：人数：综合岗' }).click()
  await shared.getByLabel('数值（人）').fill('6')
  await shared.getByRole('button', { name: /^自某天起人数不同/ }).click()
  await shared.getByLabel('自哪天起').fill('2021-09-20')
  await shared.getByLabel('人数', { exact: true }).fill('4')
  await shared.getByLabel('人数', { exact: true }).blur()
  await shoot(page, 'lab-scenario')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为 YAML' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`${surveying.id}.yaml`)
  const text = (await (await download.createReadStream()).toArray()).join('')
  expect(parse(text)).toMatchObject({
    zh: '委托与审核一次办',
    reform: { id: surveying.id },
    period: { from: '2021-08-30', days: 5 },
    replications: { least: 2, most: 3 },
    matters: [{ share: 0.7 }, { share: 0.3, priority: 1 }],
    staff: [
      { zh: '综合岗', does: ['windows', 'natural-resources'], roster: [{ from: '2021-09-20', servers: 4 }] },
    ],
    parameters: {
      'staff.pool-1': 6,
      'service.merged-1': {
        value: { kind: 'triangular', least: 30, mode: 45, most: 90 },
        mark: 'assumed',
        ground: { zh: '窗口人员估计' },
      },
    },
  })

  await run()
  await page.getByRole('region', { name: '模拟比较' }).waitFor({ timeout: 60_000 })
  await page.locator('summary').filter({ hasText: '结果依据哪些参数和推定' }).click()
  const rests = page.getByRole('region', { name: '结果依据哪些参数和推定' })
  expect(await rests.getByRole('row').filter({ hasText: '用时：委托并审核' }).innerText()).toContain(
    '窗口人员估计',
  )

  // Whoever comes back begins where they were; a file takes its place.
  await page.reload()
  await scenario(page).getByText('全部情景参数').click()
  await unfold(page, '办理用时')
  expect(await item(page, '用时：委托并审核').innerText()).toContain('窗口人员估计')
  const read = (name: string, of: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(of) })
  await read('mine.yaml', 'period: { from: 2026-03-02, days: 7 }\nparameters: { rate.correction: 0.4 }')
  await page.getByText('已读入 mine.yaml。').waitFor()
  expect(await page.getByLabel(/^模拟多少天/).inputValue()).toBe('7')
  expect(await item(page, '用时：委托并审核').innerText()).toContain('同“一项审查”')
  await read('wrong.yaml', 'period: { from: 2026-03-02, days: 7 }\nparameters: { rate.corection: 0.4 }')
  await scenario(page).getByText('rate.corection', { exact: false }).first().waitFor()
  expect(await page.getByLabel(/^模拟多少天/).inputValue()).toBe('7')
  await page.context().close()
})

test('a planner calibrates on the county’s own cases, starts from those that are open, asks what hangs on each assumption, and hands the address on; another person reads it beside an earlier one', {
  timeout: 120_000,
}, async () => {
  for (let n = 0; n < 10; n += 1) {
    const received = await opened(hall.app, setup({ process: 'integrated-surveying', facts: {} }))
    hall.clock.set(hall.clock.now().add({ minutes: 5 + ((7 * n) % 11) }))
    const accepted = await sendAll(hall.app, received, [['accept']])
    hall.clock.set(hall.clock.now().add({ minutes: 11 }))
    // One stays as it is: it is open when the simulation begins.
    if (n > 0) await sendAll(hall.app, accepted, [['commission.done']])
  }
  hall.clock.set(Temporal.Instant.from('2021-08-24T09:00:00+08:00'))
  const page = await hall.visit(address, { as: planner })
  await scenario(page).getByText('全部情景参数').click()
  await page.getByRole('button', { name: '全部恢复默认' }).click()
  await page.getByText('用本县办件校准…').click()
  await page.getByRole('button', { name: '开始校准' }).click()
  const fits = page.getByRole('region', { name: '拟合结果' })
  await fits.waitFor({ timeout: 60_000 })
  expect(await fits.getByRole('row').filter({ hasText: '收件审核' }).innerText()).toMatch(/次观测/)
  await shoot(page, 'lab-calibrated')
  await page.getByRole('button', { name: /^采用这 \d+ 项/ }).click()
  await unfold(page, '办理用时')
  expect(await item(page, '收件审核').first().innerText()).toMatch(/已按数据校准/)

  await page.getByLabel(/^模拟多少天/).fill('5')
  await page.getByLabel('从现在在办的办件开始').check()
  await page.getByLabel('逐项变动假定，看敏感性（较慢）').check()
  await unfold(page, '期间与次数')
  await page.getByLabel('最少重复次数').fill('2')
  await page.getByLabel('最多重复次数').fill('2')
  await page.getByLabel('最多重复次数').blur()
  await page.getByRole('button', { name: '运行比较' }).click()
  const plot = page.getByRole('img', { name: /^平均办理时间之差随各项假定的变动/ })
  await plot.waitFor({ timeout: 90_000 })
  await page.locator('summary').filter({ hasText: '结果依据哪些参数和推定' }).click()
  expect(await page.getByText(/在办件开始/).count()).toBeGreaterThan(0)
  await shoot(page, 'lab-sensitivity')
  const link = page.getByRole('link', { name: '本次比较的地址（可转给他人）' })
  const handedOn = await link.getAttribute('href')
  const kept = await page.getByRole('link', { name: '存为网页' }).getAttribute('href')
  await page.context().close()

  const other = await hall.visit(String(handedOn), { as: office })
  await other.getByRole('heading', { name: '模拟比较：委托与审核一次办' }).waitFor()
  const html = await other.request.get(`${hall.origin}${kept}`)
  expect(html.headers()['content-disposition']).toMatch(/attachment/)
  expect(await html.text()).toMatch(/<svg[\s\S]*敏感性/)
  const earlier = other.getByLabel('与另一次并列')
  await earlier.selectOption({ index: 1 })
  const inputs = other.getByRole('region', { name: '两次的参数有何不同' })
  await inputs.waitFor()
  expect(await inputs.getByRole('row').filter({ hasText: '收件审核' }).innerText()).toMatch(/已按数据校准/)
  await other.getByRole('region', { name: '两次比较并列' }).waitFor()
  expect(new URL(other.url()).searchParams.get('with')).toBeTruthy()
  await shoot(other, 'lab-two-scenarios')
  await other.context().close()

  const beside = new URL(other.url())
  await lookAt(hall, 'lab-comparison', beside.pathname, {
    as: office,
    ready: (it, language) =>
      it.getByRole('region', { name: language === 'zh' ? '模拟比较' : 'Simulated comparison' }).waitFor(),
  })
})

test('the whole scenario shuts nobody out', { timeout: 120_000 }, async () => {
  await lookAt(hall, 'lab-scenario', address, {
    as: planner,
    ready: async (page, language) => {
      const form = page.getByRole('region', { name: language === 'zh' ? '模拟情景' : 'Scenario' })
      for (const summary of await form.locator('details:not([open]) > summary').all())
        await summary.waitFor({ state: 'attached' })
      await form.locator('details').first().waitFor()
      await form.evaluate((section) => {
        for (const one of section.querySelectorAll('details'))
          (one as unknown as { open: boolean }).open = true
      })
      await form
        .getByRole('button', { name: language === 'zh' ? /^改：/ : /^Change: / })
        .nth(3)
        .click()
    },
  })
})
