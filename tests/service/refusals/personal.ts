import { ask, clerk } from '../requests.ts'
import { type Person, personOf } from '../whoever.ts'
import { outOfOrder, type Refusal, type Situation } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** What any body is refused for. */
const ofBody = (operation: string, path: string): Refusal[] => [
  [operation, 'malformed-request', 'no JSON', ({ app }) => ask(app, 'POST', path, '{')],
  [operation, 'unsupported-media-type', 'a form', ({ app }) => ask(app, 'POST', path, 'text=1', form)],
  [
    operation,
    'body-too-large',
    'more than 256 KiB',
    ({ app }) => ask(app, 'POST', path, `"${'x'.repeat(300 * 1024)}"`),
  ],
  [operation, 'invalid-request', 'an unknown member', ({ app }) => ask(app, 'POST', path, { colour: 'red' })],
]

const search = { text: '合成' }
const wanted = { field: 'applicant.phone', purpose: '电话通知补正' }
const unmaskings = (id: string) => `/cases/${id}/unmaskings`
const unmask = ({ app, setup }: Situation, actor: Person, body: object = wanted) =>
  ask(app, 'POST', unmaskings(setup), body, actor)
const trail = '/audit-trail'

/** What is refused of searching, unmasking and the audit trail. */
export const personal: readonly Refusal[] = [
  ...ofBody('searchCases', '/cases/search'),
  [
    'searchCases',
    'invalid-request',
    'blanks',
    ({ app }) => ask(app, 'POST', '/cases/search', { text: '  ' }),
  ],
  ...outOfOrder('searchCases', (app) => ask(app, 'POST', '/cases/search', search)),

  ...ofBody('unmask', unmaskings(nobody)),
  ['unmask', 'invalid-request', 'no purpose', (all) => unmask(all, clerk, { field: 'applicant.phone' })],
  ['unmask', 'invalid-request', 'another field', (all) => unmask(all, clerk, { ...wanted, field: 'facts' })],
  [
    'unmask',
    'unknown-case',
    'an id that is not there',
    ({ app }) => ask(app, 'POST', unmaskings(nobody), wanted),
  ],
  [
    'unmask',
    'not-permitted',
    'a department that has no part in it',
    (all) => unmask(all, personOf({ role: 'department-reviewer', department: 'transport' })),
  ],
  ['unmask', 'nothing-sealed', 'a phone that was not given', (all) => unmask(all, clerk)],
  ...outOfOrder('unmask', (app) => ask(app, 'POST', unmaskings(nobody), wanted)),

  ['readAuditTrail', 'invalid-request', 'a page of none', ({ app }) => ask(app, 'GET', `${trail}?limit=0`)],
  ...outOfOrder('readAuditTrail', (app) => ask(app, 'GET', trail)),
  [
    'exportAuditTrail',
    'invalid-request',
    'a page of it',
    ({ app }) => ask(app, 'GET', `${trail}.csv?limit=1`),
  ],
  ...outOfOrder('exportAuditTrail', (app) => ask(app, 'GET', `${trail}.csv`)),
]
