import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { updateAccount } from '../../src/database/queries/accounts.ts'
import { hashPassword } from '../../src/services/password-hash.ts'
import { anAccount, signedIn } from '../service/signed-in.ts'
import { lookAt, openHall } from './hall.ts'

const hall = await openHall()
const tax = 'tax-bureau'
const bureau = 'approval-bureau'
const system = { role: 'system-admin', department: bureau } as const
const security = { role: 'security-admin', department: bureau } as const
const audit = { role: 'audit-admin', department: bureau } as const

/** What a camera reads from a code that is drawn as squares, each some pixels wide. */
function readCode(drawn: string): string {
  const pixels = 4
  const squares = [...drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  )
  // The border is on both sides alike.
  const size = Math.min(...squares.map(([x]) => x)) + Math.max(...squares.map(([x]) => x)) + 1
  const [width, height] = [size * pixels, size * pixels]
  const data = new Uint8Array(width * height * 4).fill(255)
  for (const [x, y] of squares) {
    for (let row = y * pixels; row < (y + 1) * pixels; row += 1) {
      for (let column = x * pixels; column < (x + 1) * pixels; column += 1) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
      }
    }
  }
  return decodeQR({ width, height, data })
}

test('the system administrator makes an account, hands its password over, and closes it', async () => {
  const page = await hall.visit('/hall/accounts', { as: system })
  await page.getByRole('button', { name: '新建账号' }).click()
  await page.getByLabel('姓名').fill('合成甲')
  await page.getByLabel('登录名').fill('he.cheng')
  await page.getByLabel('工号').fill('T-77')
  await page.keyboard.press('Enter')
  const told = page.getByRole('status').filter({ hasText: 'he.cheng' })
  const password = (await told.locator('.password').innerText()).trim()
  expect(password).toMatch(/^\w{4}(-\w{4}){3}$/)
  await told.getByRole('button').click()
  const row = page.getByRole('row').filter({ hasText: 'he.cheng' })
  await row.getByRole('button', { name: '停用' }).click()
  await row.getByRole('group').getByRole('button', { name: '停用' }).click()
  await row.getByText('已停用').waitFor()
  expect(await page.content()).not.toContain(password)
})

test('a name that is taken is said, and nothing that was typed is lost', async () => {
  await anAccount(hall.app, { account: 'taken.name', staffNumber: 'T-1' })
  const page = await hall.visit('/hall/accounts', { as: system })
  await page.getByRole('button', { name: '新建账号' }).click()
  await page.getByLabel('姓名').fill('合成乙')
  await page.getByLabel('登录名').fill('taken.name')
  await page.getByLabel('工号').fill('T-78')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('姓名').inputValue()).toBe('合成乙')
})

test('the security administrator says who an account is at the identity platform, and is told where there is none', async () => {
  const account = await anAccount(hall.app, { name: '合成待对应' })
  await updateAccount(hall.database.db, account, {
    identityIssuer: 'https://id.example/',
    identitySubject: 'old',
  })
  const page = await hall.visit('/hall/accounts', { as: security })
  const row = page.getByRole('row').filter({ hasText: '合成待对应' })
  await row.getByText('统一身份：old').waitFor()
  const link = async (subject: string) => {
    await row.getByRole('button', { name: '对应统一身份' }).click()
    await page.getByLabel('标识').fill(subject)
    await page.locator('main form').getByRole('button', { name: '对应统一身份' }).click()
  }
  await link('person-a')
  await page.getByRole('alert').filter({ hasText: '统一身份认证平台不可用' }).waitFor()
  await page.locator('main form').getByRole('button', { name: '取消' }).click()
  await link('')
  await row.getByText('统一身份：old').waitFor({ state: 'detached' })
})

test('the security administrator appoints and ends an appointment, and what excludes itself is refused', async () => {
  await anAccount(hall.app, { account: 'li.si', name: '合成李四' })
  const page = await hall.visit('/hall/appointments', { as: security })
  await page.getByRole('button', { name: '授予岗位' }).click()
  await page.getByLabel('账号').fill('li.si')
  const form = page.locator('main form')
  await form.getByLabel('部门').selectOption(tax)
  await form.getByLabel('岗位').selectOption('department-reviewer')
  await form.getByRole('button', { name: '授予岗位' }).click()
  const row = page.getByRole('row').filter({ hasText: '合成李四' })
  await row.getByRole('button', { name: '终止' }).waitFor()
  await page.getByRole('button', { name: '授予岗位' }).click()
  await page.getByLabel('账号').fill('li.si')
  await form.getByLabel('部门').selectOption(bureau)
  await form.getByLabel('岗位').selectOption('audit-admin')
  await form.getByRole('button', { name: '授予岗位' }).click()
  await page.getByRole('alert').waitFor()
  await form.getByRole('button', { name: '取消' }).click()
  await row.getByRole('button', { name: '终止' }).click()
  await row.getByRole('group').getByRole('button', { name: '终止' }).click()
  await row.getByText(/终止$/).waitFor()
})

test('who goes away names a stand-in, changes the password, and ends the sign-in that was left open', async () => {
  await signedIn(hall.app, { role: 'department-reviewer', department: tax, account: 'stand.in' })
  const page = await hall.visit('/hall/me', {
    as: { role: 'department-reviewer', department: tax, account: 'goes.away' },
  })
  await updateAccount(hall.database.db, 'goes.away', {
    password: await hashPassword('Correct-horse-7-battery'),
  })
  await page.getByRole('button', { name: '指定代理人' }).click()
  await page.getByLabel('代理人', { exact: false }).first().selectOption('stand.in')
  await page.getByLabel('首日').fill('2021-08-30')
  await page.getByLabel('末日').fill('2021-09-03')
  await page.getByRole('button', { name: '指定代理人' }).click()
  const row = page.getByRole('row').filter({ hasText: '2021-09-03' })
  await row.getByRole('button', { name: '终止' }).click()
  await page.getByText('现在和以后都没有人代理').waitFor()

  await hall.app.sessions.open('goes.away', 'password')
  await page.reload()
  await page.getByRole('button', { name: '结束登录' }).click()
  await page.getByRole('button', { name: '结束登录' }).waitFor({ state: 'detached' })

  await page.getByLabel('当前密码').fill('Correct-horse-7-battery')
  await page.getByLabel('新密码', { exact: true }).fill('Another-horse-8-stable')
  await page.getByLabel('再输一次新密码').fill('Another-horse-8-stable')
  await page.getByRole('button', { name: '修改密码' }).click()
  await page.getByText('密码已修改').waitFor()
  await page.getByRole('button', { name: '设置二次验证' }).click()
  const code = page.getByRole('img', { name: '二维码' })
  const link = await page.getByRole('link', { name: '在本机验证器中打开' }).getAttribute('href')
  expect(link).toContain('otpauth://totp/')
  expect(readCode(await code.innerHTML())).toBe(link)
})

test('the table of who may do what names for a process the departments of each item', async () => {
  const page = await hall.visit('/hall/permissions', { as: security })
  const table = page.getByRole('region', { name: '权限表' })
  await table.waitFor()
  const refuse = table.getByRole('row').filter({ hasText: '不予' }).first()
  expect(await refuse.innerText()).toContain('牵头部门')
  await page.getByLabel('事项').selectOption('enterprise-setup-1545')
  await table.getByText('县税务局').first().waitFor()
  await page.getByLabel('只看岗位').selectOption('window-clerk')
  expect(await table.getByRole('columnheader').count()).toBe(3)
})

test('the page of one’s own account shuts nobody out', async () => {
  await lookAt(hall, 'me', '/hall/me', {
    as: { role: 'department-reviewer', department: tax },
    ready: async (page) => {
      await page.locator('tbody tr').nth(1).waitFor()
      await page.getByRole('button', { name: /指定代理人|Name a stand-in/ }).click()
    },
  })
})

test('the audit administrator finds who was refused what, and takes it away as CSV', async () => {
  const entry = { address: '127.0.0.1', actor: { id: 'wang.fang', role: 'window-clerk', department: bureau } }
  await hall.app.auditTrail.record({
    ...entry,
    action: 'unmask',
    target: '1545-1',
    outcome: 'ok',
    purpose: '核对',
  })
  await hall.app.auditTrail.record({ ...entry, action: 'readAuditTrail', outcome: 'not-permitted' })
  const page = await hall.visit('/hall/audit-trail', { as: audit })
  await page.getByRole('textbox', { name: '账号' }).fill('wang.fang')
  await page.getByLabel('结果').selectOption('not-permitted')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '查询' }).click()
  await page.locator('tbody tr').filter({ hasText: '查看审计记录' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /导出/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^审计记录-.*\.csv$/)
  await lookAt(hall, 'audit-trail', '/hall/audit-trail', {
    as: audit,
    ready: (each) => each.locator('tbody tr').first().waitFor(),
  })
})
