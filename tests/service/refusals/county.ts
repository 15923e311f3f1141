import type { App } from '../../../src/app.ts'
import type { Role } from '../../../src/permission/roles.ts'
import { routeRules } from '../../../src/permission/table.ts'
import { type Asking, ask, get, openCase, permit, send, sendAll, setup } from '../requests.ts'
import { personOf } from '../whoever.ts'
import { outOfOrder, type Refusal, standing } from './situation.ts'

/** A role that may use an operation of the county's. */
const first = (operation: string): Role => {
  const rule = routeRules[operation as keyof typeof routeRules]
  return typeof rule === 'string' ? 'window-clerk' : (rule[0] as Role)
}

const nobody = '00000000-0000-4000-8000-000000000000'
const id = () => crypto.randomUUID()
const project = (more: object = {}) => ({
  id: id(),
  code: `SYN-${id()}`,
  name: '合成项目',
  facts: { lowRisk: true },
  ...more,
})
const created = async (app: App) => (await ask(app, 'POST', '/projects', project())).body.project
const opening = (code: string, title: string, body: (app: App) => object | Promise<object>): Refusal => [
  'openCase',
  code,
  title,
  async ({ app }) => openCase(app, await body(app)),
]

const plate = (movement: string, plates: number) =>
  setup({ process: 'charter-bus-plate', facts: { movement, plates } })

/** What any entry is refused for, whatever it says. */
const ofEntry = (operation: string, path: string, right: () => object): Refusal[] => {
  const post = (app: App, sent: object | string, headers: Asking = {}) =>
    ask(app, 'POST', path, sent, headers)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  return [
    [operation, 'malformed-request', 'no JSON', ({ app }) => post(app, '{')],
    [operation, 'unsupported-media-type', 'a form', ({ app }) => post(app, 'id=1', form)],
    [operation, 'body-too-large', 'more than 256 KiB', ({ app }) => post(app, `"${'x'.repeat(300 * 1024)}"`)],
    [operation, 'invalid-request', 'nothing in it', ({ app }) => post(app, {})],
    [operation, 'invalid-request', 'an id that is none', ({ app }) => post(app, { ...right(), id: 'one' })],
    [
      operation,
      'invalid-request',
      'an unknown member',
      ({ app }) => post(app, { ...right(), colour: 'red' }),
    ],
    [
      operation,
      'unknown-department',
      'somebody of no department',
      ({ app }) => post(app, right(), personOf({ role: first(operation), department: 'hats' })),
    ],
    [operation, 'sign-in-needed', 'nobody', ({ app }) => post(app, right(), { cookie: '' })],
    [
      operation,
      'id-reused',
      'an id that stands for another act of another person',
      async ({ app }) => {
        const body = right()
        await post(app, body)
        return post(app, body, personOf({ role: first(operation), department: 'transport' }))
      },
    ],
    ...outOfOrder(operation, (app) => post(app, right())),
  ]
}

const dates = '/processes/construction-permit-merged/effective-dates'
const date = (more: object = {}) => ({ id: id(), clause: '二-20', date: '2021-09-01', ...more })
const ruleDates = '/rules/effective-dates'
const items = (clause: string) => `/rules/${encodeURIComponent(clause)}/items`
const purchase = { procurementKind: 'works', budget: 4_000_000, atLeastThreshold: true, suitable: true }
const services = '/registers/intermediary-services/entries'
const plots = '/registers/assessed-plots/entries'
const entry = (more: object = {}) => ({ id: id(), key: 'SYN-1', from: '2021-07-01', data: {}, ...more })
const plates = '/stocks/charter-plates/movements'
const movement = (more: object = {}) => ({ id: id(), kind: 'drawn', count: 1, note: '', ...more })
const post = (operation: string, code: string, title: string, path: string, body: () => object): Refusal => [
  operation,
  code,
  title,
  ({ app }) => ask(app, 'POST', path, body()),
]

const corrections = `/projects/${standing.id}/corrections`
const correction = (more: object = {}) => ({
  ...project({ code: standing.code }),
  reason: '合成：录入有误',
  ...more,
})

/** What is refused of that which the county keeps beside cases, and because of it. */
export const county: readonly Refusal[] = [
  opening('not-startable', 'a part of a merged item', () =>
    permit({ process: 'construction-permit', facts: {} }),
  ),
  opening('not-startable', 'a merged item before it takes effect', () =>
    permit({ occurredAt: '2021-06-18T09:00:00+08:00' }),
  ),
  opening('not-startable', 'a process before any law of it', () =>
    setup({ process: 'law', facts: {}, occurredAt: '2021-06-30T09:00:00+08:00' }),
  ),
  opening('project-needed', 'an inspection of nothing', () =>
    setup({ process: 'joint-inspection', facts: {} }),
  ),
  opening('unknown-project', 'a project that is not there', () => setup({ project: nobody })),
  opening('invalid-request', 'a project that is no id', () => setup({ project: 'one' })),
  opening('project-has-enough', 'a second joint inspection', async (app) => {
    const body = { process: 'joint-inspection', facts: {}, project: (await created(app)).id }
    await openCase(app, setup(body))
    return setup(body)
  }),
  opening('invalid-fact', 'what a register answers', () =>
    setup({ process: 'plot', facts: { plot: 'SYN-9', assessed: true } }),
  ),
  [
    'sendEvent',
    'already-handed-in',
    'what another case of the project has',
    async ({ app }) => {
      const body = { process: 'survey', facts: {}, project: (await created(app)).id }
      await openCase(app, setup({ ...body, materials: [{ material: 'plans', medium: 'upload' }] }))
      const { id: other } = (await openCase(app, setup(body))).body.case
      return send(app, other, 1, 'request-correction', {
        defects: [{ material: 'plans', defect: '缺', basis: '法', remedy: '补' }],
        until: '2021-09-10',
        contact: '合成',
      })
    },
  ],
  [
    'sendEvent',
    'fee-not-allowed',
    'a fee outside the catalogue',
    async ({ app }) => {
      const { id: other } = (await openCase(app, setup({ process: 'survey', facts: {} }))).body.case
      return send(app, other, 1, 'charge', { fen: 100, basis: '没有的收费' })
    },
  ],

  [
    'sendEvent',
    'stock-too-low',
    'more plates than there are',
    async ({ app }) => {
      const issue = plate('issue', 99_999)
      const { id: of } = (await openCase(app, issue)).body.case
      const checks = ['accept', 'contract.pass', 'ticket.pass', 'passengers.pass', 'vehicle.pass']
      const all = [...checks, 'system-approval.pass'].map((type) => [type] as const)
      const { revision } = await sendAll(app, { id: of, revision: 1 }, all)
      return send(app, of, revision, 'hand-out.done')
    },
  ],
  [
    'sendEvent',
    'invalid-movement',
    'another number of plates than the case is about',
    async ({ app }) => {
      const { id: of } = (await openCase(app, plate('draw', 2))).body.case
      await send(app, of, 1, 'accept')
      return send(app, of, 2, 'stock.done', { moved: [{ kind: 'drawn', count: 3 }] })
    },
  ],

  ...ofEntry('enterEffectiveDate', dates, date),
  post(
    'enterEffectiveDate',
    'unknown-process',
    'a process that is not there',
    '/processes/marriage/effective-dates',
    date,
  ),
  post('enterEffectiveDate', 'unknown-clause', 'a clause that it does not serve', dates, () =>
    date({ clause: '二-6' }),
  ),
  post('enterEffectiveDate', 'invalid-request', '30 February', dates, () => date({ date: '2021-02-30' })),

  opening('not-startable', 'a rule that the county has put into effect', async (app) => {
    await ask(app, 'POST', ruleDates, { id: id(), clause: '十-4', date: '2021-08-01' })
    return setup({ process: 'procurement-intent-disclosure', channel: 'online', facts: purchase })
  }),
  ...outOfOrder('listRules', (app) => get(app, '/rules')),
  ['compareItems', 'unknown-clause', 'a clause without a list', ({ app }) => get(app, items('二-12'))],
  [
    'compareItems',
    'invalid-request',
    '30 February',
    ({ app }) => get(app, `${items('二-22')}?on=2021-02-30`),
  ],
  ...outOfOrder('compareItems', (app) => get(app, items('二-22'))),
  ...ofEntry('enterRuleDate', ruleDates, () => date({ clause: '二-22', date: '2031-09-01' })),
  post('enterRuleDate', 'unknown-clause', 'a rule that waits for no date', ruleDates, () =>
    date({ clause: '二-12' }),
  ),

  ...ofEntry('createProject', '/projects', project),
  post('createProject', 'unknown-fact', 'a fact that is not asked', '/projects', () =>
    project({ facts: { hat: true } }),
  ),
  post('createProject', 'invalid-fact', 'a text for yes or no', '/projects', () =>
    project({ facts: { lowRisk: 'yes' } }),
  ),
  [
    'createProject',
    'project-code-taken',
    'a code twice',
    async ({ app }) => ask(app, 'POST', '/projects', project({ code: (await created(app)).code })),
  ],
  ...ofEntry('correctProject', corrections, correction),
  post(
    'correctProject',
    'unknown-project',
    'a project that is not there',
    `/projects/${nobody}/corrections`,
    correction,
  ),
  post('correctProject', 'unknown-fact', 'a fact that is not asked', corrections, () =>
    correction({ facts: { hat: true } }),
  ),
  post('correctProject', 'invalid-fact', 'a text for yes or no', corrections, () =>
    correction({ facts: { lowRisk: 'yes' } }),
  ),
  post('correctProject', 'invalid-request', 'no reason', corrections, () => correction({ reason: '' })),
  [
    'correctProject',
    'project-code-taken',
    'the code of another project',
    async ({ app }) => ask(app, 'POST', corrections, correction({ code: (await created(app)).code })),
  ],
  ['readProject', 'unknown-project', 'one that is not there', ({ app }) => get(app, `/projects/${nobody}`)],
  ['readProject', 'invalid-request', 'an id that is none', ({ app }) => get(app, '/projects/one')],
  ...outOfOrder('readProject', (app) => get(app, `/projects/${nobody}`)),
  ['listProjects', 'invalid-request', 'a limit of zero', ({ app }) => get(app, '/projects?limit=0')],
  ['listProjects', 'invalid-request', 'a cursor that is none', ({ app }) => get(app, '/projects?after=one')],
  ...outOfOrder('listProjects', (app) => get(app, '/projects')),

  ['listRegisters', 'internal', 'a fault', ({ faulty }) => get(faulty, '/registers')],
  ['readRegister', 'unknown-register', 'one that is not there', ({ app }) => get(app, '/registers/hats')],
  ['readRegister', 'unknown-register', 'a stock', ({ app }) => get(app, '/registers/charter-plates')],
  [
    'readRegister',
    'invalid-request',
    '30 February',
    ({ app }) => get(app, '/registers/assessed-plots?on=2021-02-30'),
  ],
  ...outOfOrder('readRegister', (app) => get(app, '/registers/assessed-plots')),
  ...ofEntry('enterInRegister', plots, entry),
  post('enterInRegister', 'unknown-register', 'one that is not there', '/registers/hats/entries', entry),
  post('enterInRegister', 'entry-incomplete', 'a service without its promise', services, entry),
  post('enterInRegister', 'invalid-date', 'a last day before the first', plots, () =>
    entry({ to: '2021-06-30' }),
  ),

  ['readStock', 'unknown-register', 'one that is not there', ({ app }) => get(app, '/stocks/hats')],
  ['readStock', 'invalid-request', 'a NUL character', ({ app }) => get(app, '/stocks/%00')],
  ...outOfOrder('readStock', (app) => get(app, '/stocks/charter-plates')),
  ...ofEntry('moveStock', plates, movement),
  post(
    'moveStock',
    'unknown-register',
    'a register that lists',
    '/stocks/assessed-plots/movements',
    movement,
  ),
  post('moveStock', 'stock-too-low', 'more than there are', plates, () =>
    movement({ kind: 'issued', count: 9999 }),
  ),
  post('moveStock', 'invalid-request', 'less than one', plates, () => movement({ count: 0 })),
]
