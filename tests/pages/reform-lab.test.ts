import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drafted } from '../service/reforms-of.ts'
import { opened, sendAll, setup } from '../service/requests.ts'
import { surveying } from './a-day.ts'
import { lookAt, openHall, shoot } from './hall.ts'

const hall = await openHall()
const planner = { role: 'planner', department: 'reform-group-office' } as const
const office = { role: 'leading-group-office', department: 'reform-group-office' } as const

const surveyed = () => opened(hall.app, setup({ process: 'integrated-surveying', facts: {} }))
const issued = ['issue', { certificates: [{ certificate: 'review-report', number: 'SYN-R-1' }] }] as const
const handedOut = ['deliver', { to: '合成测试公司', receipt: 'SYN-1' }] as const

const after = (page: Page) => page.getByRole('region', { name: /^改革后/ })
const before = (page: Page) => page.getByRole('region', { name: /^改革前/ })

/** Begins a proposal of the surveying, as its planner does. */
async function propose(page: Page, name: string) {
  await page.getByText('提出改革方案…').click()
  await page.getByLabel('改哪个事项').selectOption({ label: '工程建设项目全流程“多测合一”' })
  await page
    .getByLabel('方案名称', { exact: true })
    .or(page.getByLabel(/^方案名称 /))
    .first()
    .fill(name)
  await page.getByLabel(/^理由/).first().fill('同一部门先后办理，可一次办')
  await page.getByRole('button', { name: '开始起草' }).click()
  await page.locator('h1').filter({ hasText: name }).waitFor()
}

test('a planner merges two steps on the drawing, sees the certificate, runs the comparison, reads the plot and submits; another person approves and puts it into effect; a new case begins on it, an old one ends on its own', {
  timeout: 120_000,
}, async () => {
  const old = await surveyed()
  const waiting = await surveyed()
  const page = await hall.visit('/hall/lab', { as: planner })
  await propose(page, '委托与审核一次办')

  await after(page).getByRole('button', { name: '一次委托测绘' }).click()
  await after(page).getByRole('button', { name: '技术成果达到相关标准要求，由测绘机构出具审核报告' }).click()
  await shoot(page, 'lab-chosen')
  await page.getByRole('button', { name: '合并为一个环节' }).click()
  const form = page.getByRole('region', { name: '合并为一个环节' })
  await form
    .getByLabel(/^合并后的名称/)
    .first()
    .fill('委托并审核')
  await form.getByLabel(/^理由/).first().fill('由同一部门办理')
  await shoot(page, 'lab-merging')
  await form.getByRole('button', { name: '试一试' }).click()
  await after(page).getByText('委托并审核').waitFor()
  expect(await after(page).getByText('＋ 新增').count()).toBe(1)
  expect(await before(page).getByText('－ 不再单列').count()).toBe(2)
  await page.getByText('合并：一次委托测绘、技术成果达到相关标准要求').waitFor()
  // The next operator has a ground of its own to be given.
  await after(page).getByRole('button', { name: '委托并审核' }).click()
  await page.getByRole('button', { name: '改由其他部门办理' }).click()
  const next = page.getByRole('region', { name: '改由其他部门办理' })
  expect(await next.getByLabel(/^理由/).first().inputValue()).toBe('')
  await next.getByRole('button', { name: '取消' }).click()

  // What is not saved is not submitted.
  expect(await page.getByRole('button', { name: '提交审批' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '保存草案' }).click()
  await page.getByText('已保存').waitFor()
  await page.getByText('通过：法律和方案要求的都在。').waitFor()
  const certificate = page.getByRole('region', { name: '合并证明' })
  expect(await certificate.getByRole('row').filter({ hasText: '调整' }).count()).toBeGreaterThan(0)
  // What the planner wrote is no right.
  await certificate.getByText('方案所述理由：由同一部门办理').first().waitFor()
  expect(await certificate.getByText('依据：由同一部门办理').count()).toBe(0)
  const rules = page.getByRole('region', { name: '共同要求' })
  await rules.getByRole('row', { name: /^补正只告知一次 ✓ 符合/ }).waitFor()
  await page.getByText(/查遍 \d+ 个状态/).waitFor()

  await page.getByLabel(/^模拟多少天/).fill('5')
  await page.getByRole('button', { name: '运行比较' }).click()
  await page.getByRole('progressbar', { name: '模拟进度' }).waitFor()
  const figures = page.getByRole('region', { name: '模拟比较' })
  await figures.waitFor({ timeout: 60_000 })
  await page.getByRole('img', { name: '多少小时内办结多大比例：改革前与改革后' }).waitFor()
  expect(await figures.getByRole('row', { name: /^平均办理时间（自然时间）/ }).innerText()).toMatch(/±/)
  // What a reader must know first stands before the figures.
  await page.getByRole('list', { name: '先须知道的' }).waitFor()
  await shoot(page, 'lab-compared')
  await page.getByText('随附对本次草案完成的模拟比较。').waitFor()
  await page.getByLabel(/^理由/).fill('请审批')
  await page.getByRole('button', { name: '提交审批' }).click()
  await page.getByText('已提交，等他人审批。').waitFor()
  await page.getByRole('button', { name: '撤回方案' }).waitFor()
  expect(await page.getByRole('button', { name: '同意', exact: true }).count()).toBe(0)
  const address = new URL(page.url()).pathname
  await page.context().close()

  const other = await hall.visit('/hall/lab?state=submitted', { as: office })
  await other.getByRole('link', { name: '委托与审核一次办' }).click()
  await other.waitForURL(`**${address}`)
  await after(other).getByText('委托并审核').waitFor()
  await other.getByLabel(/^理由/).fill('同意试行')
  await shoot(other, 'lab-deciding')
  await other.getByRole('button', { name: '同意', exact: true }).click()
  await other.getByText('已同意，可以确定施行日期。').waitFor()
  await other.getByLabel(/^施行日期/).fill('2021-08-24')
  await other.getByRole('button', { name: '施行', exact: true }).click()
  await other.getByText('自 2021-08-24 起收的件走新版本').waitFor()
  await other.getByText('尚无办结的办件').waitFor()
  expect(await other.getByRole('link', { name: 'PDF' }).getAttribute('href')).toBe(
    '/processes/integrated-surveying/publication.pdf?version=2',
  )
  await shoot(other, 'lab-adopted')
  const kept = other.url()

  hall.clock.set(Temporal.Instant.from('2021-08-24T09:00:00+08:00'))
  const fresh = await surveyed()
  expect([old.process.version, fresh.process.version]).toEqual([1, 2])
  const own = [
    ['accept'],
    ['commission.done'],
    ['results.pass'],
    ['sharing.done'],
    issued,
    handedOut,
  ] as const
  const anew = [['accept'], ['merged-1.pass'], ['sharing.done'], issued, handedOut] as const
  expect(await sendAll(hall.app, old, own)).toMatchObject({ ended: true, process: { version: 1 } })
  expect(await sendAll(hall.app, fresh, anew)).toMatchObject({ ended: true, process: { version: 2 } })

  // What was promised stands beside what has come of it.
  await hall.signIn(other.context(), office)
  await other.goto(kept)
  await other.getByText('新版本已办结 1 件').waitFor()

  // What is still open on the earlier version goes on under the new one.
  const open = other.getByRole('region', { name: '在办办件' })
  await open.getByText('旧版本上在办 1 件，其中 1 件可以转入').waitFor()
  await open.getByRole('button', { name: '转入新版本' }).click()
  await open.getByRole('group').getByRole('button', { name: '转入新版本' }).click()
  await open.getByText('请先写明').waitFor()
  await open.getByLabel(/^转入的理由/).fill('新版本已施行，申请人同意')
  await shoot(other, 'lab-open-cases')
  await open.getByRole('button', { name: '转入新版本' }).click()
  await open.getByRole('group').getByRole('button', { name: '转入新版本' }).click()
  await open.getByText('已转入 1 件，0 件留在原版本。').waitFor()
  await open.getByText('旧版本上没有在办的办件。').waitFor()
  expect(await sendAll(hall.app, { id: waiting.id, revision: 2 }, anew)).toMatchObject({
    ended: true,
    process: { version: 2 },
  })
  const outcome = other.getByRole('region', { name: '模拟承诺与实际' })
  expect(await outcome.getByRole('row', { name: /^平均办理时间（自然时间）/ }).innerText()).toMatch(/±/)
  // What was adopted is read from the database, and nothing else has changed by that.
  expect(await after(other).getByText('△ 改动').count()).toBe(0)
  await shoot(other, 'lab-outcome')
  await other.context().close()
})

test('what the certificate refuses can not be submitted, and what is not saved is said not to be in it', {
  timeout: 60_000,
}, async () => {
  const source = { county: { zh: '示例', en: 'An example' } }
  const { id } = await drafted(hall.app, {
    id: 'without-visit-and-planning',
    zh: '不再现场验收和规划验收',
    en: 'Without the visit and planning',
    of: ['joint-completion-acceptance@1'],
    makes: { slug: 'joint-completion-acceptance', version: 2 },
    operators: ['site-inspection', 'planning'].map((item) => ({ operator: 'drop', item, source })),
    source,
  })
  const page = await hall.visit(`/hall/lab/${id}`, { as: planner })
  const certificate = page.getByRole('region', { name: '合并证明' })
  await certificate.getByText('不通过：下列各项与法律或方案不符。').waitFor()
  await certificate.getByText('须由县自行决定的改动：1 项。').waitFor()
  await certificate.getByText('县自然资源和规划局是宁政发〔2021〕8号 二-4所列的责任部门').waitFor()
  await page.getByText('合并证明不通过，不能提交。').waitFor()
  expect(await page.getByRole('button', { name: '提交审批' }).isDisabled()).toBe(true)
  const ofSaved = certificate.getByText('这是已保存草案的合并证明，未保存的改动不在其中。')
  expect(await ofSaved.count()).toBe(0)
  await page.getByRole('button', { name: /^撤销第 2 项改动/ }).click()
  await ofSaved.waitFor()
  await page.context().close()
})

test('the pages of the reform lab shut nobody out', { timeout: 120_000 }, async () => {
  const another = { ...surveying, zh: '另一方案', makes: { slug: 'integrated-surveying', version: 3 } }
  const { id } = await drafted(hall.app, { ...another, of: ['integrated-surveying@1'] })
  await lookAt(hall, 'lab', '/hall/lab', {
    as: planner,
    ready: async (page, language) => {
      await page.getByText(language === 'zh' ? '提出改革方案…' : 'Propose a reform of …').click()
      await page.getByRole('table').waitFor()
    },
  })
  await lookAt(hall, 'lab-proposal', `/hall/lab/${id}`, {
    as: planner,
    ready: async (page, language) => {
      const drawn = page.getByRole('region', { name: language === 'zh' ? /^改革后/ : /^After/ })
      await drawn.getByRole('button').first().click()
    },
  })
})

test('on a phone a long name gives way to the language', async () => {
  const page = await hall.visit('/hall/lab', { as: planner, size: 'phone' })
  const who = page.locator('header button.who')
  await who.locator('.name').evaluate((name) => {
    name.textContent = '名字很长的改革方案起草人员甲乙丙丁'
  })
  const language = page.locator('header button.language')
  const [left, right] = [await who.boundingBox(), await language.boundingBox()]
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)
  const overflows = await who.evaluate(
    (one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).overflow === 'visible',
  )
  expect(overflows).toBe(false)
  await page.context().close()
})
