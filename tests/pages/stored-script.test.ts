import { chromium } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { SESSION_COOKIE } from '../../src/plugins/session.ts'
import { leafEvents, lifeEvents } from '../../src/process/events.ts'
import { servedTicket } from '../service/hall.ts'
import { setupLife } from '../service/lives.ts'
import { surveyReform } from '../service/reforms-of.ts'
import { ask, opened, permit, send, sendAll, setup } from '../service/requests.ts'
import { sampleOf } from '../service/sample-of.ts'
import { type As, signedIn } from '../service/signed-in.ts'
import { openHall } from './hall.ts'

const hall = await openHall()
const { app, origin } = hall

/** As short as the shortest name that is taken, and more ways where there is room. */
const short = '<img src=x data-evil onerror=ran=1>'
const long = `${short}<script data-evil>ran=1</script><svg data-evil onload=ran=1><a data-evil href="javascript:ran=1">x</a><iframe data-evil srcdoc="<script>parent.ran=1</script>"></iframe>"'\`\${ran=1}{{ran=1}}{{constructor.constructor('ran=1')()}}]]><style data-evil>*{display:none}</style>`

/** The free texts of a request that were sent with a script in them, by operation. */
const sent = new Set<string>()

interface Schema {
  readonly type?: string
  readonly properties?: Record<string, Schema>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: unknown
  readonly format?: string
  readonly pattern?: string
}
const { paths } = app.swagger() as unknown as {
  paths: Record<
    string,
    Record<string, { operationId: string; requestBody?: { content: Record<string, { schema: Schema }> } }>
  >
}

/** Where a schema takes any text: neither one of some, nor of a form that has no room for a script. */
function freeTexts(schema: Schema, path: string): string[] {
  const own =
    schema.type === 'string' && !schema.enum && !schema.format && (schema.pattern ?? '\\S') === '\\S'
      ? [path]
      : []
  const below = Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
    freeTexts(one, path ? `${path}.${key}` : key),
  )
  const others = schema.anyOf?.flatMap((one) => freeTexts(one, path)) ?? []
  return [...new Set([...own, ...below, ...(schema.items ? freeTexts(schema.items, path) : []), ...others])]
}
const taken = Object.values(paths).flatMap((methods) =>
  Object.values(methods).flatMap(({ operationId, requestBody }) => {
    const { schema } = requestBody?.content['application/json'] ?? {}
    return schema ? freeTexts(schema, '').map((path) => `${operationId} ${path}`) : []
  }),
)

function note(operation: string, value: unknown, path = '') {
  if (typeof value === 'string' && value.includes('data-evil')) sent.add(`${operation} ${path}`)
  if (Array.isArray(value)) for (const one of value) note(operation, one, path)
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) note(operation, one, path ? `${path}.${key}` : key)
}
const id = () => crypto.randomUUID()

/** Does something with scripts in its texts, which the service takes. */
async function take(operation: string, url: string, body: object) {
  note(operation, body)
  const answer = await ask(app, 'POST', url, body)
  expect(answer.status, `${operation}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}
/** Sends what the service itself may refuse, as it is no name of anything; what it says goes to pages as well. */
async function say(operation: string, url: string, body: object) {
  note(operation, body)
  const answer = await ask(app, 'POST', url, body)
  expect(String(answer.headers['content-type'])).toMatch(/^application\/(problem\+)?json/)
  expect(answer.status, `${operation}: ${JSON.stringify(answer.body)}`).toBeLessThan(500)
  return answer
}

const person = { name: long.slice(0, 200), idType: 'resident-id', id: '370921190002280013' }
const parties = { applicant: { ...setup().applicant, name: long.slice(0, 200) }, agent: person }
note('openCase', parties)
const company = await sendAll(app, await opened(app, setup(parties)), [['accept', { note: long }]])
const construction = await opened(app, permit(parties))
const defects = [{ defect: long, basis: long, remedy: long }]
const corrected = await send(app, construction.id, 1, 'request-correction', {
  defects,
  until: '2021-09-06',
  contact: short,
})
note('sendEvent', { payload: { note: long, defects, contact: short } })
const ended = await sendAll(app, await opened(app, setup(parties)), setupLife)

await take('createAccount', '/accounts', {
  id: 'evil.one',
  name: short,
  staffNumber: 'E-1',
  identitySubject: long.slice(0, 255),
})
const project = { code: '2108-370921-04-01-000001', name: long.slice(0, 200), facts: {} }
const projectId = id()
await take('createProject', '/projects', { id: projectId, ...project })
await take('correctProject', `/projects/${projectId}/corrections`, { id: id(), ...project, reason: long })
const ticket = await servedTicket(app, 'A01')
const rated = { id: id(), ticket, grade: 1, text: long }
await take('rateVisit', '/ratings', rated)
await take('rateCase', '/progress/rating', {
  number: ended.number,
  lastFour: '001N',
  id: id(),
  grade: 1,
  text: long,
})
const [rectification] = (await ask(app, 'GET', '/rectifications')).body.rectifications
const rectify = `/rectifications/${rectification.rating.id}/events`
await take('sendRectificationEvent', rectify, { id: id(), type: 'claim', payload: { note: long } })
await take('bookVisit', '/reservations', {
  id: id(),
  business: 'enterprise',
  start: '2021-08-24T09:00:00+08:00',
  name: long.slice(0, 200),
  phone: '19900000000',
})
const { clauses = [] } = (await ask(app, 'GET', '/plan')).body
for (const { id: clause } of clauses.slice(0, 1)) {
  await say('recordProgress', `/plan/clauses/${clause}/progress`, {
    id: id(),
    status: 'under-way',
    evidence: long,
  })
}
const { draw } = await take('drawCases', '/audit/draws', {
  id: id(),
  size: 1,
  seed: long.slice(0, 200),
  filter: {},
})
await take('enterThresholds', '/audit/thresholds', {
  id: id(),
  from: '2021-10-01',
  source: long.slice(0, 200),
  values: { placeholders: [short], notDoneWords: [short], outageWords: [short], leftWords: [short] },
})
const ground = { county: { zh: long, en: long } }
const reform = await take('createReform', '/reforms', {
  id: id(),
  reform: {
    ...surveyReform(),
    ...{ zh: long, en: long, source: ground, of: ['integrated-surveying@1'] },
    makes: { slug: 'integrated-surveying', version: 2 },
    operators: [],
  },
})
// Nothing is adopted here to move a case to; on its case it stands in the history, as what was said of an act above does.
await say('moveOpenCases', `/reforms/${reform.reform.id}/migration`, { id: id(), reasons: long })
await say('unmask', `/cases/${company.id}/unmaskings`, { field: 'applicant.id', purpose: long.slice(0, 500) })
await say('searchCases', '/cases/search', { text: long.slice(0, 200) })

/** Names of things, which are refused when there is no such thing, numbers, and passwords. A new text is sent above. */
const notShown = [
  ...['signIn name', 'signIn password', 'changePassword current', 'changePassword next'],
  ...['giveAppointment department', 'giveAppointment window', 'giveAppointment processes'],
  ...['giveSubstitution processes', 'enterEffectiveDate clause', 'openCase process', 'openCase channel'],
  ...['openCase applicant.id', 'openCase agent.id', 'openCase materials.material', 'sendEvent type'],
  ...['recordTargetValue figure', 'takeTicket business', 'takeTicket priority', 'bookVisit business'],
  ...['sendReservationEvent priority', 'takeKioskTicket business', 'takeKioskTicket priority'],
  // The name at the identity platform, which was sent with the account above; there is no platform here.
  'linkIdentity subject',
  // Names of a clause, of a process, and of activities in a log, which its report is asked for.
  ...['enterRuleDate clause', 'askLogReport conformance.process'],
  ...['askLogReport limits.from', 'askLogReport limits.to'],
  // Names of what cases are drawn by, of processes, and of kinds of special procedures.
  ...['process', 'section', 'department', 'window', 'person', 'channel', 'outcome', 'limit', 'item'].map(
    (one) => `drawCases filter.${one}`,
  ),
  ...['enterThresholds values.suspension.shareExempt', 'enterThresholds values.instant'],
  // Names of a process and of its limit.
  ...['confirmLimit process', 'confirmLimit limit'],
  // These are texts: of the county's own offices, and not tried here.
  ...['confirmLimit source', 'sendCardEvent text'],
  ...['loadNotice document', 'loadNotice source', 'loadNotice off.festival', 'enterInRegister key'],
  'moveStock note',
]

test('the texts above were taken, and every other that a request takes is a name or a number', () => {
  expect(company.status.code).toBe('accepted')
  expect(corrected.status).toBe(201)
  const left = taken.filter((one) => !sent.has(one) && !one.startsWith('sendEvent payload.'))
  expect(left.filter((one) => !notShown.includes(one))).toEqual([])
})

/** Pages, who sees the most on them, and whether what was written above stands there. */
const clerk = { role: 'window-clerk', department: 'approval-bureau', window: 'A01' } as const
const head = { role: 'department-head', department: 'housing-construction' } as const
const office = { role: 'leading-group-office', department: 'reform-group-office' } as const
const system = { role: 'system-admin', department: 'approval-bureau' } as const
const security = { role: 'security-admin', department: 'approval-bureau' } as const
const auditor = { role: 'auditor', department: 'approval-bureau' } as const
const planner = { role: 'planner', department: 'reform-group-office' } as const
const audit = { role: 'audit-admin', department: 'approval-bureau' } as const
const shown: readonly (readonly [path: string, as: As | undefined, written?: true])[] = [
  ['/hall/', clerk, true],
  ['/hall/', head],
  [`/hall/cases/${company.number}`, clerk],
  [`/hall/cases/${construction.number}`, clerk],
  [`/hall/search?text=${encodeURIComponent(short)}`, clerk],
  ['/hall/queue', clerk],
  ['/hall/reservations', clerk],
  ['/hall/rectifications', clerk, true],
  ['/hall/kiosk', clerk],
  ['/hall/projects', clerk, true],
  [`/hall/projects/${projectId}`, clerk, true],
  ['/hall/accounts', system, true],
  ['/hall/appointments', security],
  ['/hall/audit-trail', audit],
  ['/hall/permissions', security],
  ['/hall/me', clerk],
  ['/hall/plan', office],
  [`/hall/plan/${clauses[0]?.id}`, office],
  ['/hall/registers', office],
  ['/hall/reforms', office],
  ['/hall/calendar', office],
  ['/hall/audit/draws', auditor, true],
  [`/hall/audit/draws/${draw.id}`, auditor, true],
  ['/hall/audit/rules', office, true],
  ['/hall/lab', planner, true],
  [`/hall/lab/${reform.reform.id}`, planner, true],
  ['/hall/board', undefined],
  [`/hall/progress?number=${encodeURIComponent(short)}`, undefined],
  [`/hall/sign-in?back=javascript:ran=1`, undefined],
  [`/hall/sign-in?back=//elsewhere.example/${encodeURIComponent(short)}`, undefined],
  [`/hall/${encodeURIComponent(short)}`, clerk],
  [`/hall/processes/${encodeURIComponent(short)}`, clerk],
  [`/docs/`, undefined],
]

const browser = await chromium.connect(inject('browserEndpoint'))
afterAll(() => browser.close())

test.each(shown.map(([path, as, written]) => ({ path, as, written })))(
  '$path shows scripts as text: none runs, and there is none to be stopped',
  async ({ path, as, written }) => {
    const context = await browser.newContext({ locale: 'zh-CN' })
    if (as) {
      const { token } = await signedIn(app, as)
      await context.addCookies([{ name: SESSION_COOKIE, value: token, url: origin, sameSite: 'Strict' }])
    }
    const violations: string[] = []
    await context.exposeFunction('tellViolation', (what: string) => violations.push(what))
    await context.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    tellViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`)
    const page = await context.newPage()
    const dialogs: string[] = []
    page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message())
      await dialog.dismiss()
    })
    await page.goto(`${origin}${path}`)
    await page.locator('h1, [role=alert], #swagger-ui .info').first().waitFor()
    if (written) await page.getByText('<img src=x data-evil').first().waitFor()
    expect(await page.evaluate(`[typeof ran, document.querySelectorAll('[data-evil]').length]`)).toEqual([
      'undefined',
      0,
    ])
    expect(violations).toEqual([])
    expect(dialogs).toEqual([])
    await context.close()
  },
)

/** Everything that people can let happen, with a script in each text that its payload takes. */
const ofPeople = Object.entries({ ...lifeEvents, ...leafEvents }).flatMap(([verb, kind]) =>
  kind.from === 'person' && verb !== 'open' ? [{ verb, payload: sampleOf(kind.payload, long) }] : [],
)

test('the history of a case shows each text of every event as text, in both languages', async () => {
  const texts = ofPeople.flatMap(({ verb, payload }) => {
    const kind = { ...lifeEvents, ...leafEvents }[verb as 'accept']
    const held = JSON.stringify(payload).split(JSON.stringify(long).slice(1, -1)).length - 1
    return freeTexts(kind.payload as Schema, '').length > 0 ? [{ verb, held }] : []
  })
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter(({ held }) => held === 0)).toEqual([])
  for (const locale of ['zh-CN', 'en-GB']) {
    const context = await browser.newContext({ locale })
    const { token } = await signedIn(app, clerk)
    await context.addCookies([{ name: SESSION_COOKIE, value: token, url: origin, sameSite: 'Strict' }])
    const page = await context.newPage()
    await page.addInitScript(`localStorage['banjie-language'] = '${locale.slice(0, 2)}'`)
    const violations: string[] = []
    await page.exposeFunction('tellViolation', (what: string) => violations.push(what))
    await page.addInitScript(
      `addEventListener('securitypolicyviolation', (event) => tellViolation(event.violatedDirective))`,
    )
    // One case hardly lives through all of them: what the service says of its history is made longer on its way.
    await page.route(`**/cases/${company.number}/events`, async (route) => {
      const answer = await route.fetch()
      const history = await answer.json()
      const last = history.events.at(-1)
      const more = ofPeople.map(({ verb, payload }, index) => ({
        ...last,
        seq: last.seq + 1 + index,
        type: verb in leafEvents ? `tax.${verb}` : verb,
        payload,
      }))
      await route.fulfill({ response: answer, json: { ...history, events: [...history.events, ...more] } })
    })
    await page.goto(`${origin}/hall/cases/${company.number}`)
    const shown = page.locator('.told').filter({ hasText: '<img src=x data-evil' })
    await shown.first().waitFor({ state: 'attached' })
    // Each event whose payload has a text shows it: none is left out unseen.
    expect(await shown.count()).toBeGreaterThanOrEqual(texts.length)
    expect(await page.evaluate(`[typeof ran, document.querySelectorAll('[data-evil]').length]`)).toEqual([
      'undefined',
      0,
    ])
    expect(violations).toEqual([])
    await context.close()
  }
})

test('a report that is taken away holds the text, and no page', async () => {
  const { headers } = await signedIn(app, office)
  const answer = await app.inject({ url: '/plan/report.md', headers })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toMatch(/^text\/markdown/)
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  expect(answer.headers['content-disposition']).toMatch(/^attachment/)
})
