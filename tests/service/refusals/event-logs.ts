import type { App } from '../../../src/app.ts'
import { endLog, insertLog } from '../../../src/database/queries/event-logs.ts'
import { auditor, uploadLog } from '../logs-of.ts'
import { ask, get } from '../requests.ts'
import { ofEntry } from './entry.ts'
import { outOfOrder, type Refusal, type Situation } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const posted = (code: string, title: string, text: string, type: string): Refusal => [
  'importLog',
  code,
  title,
  ({ app }) => ask(app, 'POST', '/audit/logs', text, { 'content-type': type }),
]

const question = (app: App, log: string, asked: object) =>
  ask(app, 'POST', `/audit/logs/${log}/reports`, asked, auditor)

/** A log that was read, or is not yet. */
export async function standing({ database, clock }: Situation, state: 'ready' | 'reading'): Promise<string> {
  const id = crypto.randomUUID()
  const by = { id: auditor.account, role: auditor.role, department: auditor.department }
  await insertLog(database.sql, {
    ...{ id, name: 'synthetic', format: 'csv', reading: {}, by, recordedAt: clock.now() },
  })
  if (state === 'ready') await endLog(database.sql, id, { state, whole: true, found: null })
  return id
}

/** What is refused of one log, at each address that asks for one. */
const ofOne = (operation: string, below: string): Refusal[] => [
  [operation, 'invalid-request', 'an id that is none', ({ app }) => get(app, `/audit/logs/one${below}`)],
  [
    operation,
    'unknown-log',
    'a log that is not there',
    ({ app }) => get(app, `/audit/logs/${nobody}${below}`),
  ],
  ...outOfOrder(operation, (app) => get(app, `/audit/logs/${nobody}${below}`)),
]

/** What is refused of logs from elsewhere. */
export const eventLogs: readonly Refusal[] = [
  ...outOfOrder('listLogs', (app) => get(app, '/audit/logs')),
  ...ofOne('readLog', ''),
  ...ofOne('listUnreadable', '/unreadable'),
  ...ofOne('readLogCase', '/events?case=1'),
  posted('unsupported-media-type', 'JSON', '{}', 'application/json'),
  posted('malformed-request', 'a form without an end', '--x\r\n', 'multipart/form-data; boundary=x'),
  [
    'importLog',
    'invalid-request',
    'a column that nobody knows',
    ({ app }) => uploadLog(app, { reading: { format: 'csv', columns: { colour: 'red' } } }),
  ],
  [
    'importLog',
    'log-not-readable',
    'a table without its columns named',
    ({ app }) => uploadLog(app, { reading: { format: 'csv' } }),
  ],
  [
    'importLog',
    'file-too-large',
    'more than is taken',
    ({ app }) => uploadLog(app, { content: new Uint8Array(2_000_001) }),
  ],
  [
    'importLog',
    'id-reused',
    'the id of another log',
    async ({ app }) => {
      const id = crypto.randomUUID()
      await uploadLog(app, { id })
      return uploadLog(app, { id })
    },
  ],
  ...outOfOrder('importLog', (app) => uploadLog(app)),

  ...['/audit/export/docx', '/audit/export/xes?from=soon'].map(
    (path): Refusal => ['exportLedger', 'invalid-request', path, ({ app }) => get(app, path)],
  ),
  ...outOfOrder('exportLedger', (app) => get(app, '/audit/export/xes')),

  ...ofEntry('askLogReport', `/audit/logs/${nobody}/reports`, () => ({})),
  ['askLogReport', 'unknown-log', 'of a log that is not there', ({ app }) => question(app, nobody, {})],
  [
    'askLogReport',
    'log-not-ready',
    'before it is read',
    async (situation) => question(situation.app, await standing(situation, 'reading'), {}),
  ],
  [
    'askLogReport',
    'log-question-invalid',
    'half a working day',
    async (situation) =>
      question(situation.app, await standing(situation, 'ready'), {
        limits: [{ from: 'a', to: 'b', amount: 0.5, unit: 'working-days' }],
      }),
  ],
  [
    'askLogReport',
    'log-question-invalid',
    'an event that the process has not',
    async (situation) =>
      question(situation.app, await standing(situation, 'ready'), {
        conformance: { process: 'drawings-alone', mapping: { a: 'dance' } },
      }),
  ],
  [
    'askLogReport',
    'unknown-process',
    'a process that is not there',
    async (situation) =>
      question(situation.app, await standing(situation, 'ready'), {
        conformance: { process: 'none', mapping: {} },
      }),
  ],
]
