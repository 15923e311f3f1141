import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { textOfPdf } from '../papers/text-of-pdf.ts'
import { setupLife } from '../service/lives.ts'
import { clerk as anyClerk, ask, get, opened, permit, send, sendAll, setup } from '../service/requests.ts'
import type { As } from '../service/signed-in.ts'
import { cookieOf } from '../service/whoever.ts'
import { openHall } from './hall.ts'

const hall = await openHall()
const { app } = hall

/** Nobody's: born in 1900; a number range that is given to nobody here. */
const person = { name: '合成人丙', idType: 'resident-id', id: '370921190002280013', phone: '19900000001' }
const agent = { name: '合成经办', idType: 'resident-id', id: '370921190001010011', phone: '19900000002' }
const visitor = '19900000003'
const secrets = [person.id, person.phone, agent.id, agent.phone, visitor]

const parties = { applicant: person, agent }
const ended = await sendAll(app, await opened(app, setup(parties)), setupLife)
const corrected = await opened(app, permit(parties))
await send(app, corrected.id, 1, 'request-correction', {
  defects: [{ defect: '缺页', basis: '合成依据', remedy: '补齐' }],
  until: '2021-09-06',
  contact: '窗口',
})
await ask(app, 'POST', '/reservations', {
  ...{ id: crypto.randomUUID(), business: 'enterprise', start: '2021-08-24T09:00:00+08:00' },
  ...{ name: '合成访客', phone: visitor },
})
await ask(app, 'POST', `/cases/${ended.id}/unmaskings`, { field: 'applicant.id', purpose: '合成目的' })

/** Everything that a browser holds of a page: what it drew, what is in its fields, and what stays when it goes. */
const heldBy = async (page: Page) => ({
  source: await page.content(),
  fields: await page.evaluate<string>(
    `JSON.stringify([...document.querySelectorAll('input, textarea, select')].map(({ value }) => value))`,
  ),
  ...(await keptBy(page)),
})
const keptBy = async (page: Page) => ({
  address: page.url(),
  history: await page.evaluate<string>('JSON.stringify(history.state)'),
  storage: await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'),
  databases: JSON.stringify(await page.context().storageState({ indexedDB: true })),
  caches: await page.evaluate<string>(`caches.keys().then((all) => Promise.all(all.map(async (name) =>
    (await (await caches.open(name)).keys()).map(({ url }) => url)))).then(JSON.stringify)`),
  workers: await page.evaluate<string>(
    `navigator.serviceWorker.getRegistrations().then((all) => 'workers: ' + all.length)`,
  ),
})

function expectNone(held: Readonly<Record<string, string>>, where: string) {
  for (const [part, text] of Object.entries(held))
    for (const secret of secrets)
      expect(text.includes(secret), `${secret} in the ${part} of ${where}`).toBe(false)
}

const atWindow = { role: 'window-clerk', department: 'approval-bureau', window: 'A01' } as const
const reviewer = { role: 'department-reviewer', department: 'tax-bureau' } as const
const auditor = { role: 'auditor', department: 'approval-bureau' } as const
const audit = { role: 'audit-admin', department: 'approval-bureau' } as const
/** Pages on which somebody's number could stand, and who looks. */
const pages: readonly (readonly [path: string, as: As | undefined, masked?: string])[] = [
  ['/hall/', atWindow],
  ['/hall/', reviewer],
  [`/hall/cases/${ended.number}`, atWindow, '370921********0013'],
  [`/hall/cases/${ended.number}`, reviewer, '199****0001'],
  [`/hall/cases/${ended.number}`, auditor, '370921********0011'],
  [`/hall/cases/${corrected.number}`, atWindow, '199****0002'],
  ['/hall/reservations', atWindow],
  ['/hall/queue', atWindow],
  ['/hall/rectifications', atWindow],
  ['/hall/projects', atWindow],
  ['/hall/audit-trail', audit],
  ['/hall/board', undefined],
  ['/hall/progress', undefined],
]

test.each(pages.map(([path, as, masked]) => ({ path, as, masked, role: as?.role ?? 'nobody' })))(
  '$path as $role holds nobody’s number in full, and nothing of it stays in the browser',
  async ({ path, as, masked }) => {
    const page = await hall.visit(path, as ? { as } : {})
    await page.locator('h1').first().waitFor()
    if (masked) await page.getByText(masked).first().waitFor()
    const held = await heldBy(page)
    expect(held.source.length).toBeGreaterThan(2000)
    expect(held.workers).toBe('workers: 0')
    expectNone(held, path)
    await page.context().close()
  },
)

test('what is typed into an opening or looked for stays in no storage and no address, while it is there and after', async () => {
  const page = await hall.visit('/hall/cases/new/enterprise-setup-1545', { as: atWindow })
  await page.getByLabel(/名称或姓名/).fill(person.name)
  await page.getByLabel('证件类型').first().getByText('个人').click()
  await page.getByLabel('身份证号').first().fill(person.id)
  await page.getByLabel('联系电话').fill(person.phone)
  // It is in the fields, where it is typed, and nowhere that stays.
  expectNone(await keptBy(page), 'an opening under way')
  await page.reload()
  await page.getByLabel(/名称或姓名/).waitFor()
  expectNone(await heldBy(page), 'an opening that was left')

  await page.goto(`${hall.origin}/hall/search`)
  const box = page.getByRole('searchbox').first()
  for (const number of [person.id, person.phone]) {
    await box.fill(number)
    const answered = page.waitForResponse('**/cases/search')
    await page.keyboard.press('Enter')
    await answered
    if (number === person.id) await page.getByText(ended.number).first().waitFor()
    expectNone(await keptBy(page), 'a search')
  }
})

test('no printed paper has a number in full: neither its text nor what is written about it', async () => {
  const headers = { cookie: await cookieOf(app, anyClerk) }
  let printed = 0
  for (const of of [ended, corrected]) {
    const { papers } = (await get(app, `/cases/${of.id}/papers`)).body
    for (const { address } of papers as { address: string }[]) {
      const { statusCode, rawPayload } = await app.inject({ url: address, headers })
      expect(statusCode).toBe(200)
      const text = textOfPdf(rawPayload)
      // It can be read, or nothing would be proven.
      expect(text, address).toContain('370921********0013')
      expectNone({ text, bytes: rawPayload.toString('latin1') }, address)
      printed += 1
    }
  }
  expect(printed).toBeGreaterThanOrEqual(5)
})
