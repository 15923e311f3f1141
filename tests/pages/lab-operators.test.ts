import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { approvalBureau, marketSupervision } from '../../machines/departments.ts'
import { drafted, planner } from '../service/reforms-of.ts'
import { ask } from '../service/requests.ts'
import { openHall, shoot } from './hall.ts'

const hall = await openHall()

const county = { county: { zh: '县里决定', en: 'By the county' } }
const byCounty = { source: { county: { zh: '可少跑一次', en: '可少跑一次' } } }
const applicant = { zh: '申请人', en: 'The applicant' }

const proposal = (id: string) => ask(hall.app, 'GET', `/reforms/${id}`, undefined, planner)
const changes = (page: Page) => page.getByRole('complementary', { name: '改动' }).getByRole('listitem')
/** Reached and pressed as by whoever has no mouse. */
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).press('Enter')
const pick = (form: Locator, name: string, label: string) => form.getByLabel(name).selectOption({ label })
const isFocused = (place: Locator) =>
  expect.poll(() => place.evaluate((one) => one.matches(':focus'))).toBe(true)

/** The form of an operator on what is chosen on the drawing, or on the whole process. */
async function begin(page: Page, name: string, chosen: readonly string[] = []) {
  const after = page.getByRole('region', { name: /^改革后/ })
  for (const one of chosen) await after.getByRole('button', { name: one, exact: true }).press('Enter')
  await press(page, name)
  return page.getByRole('region', { name, exact: true })
}

/** Tries what a form says: it is then the last of the changes. */
async function apply(page: Page, form: Locator, said: string) {
  const reason = form.getByLabel(/^理由 /)
  if (await reason.count()) await reason.fill('可少跑一次')
  await form.getByRole('button', { name: '试一试' }).press('Enter')
  await changes(page).last().getByText(said).waitFor()
}

test('each operator is entered by its form and one is taken back: the stored draft holds exactly those that stayed, and what is not saved is not left without a word', async () => {
  const { id } = await drafted(hall.app, {
    id: 'fewer-steps',
    zh: '注销再减环节',
    en: 'Fewer steps to deregister',
    of: ['enterprise-deregistration@2'],
    makes: { slug: 'enterprise-deregistration', version: 3 },
    operators: [],
    source: county,
  })
  const as = { role: 'planner', department: 'reform-group-office' } as const
  const page = await hall.visit(`/hall/lab/${id}`, { as })

  const limit = await begin(page, '改时限')
  await limit.getByLabel(/^哪个时限/).selectOption('registration')
  await limit.getByLabel(/^理由 /).fill('可少跑一次')
  await limit.getByRole('button', { name: '试一试' }).press('Enter')
  await limit.getByText('与现在的时限相同').waitFor()
  await isFocused(limit.getByLabel(/^改为/))
  await limit.getByLabel(/^改为/).fill('2')
  await apply(page, limit, '改时限：注销登记 → 2个工作日')

  const exempt = await begin(page, '部分情形免办', ['医保清算'])
  await pick(exempt, '看什么', '个体工商户')
  await pick(exempt, '依据是', '方案条款')
  await exempt.getByLabel(/^条款 /).fill('一-7')
  await exempt.getByLabel(/^条款原文/).fill('深化企业简易注销改革')
  await apply(page, exempt, '免办：医保清算，当 个体工商户')

  const material = await begin(page, '部分情形免办')
  await pick(material, '看什么', '另问一个是非问题…')
  await pick(material, '条件', '不符合时')
  await material.getByLabel(/^问题 /).fill('已公告债权人')
  await apply(page, material, '免交：全体投资人承诺书，当 已公告债权人：否')

  const commit = await begin(page, '告知承诺代替', ['公积金清算'])
  await commit.getByLabel(/^兑现期限/).fill('10')
  await pick(commit, '单位', '工作日')
  await commit.getByLabel('所有办件都可以承诺').press('Space')
  await pick(commit, '看什么', '另问一个是非问题…')
  await commit.getByLabel(/^问题 /).fill('没有职工')
  await apply(page, commit, '告知承诺代替：公积金清算（兑现期限 10个工作日） · 仅当 没有职工')

  const lacking = await begin(page, '容缺受理')
  await lacking.getByLabel(/^理由 /).fill('可少跑一次')
  await lacking.getByRole('button', { name: '试一试' }).press('Enter')
  await lacking.getByText('请至少勾选一份材料').waitFor()
  await isFocused(lacking.getByLabel('全体投资人承诺书'))
  await shoot(page, 'lab-operators-lacking')
  await lacking.getByLabel('全体投资人承诺书').press('Space')
  await apply(page, lacking, '容缺受理，可后补：全体投资人承诺书')

  const reassign = await begin(page, '改由其他部门办理', ['相关许可证注销'])
  await reassign.getByLabel(/^改由谁办理/).selectOption('market-supervision')
  await pick(reassign, '依据是', '法律法规')
  await reassign.getByLabel(/^法律条文/).fill('行政许可法 25')
  await apply(page, reassign, '办理：相关许可证注销')

  await apply(page, await begin(page, '取消', ['银行账户清理']), '取消：银行账户清理')
  const beside = await begin(page, '改为同时办理', ['营业执照注销', '办理进度和结果实时共享'])
  await apply(page, beside, '同时办理：营业执照注销、办理进度和结果实时共享')
  await apply(page, await begin(page, '审批改为征求意见'), '县行政审批服务局审批，其他部门改为征求意见')
  await shoot(page, 'lab-operators')

  // A form that is left leaves nothing, and one goes on where one was.
  const left = await begin(page, '改时限')
  await left.getByLabel(/^改为/).press('Escape')
  await isFocused(page.getByRole('region', { name: '改什么' }))
  await press(page, /^撤销第 3 项改动：免交/)
  await expect.poll(() => changes(page).count()).toBe(8)
  await isFocused(page.getByRole('region', { name: '改什么' }))
  await press(page, '保存草案')
  await page.getByText('已保存').waitFor()

  const { draft } = (await proposal(id)).body.reform
  expect(draft.facts).toEqual([
    { id: 'asked2', zh: '没有职工', en: '没有职工', type: 'boolean', default: false, ...byCounty },
  ])
  expect(draft.operators).toEqual([
    { operator: 'changeLimit', limit: 'registration', to: { amount: 2, unit: 'working-days' }, ...byCounty },
    {
      operator: 'exempt',
      item: 'medical',
      when: { fact: 'individual', is: true },
      source: { plan: '一-7', words: '深化企业简易注销改革' },
    },
    {
      operator: 'commit',
      item: 'fund',
      when: { fact: 'asked2', is: true },
      within: { amount: 10, unit: 'working-days' },
      owedBy: applicant,
      ...byCounty,
    },
    {
      operator: 'acceptConditionally',
      id: 'conditional-acceptance-1',
      zh: '容缺受理承诺',
      en: 'Promise to hand in later',
      department: approvalBureau,
      materials: ['investors-commitment'],
      granted: { id: 'acceptedConditionally1', zh: '同意容缺受理', en: 'Accepted although materials lack' },
      owedBy: applicant,
      ...byCounty,
    },
    {
      operator: 'reassign',
      item: 'permits',
      to: marketSupervision,
      source: { law: '行政许可法 25', mark: 'K' },
    },
    { operator: 'drop', item: 'bank', ...byCounty },
    { operator: 'parallelise', items: ['licence', 'share'], ...byCounty },
    { operator: 'consult', authority: approvalBureau, ...byCounty },
  ])

  await press(page, /^撤销第 8 项改动/)
  await page.getByText('有改动尚未保存。').waitFor()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(`${dialog.type()} ${dialog.message()}`)
    return asked.length === 3 ? dialog.accept() : dialog.dismiss()
  })
  const list = page.getByRole('link', { name: '全部方案' })
  await list.press('Enter')
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => asked).toEqual(['confirm 有改动尚未保存，确定离开？', 'beforeunload '])
  expect(await changes(page).count()).toBe(7)
  await list.press('Enter')
  await page.waitForURL('**/hall/lab')
  expect((await proposal(id)).body.reform.draft).toEqual(draft)
  await page.context().close()
}, 60_000)
