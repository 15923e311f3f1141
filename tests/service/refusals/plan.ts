import { type Asking, ask, get } from '../requests.ts'
import { personOf } from '../whoever.ts'
import type { Refusal, Situation } from './situation.ts'

const clause = (id: string) => `/plan/clauses/${encodeURIComponent(id)}`
const power = personOf({ role: 'department-reviewer', department: 'power-company' })
const setUp = `${clause('一-1')}/progress`
const liveWork = '/plan/targets/K10/values'

/** Asks the blocked service while another session holds the plan's tables. */
const whileHeld = (
  { database, blocked }: Situation,
  request: (app: Situation['app']) => ReturnType<typeof get>,
) =>
  database.sql.begin(async (tx) => {
    await tx`lock table plan_progress, target_values in access exclusive mode`
    return request(blocked)
  }) as ReturnType<typeof get>

/** What any request to the plan's ledger is refused for when something is out of order behind it. */
const outOfOrder = (
  operation: string,
  request: (app: Situation['app']) => ReturnType<typeof get>,
): Refusal[] => [
  [operation, 'database-unavailable', 'no database', ({ away }) => request(away)],
  [operation, 'busy', 'tables that somebody holds', (all) => whileHeld(all, request)],
  [operation, 'internal', 'a fault', ({ faulty }) => request(faulty)],
]

/** What any entry is refused for, whatever it says. */
const ofEntry = (operation: string, path: string, right: object): Refusal[] => {
  const body = () => ({ id: crypto.randomUUID(), ...right })
  const post = (app: Situation['app'], sent: object | string, headers: Asking = power) =>
    ask(app, 'POST', path, sent, headers)
  const form = { ...power, 'content-type': 'application/x-www-form-urlencoded' }
  return [
    [operation, 'malformed-request', 'no JSON', ({ app }) => post(app, '{')],
    [operation, 'unsupported-media-type', 'a form', ({ app }) => post(app, 'status=done', form)],
    [operation, 'body-too-large', 'more than 256 KiB', ({ app }) => post(app, `"${'x'.repeat(300 * 1024)}"`)],
    [operation, 'invalid-request', 'nothing in it', ({ app }) => post(app, {})],
    [operation, 'invalid-request', 'an id that is none', ({ app }) => post(app, { ...body(), id: 'one' })],
    [operation, 'invalid-request', 'an unknown member', ({ app }) => post(app, { ...body(), colour: 'red' })],
    [operation, 'sign-in-needed', 'nobody', ({ app }) => post(app, body(), { cookie: '' })],
    [
      operation,
      'not-your-clause',
      'another department',
      ({ app }) => post(app, body(), personOf({ role: 'department-reviewer', department: 'meteorology' })),
    ],
    ...outOfOrder(operation, (app) =>
      post(app, body(), personOf({ role: 'department-reviewer', department: 'reform-group-office' })),
    ),
  ]
}

const progress = { status: 'done', evidence: '合成' }
const value = { figure: 'live-work', value: 87, period: '2021-08' }

const query = (code: string, title: string, text: string): Refusal => [
  'listPlan',
  code,
  title,
  ({ app }) => get(app, `/plan?${text}`),
]
const wrong = (operation: string, title: string, path: string, body: object): Refusal => [
  operation,
  'invalid-request',
  title,
  ({ app }) => ask(app, 'POST', path, { id: crypto.randomUUID(), ...body }, power),
]
const reused = (operation: string, path: string, first: object, second: object): Refusal => [
  operation,
  'id-reused',
  'an id that stands for something else',
  async ({ app }) => {
    const id = crypto.randomUUID()
    const headers = personOf({ role: 'department-reviewer', department: 'reform-group-office' })
    await ask(app, 'POST', path, { id, ...first }, headers)
    return ask(app, 'POST', path, { id, ...second }, headers)
  },
]

/** What is refused by the plan's own ledger. */
export const plan: readonly Refusal[] = [
  query('invalid-request', 'an unknown filter', 'colour=red'),
  query('invalid-request', 'a kind that is none', 'kind=dream'),
  query('unknown-section', 'a section that is not there', 'section=18'),
  query('unknown-department', 'a department that is not there', 'department=ministry'),
  query('unknown-department', 'a member of every object', 'department=__proto__'),
  ...outOfOrder('listPlan', (app) => get(app, '/plan')),
  ['readPlanClause', 'unknown-plan-clause', 'a clause too far', ({ app }) => get(app, clause('一-9'))],
  [
    'readPlanClause',
    'unknown-plan-clause',
    'a member of every object',
    ({ app }) => get(app, clause('__proto__')),
  ],
  ['readPlanClause', 'invalid-request', 'a name too long', ({ app }) => get(app, clause('x'.repeat(41)))],
  ...outOfOrder('readPlanClause', (app) => get(app, clause('一-1'))),
  ...ofEntry('recordProgress', setUp, progress),
  wrong('recordProgress', 'no evidence', setUp, { status: 'done' }),
  wrong('recordProgress', 'evidence of blanks', setUp, { status: 'done', evidence: ' ' }),
  wrong('recordProgress', 'a status that is none', setUp, { ...progress, status: 'nearly' }),
  reused('recordProgress', setUp, progress, { ...progress, status: 'held' }),
  [
    'recordProgress',
    'unknown-plan-clause',
    'a clause that is not there',
    ({ app }) =>
      ask(app, 'POST', `${clause('二-23')}/progress`, { id: crypto.randomUUID(), ...progress }, power),
  ],
  ...outOfOrder('listTargets', (app) => get(app, '/plan/targets')),
  ...ofEntry('recordTargetValue', liveWork, value),
  wrong('recordTargetValue', 'a month that is none', liveWork, { ...value, period: '2021-13' }),
  wrong('recordTargetValue', 'a figure as text', liveWork, { ...value, value: '87' }),
  reused('recordTargetValue', liveWork, value, { ...value, value: 88 }),
  [
    'recordTargetValue',
    'unknown-target',
    'a target that is not there',
    ({ app }) => ask(app, 'POST', '/plan/targets/K38/values', { id: crypto.randomUUID(), ...value }, power),
  ],
  [
    'recordTargetValue',
    'unknown-figure',
    'a target that is computed',
    ({ app }) => ask(app, 'POST', '/plan/targets/K1/values', { id: crypto.randomUUID(), ...value }, power),
  ],
]
