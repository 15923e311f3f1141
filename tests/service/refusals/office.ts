import { ask } from '../requests.ts'
import { signedIn } from '../signed-in.ts'
import { ofSession } from './people.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const noSession = '/session/all/0123456789ab/end'

/** What is refused to those who look after themselves, and to whoever reads reports. */
export const office: readonly Refusal[] = [
  ...ofSession(['listSessions', 'GET', '/session/all']),
  ...ofSession(['endSession', 'POST', noSession]),
  ['endSession', 'invalid-request', 'no id', ({ app }) => ask(app, 'POST', '/session/all/one/end')],
  [
    'endSession',
    'unknown-session',
    'one that is not there',
    async ({ app }) => {
      const { headers } = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })
      return ask(app, 'POST', noSession, undefined, { ...headers })
    },
  ],
  ...ofSession(['listSubstitutions', 'GET', '/substitutions']),
  ...ofSession(['readPermissions', 'GET', '/permissions']),
  [
    'readPermissions',
    'invalid-request',
    'an unknown question',
    ({ app }) => ask(app, 'GET', '/permissions?colour=red'),
  ],
  [
    'readPermissions',
    'unknown-process',
    'one that is not there',
    async ({ app }) => {
      const { headers } = await signedIn(app, { role: 'auditor', department: 'approval-bureau' })
      return ask(app, 'GET', '/permissions?process=marriage', undefined, { ...headers })
    },
  ],
  ...outOfOrder('readReport', (app) => ask(app, 'GET', '/plan/report')),
  ...outOfOrder('downloadReport', (app) => ask(app, 'GET', '/plan/report.md')),
  ...outOfOrder('downloadWorkbook', (app) => ask(app, 'GET', '/plan/report.xlsx')),
]
