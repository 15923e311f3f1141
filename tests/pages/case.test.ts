import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { smSuite } from '../../src/crypto/sm-suite.ts'
import { samples } from '../files/samples.ts'
import { upload } from '../service/attachments-of.ts'
import { setupLife } from '../service/lives.ts'
import { get, opened, permit, sendAll } from '../service/requests.ts'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const clerk = { role: 'window-clerk', department: 'approval-bureau', window: 'A03' } as const
const head = { role: 'department-head', department: 'approval-bureau' } as const
const at = (text: string) => hall.clock.set(Temporal.Instant.from(text))

const acts = (page: Page) => page.getByRole('region', { name: '现在可以办理' })
const choose = (page: Page, name: string | RegExp) => acts(page).getByRole('button', { name }).first().click()
const numberOf = (page: Page) => page.locator('header .number').innerText()

async function confirm(page: Page, done: string) {
  await page.getByRole('button', { name: /^确认：/ }).click()
  await page.getByText(`已办理：${done}`).waitFor()
}

test('a clerk opens a company set-up by keyboard, and what is typed is checked as it is typed', async () => {
  at('2021-08-23T09:00:00+08:00')
  const page = await hall.visit('/hall/cases/new', { as: clerk })
  await page.getByRole('main').getByRole('searchbox').fill('1545')
  await page
    .getByRole('link', { name: /企业开办“1545”/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '企业开办“1545”', level: 1 }).waitFor()

  const code = page.getByLabel(/统一社会信用代码/)
  await code.fill('91370921MA0000001P')
  await page.getByText('末位校验码不符，请核对').waitFor()
  await code.fill('91370921ma0000001n')
  await page.getByText('校验通过').waitFor()
  await page.getByRole('button', { name: '收件', exact: true }).click()
  await page.getByText(/还有 1 处/).waitFor()
  expect(await page.evaluate<string>('document.activeElement.labels[0].textContent')).toContain('名称或姓名')
  await page.keyboard.type('合成测试公司')
  await page.getByLabel('联系电话').fill('19900000000')
  await page.keyboard.press('Enter')

  await page.getByText(/已收件，编号 NY20210823-/).waitFor()
  await page.getByText('199****0000').waitFor()
  expect(await page.getByRole('region', { name: '时限' }).innerText()).toMatch(/还剩 \d 小时（工作时间）/)

  await choose(page, '受理')
  await confirm(page, '受理')
  const { events } = (await get(hall.app, `/cases/${await numberOf(page)}/events`)).body
  expect(events.map(({ type }: { type: string }) => type)).toEqual(['open', 'accept'])
})

test('the checklist follows the facts: what may be asked for, what is open, what must not be', async () => {
  at('2021-08-23T10:00:00+08:00')
  const page = await hall.visit('/hall/cases/new/completion-filing-merged', { as: clerk })
  const choose = (name: string, answer: string) =>
    page.getByRole('radiogroup', { name }).getByText(answer, { exact: true }).click()
  const line = (text: RegExp) => page.getByRole('listitem').filter({ hasText: text }).waitFor()
  await line(/城建档案验收材料.*取决于：城建档案告知承诺.*可代替：工程审批系统、告知承诺/s)
  await choose('城建档案告知承诺', '是')
  await line(/城建档案验收材料.*以告知承诺代替.*二-8/s)
  await choose('城建档案告知承诺', '否')
  await page.getByRole('checkbox', { name: '城建档案验收材料' }).nth(1).check()
  await page
    .getByRole('group', { name: '可通过工程审批系统获取的材料' })
    .getByText('城建档案验收材料', { exact: true })
    .click()
  await line(/城建档案验收材料.*免提交：工程审批系统已有/s)
  await page.getByRole('checkbox', { name: '工程竣工验收报告' }).nth(1).check()

  await choose('有人防工程', '否')
  await choose('特殊建设工程', '否')
  await page.getByLabel(/名称或姓名/).fill('合成验收公司')
  await page.getByLabel(/统一社会信用代码/).fill('91370921MA0000001N')
  await page.getByRole('button', { name: '收件', exact: true }).click()
  await page.getByText(/已收件，编号/).waitFor()
  const { materials } = (await get(hall.app, `/cases/${await numberOf(page)}`)).body
  // What was ticked and then turned out to be on the system did not go out.
  expect(materials).toMatchObject([{ material: 'acceptance-report', medium: 'paper' }])
})

test('sent twice, an opening whose answer was lost opens one case', async () => {
  at('2021-08-23T10:00:00+08:00')
  const page = await hall.visit('/hall/cases/new/enterprise-setup-1545', { as: clerk })
  await page.getByLabel(/名称或姓名/).fill('合成断线公司')
  await page.getByLabel(/统一社会信用代码/).fill('91370921MA0000001N')
  let lost = 0
  await page.route('**/cases', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: '收件', exact: true }).click()
  await page.getByText('无法连接到服务').waitFor()
  expect(await page.getByLabel(/名称或姓名/).inputValue()).toBe('合成断线公司')
  await page.getByRole('button', { name: '收件', exact: true }).click()
  await page.getByText(/已收件，编号/).waitFor()
  const { cases } = (await get(hall.app, `/cases?applicant=${encodeURIComponent('合成断线公司')}`)).body
  expect(cases).toHaveLength(1)
})

test('corrections are asked for once and all together; a colleague’s act in between loses nothing that was typed', async () => {
  at('2021-08-23T11:00:00+08:00')
  const received = await opened(hall.app, permit())
  const page = await hall.visit(`/hall/cases/${received.number}`, { as: clerk })
  await page.getByText(`建筑工程施工许可证核发（合并） · 第 ${received.process.version} 版`).waitFor()
  await choose(page, '一次性告知补正')
  await page.getByText(/补正告知只能一次/).waitFor()
  await page.getByRole('button', { name: /^确认：/ }).click()
  await page.getByText('请填写').first().waitFor()
  await page.getByLabel('存在的问题').fill('图纸未盖章')
  await page.getByLabel('依据').fill('合成依据第三条')
  await page.getByLabel('如何补正').fill('加盖公章后重新提交')
  await page.getByRole('button', { name: '再加一个问题' }).click()
  await page.getByLabel('存在的问题').nth(1).fill('缺少承诺书')
  await page.getByLabel('如何补正').nth(1).fill('补交承诺书')
  await page.getByLabel('补正期限').fill('2021-09-10')
  await page.getByLabel('联系人和联系方式').fill('A03 窗口')
  expect(await page.getByLabel('依据').nth(1).inputValue()).toBe('合成依据第三条')

  // A colleague escalates it meanwhile: the clerk's revision is stale.
  await sendAll(hall.app, received, [['escalate', { reason: '合成理由' }]])
  await page.getByRole('button', { name: /^确认：/ }).click()
  await page.getByText('办件刚刚被他人更新：').waitFor()
  expect(await page.getByLabel('存在的问题').nth(1).inputValue()).toBe('缺少承诺书')
  await confirm(page, '一次性告知补正')

  const { events } = (await get(hall.app, `/cases/${received.id}/events`)).body
  expect(events.at(-1)).toMatchObject({
    type: 'request-correction',
    payload: {
      defects: [
        { defect: '图纸未盖章', basis: '合成依据第三条', remedy: '加盖公章后重新提交' },
        { defect: '缺少承诺书', basis: '合成依据第三条', remedy: '补交承诺书' },
      ],
      until: '2021-09-10',
    },
  })
  await choose(page, '提交补正')
  await page.getByText('图纸未盖章　→　加盖公章后重新提交').waitFor()
  await confirm(page, '提交补正')
})

test('what others do comes in by itself and is said politely; a limit shows its proof', async () => {
  at('2021-08-25T09:00:00+08:00')
  const received = await opened(hall.app)
  const page = await hall.visit(`/hall/cases/${received.number}`, { as: clerk })
  await page.clock.install()
  await page.reload()
  await page.getByText('还剩 4 小时（工作时间）').first().waitFor()
  await page.clock.fastForward('30:00')
  await page
    .getByText(/还剩 3 小时 (29|30) 分钟（工作时间）/)
    .first()
    .waitFor()
  await sendAll(hall.app, received, setupLife.slice(0, 2))
  await page.getByText(/同事刚刚办理：受理/).waitFor()
  await page.getByRole('region', { name: '流程图' }).getByText('已办完').first().waitFor()
  await page
    .getByRole('link', { name: /计算凭据/ })
    .first()
    .click()
  await page.getByRole('table').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载凭据/ }).click(),
  ])
  expect(download.suggestedFilename()).toContain(received.number)
})

const untendered = () => permit({ facts: { tendered: false, basement: false } })
const filesOn = (page: Page) => page.getByRole('region', { name: '附件' })
/** A file as it is dragged from a folder. */
const dropped = (page: Page, name: string) =>
  page.evaluateHandle<DataTransfer>(`(() => {
    const data = new DataTransfer()
    data.items.add(new File(['%PDF-1.4\\n%%EOF\\n'], '${name}'))
    return data
  })()`)

test('files come with a case for the material that they are, one that is lost on the way goes again as the same', async () => {
  at('2021-08-25T14:00:00+08:00')
  const received = await opened(hall.app, {
    ...untendered(),
    materials: [{ material: 'bid-notice', medium: 'upload' }],
  })
  const page = await hall.visit(`/hall/cases/${received.number}`, { as: clerk })
  const files = filesOn(page)
  await files.getByText('尚无文件：中标通知书').waitFor()
  await files.getByText('每个文件不超过 20 MB').waitFor()
  expect(await files.getByLabel('属于哪份材料').inputValue()).toBe('bid-notice')

  await files.getByLabel(/点此选择/).setInputFiles([
    { name: '通知书.exe', mimeType: 'application/octet-stream', buffer: samples.pdf },
    { name: '空白.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  ])
  await files.getByText('不收这种文件').waitFor()
  await files.getByText('文件是空的').waitFor()
  await files.getByRole('button', { name: '移除 通知书.exe' }).click()
  await files.getByRole('button', { name: '移除 空白.pdf' }).click()

  let lost = 0
  await page.route('**/attachments', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await files
    .getByLabel(/点此选择/)
    .setInputFiles([{ name: '中标通知书.pdf', mimeType: 'application/pdf', buffer: samples.pdf }])
  await files.getByText('无法连接到服务').waitFor()
  await files.getByRole('button', { name: '重新上传' }).click()
  await files.getByRole('link', { name: /中标通知书.pdf/ }).waitFor()
  await page.dispatchEvent('.files .place', 'drop', { dataTransfer: await dropped(page, '附图.pdf') })
  await files.getByRole('link', { name: /附图.pdf/ }).waitFor()
  expect(await files.getByRole('listitem').count()).toBe(2)
  expect(await files.getByText('尚无文件').count()).toBe(0)

  await files.locator('summary', { hasText: '中标通知书.pdf' }).click()
  await files.getByText(smSuite.digest(samples.pdf)).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('link', { name: /中标通知书.pdf/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe('中标通知书.pdf')
  expect((await buffer(await download.createReadStream())).equals(samples.pdf)).toBe(true)

  await choose(page, '一次性告知补正')
  await page.locator('.panel').getByLabel('材料').selectOption({ label: '中标通知书' })
  await page.locator('.panel').getByRole('link', { name: '附图.pdf' }).waitFor()
})

test('what is corrected by upload comes with its file', async () => {
  at('2021-08-25T15:00:00+08:00')
  const asked = await sendAll(hall.app, await opened(hall.app, untendered()), [
    [
      'request-correction',
      {
        defects: [{ material: 'construction-contract', defect: '缺页', basis: '合成依据', remedy: '补交' }],
        until: '2021-09-10',
        contact: 'A03',
      },
    ],
  ])
  const page = await hall.visit(`/hall/cases/${asked.number}`, { as: clerk })
  await choose(page, '提交补正')
  const panel = page.locator('.panel')
  await panel.getByRole('checkbox', { name: '施工合同' }).check()
  await panel.getByLabel('施工合同的提交方式').selectOption('upload')
  await panel
    .getByLabel(/点此选择/)
    .setInputFiles([{ name: '施工合同.pdf', mimeType: 'application/pdf', buffer: samples.pdf }])
  await filesOn(page)
    .getByRole('link', { name: /施工合同.pdf/ })
    .waitFor()
  await confirm(page, '提交补正')
  const { attachments } = (await get(hall.app, `/cases/${asked.id}/attachments`)).body
  expect(attachments).toMatchObject([{ material: 'construction-contract', name: '施工合同.pdf' }])
})

test('who only reads a case sees its files and gives none in', async () => {
  const received = await opened(hall.app, untendered())
  const page = await hall.visit(`/hall/cases/${received.number}`, {
    as: { role: 'auditor', department: 'audit-bureau' },
  })
  await filesOn(page).getByText('还没有附件').waitFor()
  expect(await filesOn(page).locator('input').count()).toBe(0)
})

test('all certificates of a case are issued together, and the case says so to the end', async () => {
  at('2021-08-26T09:00:00+08:00')
  const examined = await sendAll(hall.app, await opened(hall.app), setupLife.slice(0, 8))
  const page = await hall.visit(`/hall/cases/${examined.number}`, { as: clerk })
  await choose(page, '制证发证')
  await page.getByLabel(/电子营业执照/).fill('SYN-L-1')
  await page.getByRole('button', { name: /^确认：/ }).click()
  await page.getByText('请填写').first().waitFor()
  await page.getByLabel(/电子印章/).fill('SYN-S-1')
  await confirm(page, '制证发证')
  await choose(page, '送达')
  await page.getByLabel('签收人').fill('合成测试')
  await page.getByLabel('送达回证编号').fill('SYN-R-1')
  await confirm(page, '送达')
  await acts(page).getByRole('paragraph').getByText('办件已办结。').waitFor()
})

test('a number is shown in full for a purpose, and the purpose is in the audit trail', async () => {
  at('2021-08-26T10:00:00+08:00')
  const person = { name: '合成人员', idType: 'resident-id', id: '370921190002280013' }
  const received = await opened(hall.app, permit({ applicant: person }))
  const page = await hall.visit(`/hall/cases/${received.number}`, { as: clerk })
  await page.getByText('370921********0013').waitFor()
  await page.getByRole('button', { name: /查看完整号码/ }).click()
  await page.getByLabel('用途').fill('核对证件')
  await page.getByRole('button', { name: '显示', exact: true }).click()
  await page.getByText('370921190002280013').waitFor()
  const rows = await hall.database.sql`select purpose from audit_trail where action = 'unmask'`
  expect(rows).toMatchObject([{ purpose: '核对证件' }])
})

const inBoth = 'in both languages, on both screens'

test(`choosing the matter, ${inBoth}`, async () => {
  const ready = (page: Page) => page.locator('main li').first().waitFor()
  await lookAt(hall, 'choose', '/hall/cases/new', { as: clerk, ready })
})

test(`the form of a process, ${inBoth}`, async () => {
  const ready = async (page: Page) => {
    await page.locator('form .input').nth(1).fill('91370921MA0000001P')
    const promised = page.getByRole('radiogroup', { name: /城建档案告知承诺|Archive promised/ })
    await promised.locator('label').first().click()
    await page.locator('form s').waitFor()
  }
  await lookAt(hall, 'open', '/hall/cases/new/completion-filing-merged', { as: clerk, ready })
})

test(`a case on its way, ${inBoth}`, async () => {
  at('2021-08-27T09:00:00+08:00')
  const { number } = await sendAll(hall.app, await opened(hall.app), setupLife.slice(0, 3))
  await lookAt(hall, 'case', `/hall/cases/${number}`, {
    as: clerk,
    ready: (page) => page.locator('h1').waitFor(),
  })
})

test(`the form of the correction notice beside the files of the case, ${inBoth}`, async () => {
  const uploaded = [{ material: 'construction-contract', medium: 'upload' }]
  const { number } = await opened(hall.app, { ...untendered(), materials: uploaded })
  await upload(hall.app, number, { material: 'bid-notice', name: '中标通知书（盖章扫描件）.pdf' })
  const refused = { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('合成') }
  const ready = async (page: Page) => {
    await page.getByRole('button', { name: /^(一次性告知补正|Ask for corrections)/ }).click()
    await page.locator('.panel select').selectOption('bid-notice')
    await page.locator('.files select').selectOption('bid-notice')
    await page.locator('.files input').setInputFiles([refused])
    await page.locator('.files [role=alert]').waitFor()
  }
  await lookAt(hall, 'correction', `/hall/cases/${number}`, { as: clerk, ready })
})

test(`the proof of a due date, ${inBoth}`, async () => {
  const { number, clocks } = await opened(hall.app, permit())
  const ready = (page: Page) => page.locator('main table').waitFor()
  await lookAt(hall, 'receipt', `/hall/cases/${number}/clocks/${clocks[0].limit}/1`, { as: clerk, ready })
})

test('a special procedure is shown with its promised end, and an extension is the head’s, of a limit that the law lets extend', async () => {
  at('2022-05-09T09:00:00+08:00')
  const accepted = await sendAll(hall.app, await opened(hall.app), [['accept']])
  const page = await hall.visit(`/hall/cases/${accepted.number}`, { as: head })
  await choose(page, /启动特别程序/)
  await page.getByLabel('特别程序种类').selectOption({ label: '专家评审' })
  await page.getByLabel('预计结束日期').fill('2022-05-20')
  await page.getByLabel('告知书文号').fill('SYN-N-1')
  await page.getByRole('button', { name: /^确认：/ }).click()
  await page.getByText(/特别程序中/).waitFor()
  await page.getByText(/承诺 2022-05-20 前结束/).waitFor()
  await choose(page, /特别程序结束/)
  await page.getByLabel('结果文书').fill('SYN-E-1')
  await page.getByRole('button', { name: /^确认：/ }).click()
  await page.getByText(/已办理：.+特别程序结束/).waitFor()
  await choose(page, '延期')
  await page.getByText('延长 3个工作日，由登记机关负责人批准。').waitFor()
  await page.getByLabel('理由').fill('案情复杂')
  await page.getByLabel('告知书文号').fill('SYN-N-2')
  await confirm(page, '延期')
  await page
    .getByText(/已延长 3个工作日/)
    .first()
    .waitFor()
})
