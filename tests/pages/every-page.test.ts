import type { BrowserContext, Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { plan } from '../../machines/plan/plan.ts'
import { roleIds } from '../../src/permission/roles.ts'
import type { As } from '../service/signed-in.ts'
import { aDay } from './a-day.ts'
import { barriers, everyForm, isTooWide, type Language, openHall, shoot } from './hall.ts'

/** Every page that the router knows, after a day of the hall, as somebody who may see it. */
const hall = await openHall()
const day = await aDay(hall)

const clerk = { role: 'window-clerk', department: 'approval-bureau', window: 'A03' } as const
const planner = { role: 'planner', department: 'reform-group-office' } as const
const office = { role: 'leading-group-office', department: 'reform-group-office' } as const
const reviewer = { role: 'department-reviewer', department: 'approval-bureau' } as const
const auditor = { role: 'auditor', department: 'approval-bureau' } as const
const system = { role: 'system-admin', department: 'approval-bureau' } as const
const security = { role: 'security-admin', department: 'approval-bureau' } as const
const audit = { role: 'audit-admin', department: 'approval-bureau' } as const

/** By the name of the route: the address below /hall/, and who looks; nobody is signed in when absent. */
const pages: Readonly<Record<string, readonly [path: string, as?: As]>> = {
  start: ['', clerk],
  choose: ['cases/new', clerk],
  open: ['cases/new/enterprise-setup-1545', clerk],
  case: [`cases/${day.case}`, clerk],
  receipt: [`cases/${day.case}/clocks/${day.limit}/1`, clerk],
  search: ['search', clerk],
  processes: ['processes', clerk],
  process: ['processes/construction-permit-merged', clerk],
  queue: ['queue', clerk],
  reservations: ['reservations', clerk],
  kiosk: ['kiosk', clerk],
  projects: ['projects', clerk],
  project: [`projects/${day.project}`, clerk],
  rectifications: ['rectifications', reviewer],
  me: ['me', reviewer],
  registers: ['registers', reviewer],
  register: ['registers/no-penalty-list', reviewer],
  stock: ['stocks/charter-plates', reviewer],
  accounts: ['accounts', system],
  places: ['places', system],
  calendar: ['calendar', system],
  appointments: ['appointments', security],
  permissions: ['permissions', security],
  audit: ['audit?process=enterprise-setup-1545', auditor],
  'audit-cases': ['audit/cases?by=received', auditor],
  'audit-comparison': ['audit/comparison?process=enterprise-setup-1545&date=2021-08-24', auditor],
  'audit-ledger': ['audit/ledger', auditor],
  'audit-logs': ['audit/logs', auditor],
  'audit-log': [`audit/logs/${day.log}`, auditor],
  'audit-runs': ['audit/runs', auditor],
  'audit-rules': ['audit/rules', office],
  'audit-draws': ['audit/draws?by=received', auditor],
  'audit-draw': [`audit/draws/${day.draw}`, auditor],
  'audit-findings': ['audit/findings', auditor],
  'audit-finding': [`audit/findings/${day.finding}`, auditor],
  'audit-cards': ['audit/cards', auditor],
  'audit-card': [`audit/cards/${day.card}`, auditor],
  'audit-trail': ['audit-trail', audit],
  plan: ['plan', office],
  'plan-clause': [`plan/${encodeURIComponent('一-1')}`, office],
  reforms: ['reforms', office],
  lab: ['lab', planner],
  proposal: [`lab/${day.reform}`, planner],
  comparison: [`lab/${day.reform}/comparisons/${day.comparison}`, planner],
  'not-found': ['nowhere', clerk],
  progress: ['progress'],
  'sign-in': ['sign-in'],
  board: ['board'],
}

/** Asked of the router as it runs. */
const names = `document.querySelector('#app').__vue_app__.config.globalProperties.$router
  .getRoutes().flatMap(({ name }) => name ?? [])`

test('the router has these pages and no others', async () => {
  const page = await hall.visit('/hall/sign-in')
  await page.locator('h1').waitFor()
  const known = await page.evaluate<string[]>(names)
  expect(known.toSorted()).toEqual(Object.keys(pages).toSorted())
  await page.context().close()
})

/** What stands for a name inside the service, and is no word of the county's. */
const ids = [
  ...roleIds,
  ...plan.departments.map(({ id }) => id),
  ...catalogue.map(({ slug }) => slug),
].filter((id) => id.includes('-'))
/** Not as a part of an account's name. */
const anId = new RegExp(`(?<![\\w/.-])(?:${ids.join('|')})(?![\\w.-])`)
/** An object or a missing value where words should be. */
const noWords = /"zh":|\[object|\bundefined\b|\bNaN\b/

const drawn = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`
/** Goes to a page as a link on the one before does. */
const follow = (path: string) =>
  `document.querySelector('#app').__vue_app__.config.globalProperties.$router.push(${JSON.stringify(`/${path}`)})`

/** A page of its own, with what it still waits for: all but what stays open. */
async function newPage(context: BrowserContext) {
  const page = await context.newPage()
  const asked = new Set<Request>()
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') asked.add(request)
  })
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  const isWhole = async () => {
    await page.evaluate(drawn)
    return asked.size === 0
  }
  return { page, whole: () => expect.poll(isWhole).toBe(true) }
}

/** The board is read from afar, and a case is known by its number: what they are needs no sentence. */
const withoutSentence = ['board', 'case']

/** What is wrong with a page as it stands. */
async function faultsOf(page: Page, name: string, language: Language): Promise<unknown[]> {
  const text = await page.locator('body').innerText()
  const problems = await page.getByRole('alert').allInnerTexts()
  // In English some ids are words as well.
  const found = [noWords.exec(text), language === 'zh' ? anId.exec(text) : null].flatMap((one) => one ?? [])
  return [
    ...problems.map((problem) => `a problem in place of what was asked for: ${problem}`),
    ...found.map((one) => `data in place of words: ${one}`),
    ...(withoutSentence.includes(name) || (await page.locator('h1 + p').count()) > 0
      ? []
      : ['no sentence says what the page is for']),
    ...((await isTooWide(page)) ? ['wider than the screen'] : []),
    ...(await barriers(page)),
  ]
}

/** Whoever looks, with the pages they look at: what is loaded once serves them all. */
const byPerson = Map.groupBy(Object.entries(pages), ([, [, as]]) => as)

async function faultsIn({ language, size }: (typeof everyForm)[number]) {
  const faults: Record<string, unknown[]> = {}
  for (const [as, rows] of byPerson) {
    const context = await hall.context({ language, size })
    if (as) await hall.signIn(context, as)
    const { page, whole } = await newPage(context)
    await page.goto(`${hall.origin}/hall/${rows[0]?.[1][0]}`)
    await page.locator('h1').waitFor()
    for (const [name, [path]] of rows) {
      await page.evaluate(follow(path))
      await page.locator('h1').waitFor()
      await whole()
      await shoot(page, `every-${name}-${size}-${language}`)
      const found = await faultsOf(page, name, language)
      if (found.length > 0) faults[`${name}, ${size}, ${language}`] = found
    }
    await context.close()
  }
  return faults
}

test('no page shuts anybody out, or shows data in place of words, in any language or size', {
  timeout: 300_000,
}, async () => {
  const faults = await Promise.all(everyForm.map(faultsIn))
  expect(Object.assign({}, ...faults)).toEqual({})
})
