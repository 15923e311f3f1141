import { ask, get } from '../requests.ts'
import { anAccount, signedIn } from '../signed-in.ts'
import { ofSession } from './people.ts'
import type { Refusal } from './situation.ts'

const nobody = '/cases/00000000-0000-4000-8000-000000000000'

/** Somebody who has signed in and is appointed to nothing. */
const idle = (operation: string, path: string): Refusal => [
  operation,
  'not-permitted',
  'no appointment',
  async ({ app }) => {
    const { token } = await app.sessions.open(await anAccount(app), 'password')
    return ask(app, 'GET', path, undefined, { cookie: `banjie-session=${token}` })
  },
]

/** What is refused when somebody asks what waits for them. */
export const inbox: readonly Refusal[] = [
  ...ofSession(['readInbox', 'GET', '/inbox']),
  idle('readInbox', '/inbox'),
  [
    'readInbox',
    'invalid-request',
    'a place that no page has given',
    async ({ app }) => {
      const { headers } = await signedIn(app, { role: 'window-clerk', department: 'approval-bureau' })
      return ask(app, 'GET', '/inbox?after=here', undefined, { ...headers })
    },
  ],
  ...ofSession(['countInbox', 'GET', '/inbox/count']),
  idle('countInbox', '/inbox/count'),
  ...ofSession(['followInbox', 'GET', '/inbox/live']),
  idle('followInbox', '/inbox/live'),
  ...ofSession(['followCase', 'GET', `${nobody}/live`]),
  idle('followCase', `${nobody}/live`),
  ['followCase', 'unknown-case', 'an id that is not there', ({ app }) => get(app, `${nobody}/live`)],
  ['followCase', 'invalid-request', 'an id that is none', ({ app }) => get(app, '/cases/one/live')],
]
