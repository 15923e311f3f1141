import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { updateAccount } from '../../src/database/queries/accounts.ts'
import { insertAppointment } from '../../src/database/queries/appointments.ts'
import { hashPassword } from '../../src/services/password-hash.ts'
import { get } from '../service/requests.ts'
import { type As, anAccount } from '../service/signed-in.ts'
import { openHall } from './hall.ts'

/** Whole lives of cases, done by those whose work it is and by nobody else, on the pages alone. */
const hall = await openHall()
const at = (text: string) => hall.clock.set(Temporal.Instant.from(text))
const password = 'Correct-horse-7-battery'

const acts = (page: Page) => page.getByRole('region', { name: '现在可以办理' })
const choose = (page: Page, name: string | RegExp) => acts(page).getByRole('button', { name }).first().click()
const send = (page: Page) => page.getByRole('button', { name: /^确认：/ }).click()

/** Confirms what was chosen, and again where a colleague was faster: nothing that was typed is lost by it. */
async function confirm(page: Page, act: string) {
  const faster = page.getByText('办件刚刚被他人更新')
  for (;;) {
    await send(page)
    await page.getByText(`已办理：${act}`).or(faster).first().waitFor()
    if (!(await faster.isVisible())) return
  }
}

const caseOf = async (number: string) => (await get(hall.app, `/cases/${number}`)).body
const typesOf = async (number: string): Promise<string[]> =>
  (await get(hall.app, `/cases/${number}/events`)).body.events.map(({ type }: { type: string }) => type)

async function clerkWithPassword() {
  const account = await anAccount(hall.app)
  const now = hall.clock.now()
  const kept = await hashPassword(password)
  await updateAccount(hall.database.db, account, { password: kept, passwordSetAt: now })
  await insertAppointment(hall.database.sql, {
    id: crypto.randomUUID(),
    account,
    role: 'window-clerk',
    department: 'approval-bureau',
    window: 'A03',
    from: Temporal.PlainDate.from('2021-05-01'),
    to: null,
    by: 'test',
    recordedAt: now,
  })
  return account
}

/** The clerk's page after signing in with the password. */
async function clerkSignsIn(path: string) {
  const account = await clerkWithPassword()
  const page = await hall.visit(path)
  await page.getByLabel('账号').fill(account)
  await page.getByLabel('密码').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${path}`)
  return page
}

/** The number of the case that the page has just opened. */
async function openedOn(page: Page) {
  await page.getByRole('button', { name: '收件', exact: true }).click()
  await page.getByText(/已收件，编号/).waitFor()
  return page.locator('header .number').innerText()
}

test('a company set-up: signed in, opened, seen live, examined by seven side by side, issued, delivered, followed and rated', async () => {
  at('2021-08-23T09:00:00+08:00')
  const clerk = await clerkSignsIn('/hall/cases/new/enterprise-setup-1545')
  const tax = await hall.visit('/hall/', { as: { role: 'department-reviewer', department: 'tax-bureau' } })
  await tax.getByText('现在没有轮到您的办件').waitFor()

  await clerk.getByLabel(/名称或姓名/).fill('合成全程公司')
  await clerk.getByLabel(/统一社会信用代码/).fill('91370921MA0000001N')
  const number = await openedOn(clerk)

  const applicant = await hall.visit('/hall/progress', { size: 'phone' })
  const follow = () => applicant.getByRole('button', { name: '刷新' }).click()
  const step = (name: string) => applicant.locator('.steps li').filter({ hasText: name }).first()
  await applicant.getByLabel('办件编号').fill(number)
  await applicant.getByLabel('证件号码后四位').fill('001N')
  await applicant.getByRole('button', { name: '查询' }).click()
  await expect.poll(() => step('受理').innerText()).toContain('正在办')

  await choose(clerk, '受理')
  await confirm(clerk, '受理')
  await follow()
  await expect.poll(() => step('受理').innerText()).toContain('已完成')
  // Nobody loads the reviewer's inbox anew.
  await tax.getByRole('row').filter({ hasText: number }).waitFor()

  const { items } = await caseOf(number)
  expect(items).toHaveLength(7)
  type Item = { readonly id: string; readonly zh: string; readonly department: { readonly id: string } }
  const reviewers = await Promise.all(
    (items as Item[]).map(async (item) => {
      const as: As = { role: 'department-reviewer', department: item.department.id }
      const page = item.id === 'tax' ? tax : await hall.visit(`/hall/cases/${number}`, { as })
      if (item.id === 'tax') await tax.getByRole('link', { name: number }).click()
      return { item, page }
    }),
  )
  // All have their forms open before the first of them confirms.
  for (const { item, page } of reviewers) {
    const mine = acts(page).getByRole('listitem').filter({ hasText: item.zh })
    await mine
      .getByRole('button', { name: /审查通过|筛查/ })
      .first()
      .click()
    for (const check of await page.getByRole('checkbox').all()) {
      await check.evaluate((box) => (box as unknown as { click(): void }).click())
    }
  }
  await Promise.all(reviewers.map(({ item, page }) => confirm(page, item.zh)))
  await follow()
  for (const { zh } of items as Item[]) await expect.poll(() => step(zh).innerText()).toContain('已完成')

  await choose(clerk, '制证发证')
  await clerk.getByLabel(/电子营业执照/).fill('SYN-L-1')
  await clerk.getByLabel(/电子印章/).fill('SYN-S-1')
  await confirm(clerk, '制证发证')
  await choose(clerk, '送达')
  await clerk.getByLabel('签收人').fill('合成测试')
  await clerk.getByLabel('送达回证编号').fill('SYN-R-1')
  await confirm(clerk, '送达')
  await acts(clerk).getByText('办件已办结。').first().waitFor()

  await follow()
  await applicant.getByRole('radio', { name: '非常满意' }).check()
  await applicant.getByRole('button', { name: '提交评价' }).click()
  await applicant.getByText('您的评价是“非常满意”，谢谢。').waitFor()
  const types = await typesOf(number)
  expect(types.slice(0, 2)).toEqual(['open', 'accept'])
  expect(types.filter((type) => /\.(pass|screen)$/.test(type))).toHaveLength(7)
  expect(types.slice(-2)).toEqual(['issue', 'deliver'])
})

const reviewer = { role: 'department-reviewer', department: 'approval-bureau' } as const
const head = { role: 'department-head', department: 'approval-bureau' } as const

const inTwoWeeks = (day: string) => Temporal.PlainDate.from(day).add({ weeks: 2 }).toString()

/** Asks for one correction, takes it in and accepts. */
async function corrected(clerk: Page, day: string) {
  await choose(clerk, '一次性告知补正')
  await clerk.getByLabel('存在的问题').fill('图纸未盖章')
  await clerk.getByLabel('依据').fill('合成依据第三条')
  await clerk.getByLabel('如何补正').fill('加盖公章后重新提交')
  await clerk.getByLabel('补正期限').fill(inTwoWeeks(day))
  await clerk.getByLabel('联系人和联系方式').fill('A03 窗口')
  await confirm(clerk, '一次性告知补正')
  at(`${day}T10:20:00+08:00`)
  await choose(clerk, '提交补正')
  await confirm(clerk, '提交补正')
  await choose(clerk, '受理')
  await confirm(clerk, '受理')
  await acts(clerk).getByRole('button', { name: '一次性告知补正' }).waitFor({ state: 'detached' })
}

/** An expert review whose time does not count. */
async function reviewedByExperts(page: Page, day: string) {
  await choose(page, /启动特别程序/)
  await page.getByLabel('特别程序种类').selectOption({ label: '专家评审' })
  await page.getByLabel('预计结束日期').fill(inTwoWeeks(day))
  await page.getByLabel('告知书文号').fill('SYN-N-1')
  await send(page)
  await page.getByText(`承诺 ${inTwoWeeks(day)} 前结束`).waitFor()
  at(`${day}T10:40:00+08:00`)
  await choose(page, /特别程序结束/)
  await page.getByLabel('结果文书').fill('SYN-E-1')
  await send(page)
  await page.getByText(/已办理：.*特别程序结束/).waitFor()
}

test('a construction permit: one correction notice, an expert review, opinions, decided, issued; no law lets its seven days be extended', async () => {
  const day = '2021-08-23'
  at(`${day}T10:00:00+08:00`)
  const clerk = await clerkSignsIn('/hall/cases/new/construction-permit-merged')
  await clerk.getByLabel(/名称或姓名/).fill('合成建设公司')
  await clerk.getByLabel(/统一社会信用代码/).fill('91370921MA0000001N')
  const answer = (fact: string, said: string) =>
    clerk.getByRole('radiogroup', { name: fact }).getByText(said, { exact: true }).click()
  await answer('招标项目', '是')
  await answer('修建防空地下室', '否')
  const number = await openedOn(clerk)
  await corrected(clerk, day)

  const examiner = await hall.visit(`/hall/cases/${number}`, { as: reviewer })
  await reviewedByExperts(examiner, day)
  await choose(examiner, /审查通过/)
  await send(examiner)
  await examiner.getByText(/已办理：.*审查通过/).waitFor()

  const housing = await hall.visit(`/hall/cases/${number}`, {
    as: { role: 'department-reviewer', department: 'housing-construction' },
  })
  for (const part of ['质量监督', '安全监督']) {
    const mine = acts(housing).getByRole('listitem').filter({ hasText: part })
    await mine.getByRole('button').first().click()
    await housing.getByRole('textbox', { name: '意见' }).fill('符合')
    await send(housing)
    await housing.getByText(new RegExp(`已办理：.*${part}`)).waitFor()
  }

  const leader = await hall.visit(`/hall/cases/${number}`, { as: head })
  await acts(leader)
    .getByText(/项现在不能办/)
    .first()
    .click()
  await acts(leader).getByRole('button', { name: '延期' }).waitFor({ state: 'detached' })
  await choose(leader, '准予许可')
  await leader.getByLabel('决定书文号').fill('SYN-D-1')
  await send(leader)
  await leader.getByText(/已办理：/).waitFor()

  await choose(clerk, '制证发证')
  await clerk.getByLabel(/施工许可证/).fill('SYN-P-1')
  await confirm(clerk, '制证发证')
  await choose(clerk, '送达')
  await clerk.getByLabel('签收人').fill('合成测试')
  await clerk.getByLabel('送达回证编号').fill('SYN-R-2')
  await confirm(clerk, '送达')
  const types = await typesOf(number)
  for (const once of ['request-correction', 'permit.suspend', 'permit.resume', 'approve', 'deliver']) {
    expect(
      types.filter((type) => type === once),
      once,
    ).toHaveLength(1)
  }
})

test('a part of the construction permit, handled alone: corrected once, reviewed by experts, extended once by the head', async () => {
  // Before the five were merged (二-7: 6月中旬前).
  const day = '2021-06-01'
  at(`${day}T10:00:00+08:00`)
  const clerk = await clerkSignsIn('/hall/cases/new/civil-defence-drawings')
  await clerk.getByLabel(/名称或姓名/).fill('合成人防公司')
  await clerk.getByLabel(/统一社会信用代码/).fill('91370921MA0000001N')
  const number = await openedOn(clerk)
  await corrected(clerk, day)

  const leader = await hall.visit(`/hall/cases/${number}`, {
    as: { role: 'department-head', department: 'housing-construction' },
  })
  await reviewedByExperts(leader, day)
  await choose(leader, '延期')
  await leader.getByText(/延长 10个工作日，由本行政机关负责人批准/).waitFor()
  await leader.getByLabel('理由').fill('案情复杂')
  await leader.getByLabel('告知书文号').fill('SYN-N-2')
  await confirm(leader, '延期')
  await leader
    .getByText(/已延长 10个工作日/)
    .first()
    .waitFor()
  await acts(leader).getByRole('button', { name: '延期' }).waitFor({ state: 'detached' })
})
