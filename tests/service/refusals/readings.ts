import { ask, get, opened, sendAll, setup } from '../requests.ts'
import { personOf } from '../whoever.ts'
import { ofEntry } from './entry.ts'
import { standingJob } from './jobs.ts'
import { disagreeing, outOfOrder, type Refusal, type Situation, whileBlocked } from './situation.ts'

const auditor = personOf({ role: 'auditor', department: 'approval-bureau' })
const nobody = '00000000-0000-4000-8000-000000000000'

/** What every reading of one case is refused for. */
export const ofCase = (operation: string, path: (id: string) => string): Refusal[] => [
  [operation, 'unknown-case', 'an id that is not there', ({ app }) => get(app, path(nobody))],
  [operation, 'unknown-case', 'a number that is not given', ({ app }) => get(app, path('NY20991231-00001'))],
  [operation, 'invalid-request', 'an id that is none', ({ app }) => get(app, path('one'))],
  [operation, 'invalid-request', 'a member of every object', ({ app }) => get(app, path('__proto__'))],
  [operation, 'database-unavailable', 'no database', ({ away }) => get(away, path(nobody))],
  [
    operation,
    'busy',
    'tables that somebody holds',
    (all) => whileBlocked(all, (app) => get(app, path(nobody))),
  ],
  [operation, 'internal', 'a fault', ({ faulty }) => get(faulty, path(nobody))],
]

const list = (title: string, query: string): Refusal => [
  'listCases',
  'invalid-request',
  title,
  ({ app }) => get(app, `/cases?${query}`),
]
const cursor = (text: string) => `after=${Buffer.from(text).toString('base64url')}`

const receipt = (of: Situation, clock: string) => get(of.app, `/cases/${of.setup}/clocks/${clock}/receipt`)

const otherwise = (code: string, title: string, query: string): Refusal => [
  'askCounterfactual',
  code,
  title,
  ({ app, setup: id }) => get(app, `/cases/${id}/counterfactual?${query}`),
]

const checklist = (slug: string, facts: object = {}) =>
  `/processes/${slug}/checklist?facts=${encodeURIComponent(JSON.stringify(facts))}`

/** What is refused when something is read. */
export const readings: readonly Refusal[] = [
  ...ofCase('readCase', (id) => `/cases/${id}`),
  ...ofCase('readHistory', (id) => `/cases/${id}/events`),
  ...ofCase('listAvailableEvents', (id) => `/cases/${id}/available-events`),
  ...ofCase('readClocks', (id) => `/cases/${id}/clocks`),
  ...ofCase('listPapers', (id) => `/cases/${id}/papers`),
  ...ofCase('printPaper', (id) => `/cases/${id}/papers/receipt-1.pdf`),
  [
    'printPaper',
    'unknown-paper',
    'a paper of an event that was not',
    ({ app, setup: id }) => get(app, `/cases/${id}/papers/delivery-1.pdf`),
  ],
  [
    'printPaper',
    'invalid-request',
    'a language that it is not printed in',
    ({ app, setup: id }) => get(app, `/cases/${id}/papers/receipt-1.pdf?lang=fr`),
  ],
  ...ofCase('readReceipt', (id) => `/cases/${id}/clocks/delivery/1/receipt`),
  [
    'readReceipt',
    'unknown-limit',
    'a limit that the process does not have',
    (all) => receipt(all, 'patience/1'),
  ],
  ['readReceipt', 'unknown-limit', 'a limit that has not begun', (all) => receipt(all, 'delivery/1')],
  ['readReceipt', 'unknown-limit', 'a run that was not', (all) => receipt(all, 'two-hours/2')],
  ['readReceipt', 'invalid-request', 'a run that is no number', (all) => receipt(all, 'two-hours/first')],
  ['readReceipt', 'invalid-request', 'a run of zero', (all) => receipt(all, 'two-hours/0')],
  [
    'readReceipt',
    'no-due-date',
    'a clock that is held',
    async ({ app }) => {
      const item = 'civil-defence-drawings'
      const notice = { kind: 'testing', basis: '法', until: '2021-12-31', notice: 'SYN' }
      const { id } = await sendAll(app, await opened(app, setup({ process: 'drawings-alone', facts: {} })), [
        ['accept'],
        [`${item}.suspend`, notice],
      ])
      return get(app, `/cases/${id}/clocks/permit-decision/1/receipt`)
    },
  ],
  [
    'readReceipt',
    'receipt-disagrees',
    'a proof that fails',
    async (all) => get(await disagreeing(all), `/cases/${nobody}/clocks/delivery/1/receipt`),
  ],
  ...ofCase('exportCaseFile', (id) => `/cases/${id}/file`),
  [
    'exportCaseFile',
    'receipt-disagrees',
    'a proof that fails',
    async (all) => get(await disagreeing(all), `/cases/${nobody}/file`),
  ],
  ...ofCase('askCounterfactual', (id) => `/cases/${id}/counterfactual?withoutSpecial=1`),
  otherwise('invalid-request', 'nothing that is otherwise', ''),
  otherwise('invalid-request', 'two things at once', 'withoutSpecial=1&process=survey@1'),
  otherwise('invalid-request', 'a process without its version', 'process=survey'),
  otherwise('invalid-request', 'an event of number zero', 'withoutSpecial=0'),
  otherwise('unknown-special-procedure', 'a case that has had none', 'withoutSpecial=1'),
  otherwise('unknown-process', 'a process that is not there', 'process=marriage@1'),
  otherwise('unknown-process', 'a version that is not there', 'process=law@3'),
  [
    'askCounterfactual',
    'calendar-missing',
    'a time after all calendars',
    async ({ app, at }) => {
      at('2027-12-20T09:00:00+08:00')
      const { id } = await opened(app)
      at('2028-01-05T09:00:00+08:00')
      return get(app, `/cases/${id}/counterfactual?process=survey@1`).finally(() =>
        at('2021-08-23T09:00:00+08:00'),
      )
    },
  ],
  [
    'listAnchors',
    'invalid-request',
    'a page of none',
    ({ app }: Situation) => get(app, '/audit/anchors?limit=0'),
  ],
  ...outOfOrder('listAnchors', (app) => get(app, '/audit/anchors')),
  ...outOfOrder('readLedgerState', (app) => get(app, '/audit/ledger')),
  [
    'verifyLedger',
    'id-reused',
    'the id of another job',
    async (situation) =>
      ask(
        situation.app,
        'POST',
        '/audit/verifications',
        { id: await standingJob(situation, 'done') },
        auditor,
      ),
  ],
  ...ofEntry('verifyLedger', '/audit/verifications', () => ({ id: crypto.randomUUID() }), auditor),
  list('a project that is no id', 'project=one'),
  list('an unknown filter', 'colour=red'),
  list('a limit that is no number', 'limit=many'),
  list('a limit of zero', 'limit=0'),
  list('a limit too high', 'limit=201'),
  list('an unknown order', 'order=colour'),
  list('yes or no as something else', 'open=perhaps'),
  list('a NUL character', 'applicant=%00'),
  list('a cursor that is none', 'after=one'),
  list('a cursor with no id', cursor('opened 2021-08-23T01:00:00Z ------------------------------------')),
  list('a cursor with no time', cursor(`opened 2021-99-99T01:00:00Z ${nobody}`)),
  list(
    'a cursor of a time that the database does not have',
    cursor(`opened -271821-04-20T00:00:00Z ${nobody}`),
  ),
  ['listCases', 'database-unavailable', 'no database', ({ away }) => get(away, '/cases')],
  [
    'listCases',
    'busy',
    'tables that somebody holds',
    (all) => whileBlocked(all, (app) => get(app, '/cases')),
  ],
  ['listCases', 'internal', 'a fault', ({ faulty }) => get(faulty, '/cases')],
  ...outOfOrder('listProcesses', (app) => get(app, '/processes')),
  ...['readProcess', 'readMachine'].flatMap((operation): Refusal[] => {
    const path = (slug: string) => `/processes/${slug}${operation === 'readMachine' ? '/machine' : ''}`
    return [
      [operation, 'unknown-process', 'a process that is not there', ({ app }) => get(app, path('marriage'))],
      [operation, 'unknown-process', 'a member of every object', ({ app }) => get(app, path('__proto__'))],
      [operation, 'invalid-request', 'a NUL character', ({ app }) => get(app, path('%00'))],
      [
        operation,
        'unknown-process',
        'a version that is not there',
        ({ app }) => get(app, `${path('law')}?version=3`),
      ],
      [operation, 'invalid-request', 'a version of zero', ({ app }) => get(app, `${path('law')}?version=0`)],
      [operation, 'internal', 'a fault', ({ faulty }) => get(faulty, path('marriage'))],
    ]
  }),
  ...outOfOrder('readProcess', (app) => get(app, '/processes/survey')),
  ...outOfOrder('readChecklist', (app) => get(app, checklist('plot', { plot: 'NY-01' }))),
  [
    'readChecklist',
    'unknown-process',
    'a process that is not there',
    ({ app }) => get(app, checklist('marriage')),
  ],
  [
    'readChecklist',
    'unknown-fact',
    'a fact that is not asked',
    ({ app }) => get(app, checklist('plot', { x: true })),
  ],
  [
    'readChecklist',
    'invalid-fact',
    'a number for a text',
    ({ app }) => get(app, checklist('plot', { plot: 1 })),
  ],
  [
    'readChecklist',
    'invalid-fact',
    'what a register answers',
    ({ app }) => get(app, checklist('plot', { plot: 'NY-01', assessed: true })),
  ],
  [
    'readChecklist',
    'invalid-request',
    'facts that are no JSON',
    ({ app }) => get(app, '/processes/plot/checklist?facts=plot'),
  ],
  ['readChecklist', 'invalid-request', 'facts that are a list', ({ app }) => get(app, checklist('plot', []))],
  [
    'readChecklist',
    'personal-data-in-text',
    'an identity number',
    ({ app }) => get(app, checklist('plot', { plot: '370921190002280013' })),
  ],
  ['ready', 'database-unavailable', 'no database', ({ away }) => get(away, '/ready')],
]
