import { updateAccount } from '../../../src/database/queries/accounts.ts'
import { hashPassword } from '../../../src/services/password-hash.ts'
import { ask } from '../requests.ts'
import { anAccount, signedIn } from '../signed-in.ts'
import { outOfOrder, type Refusal, type Situation } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const cookie = { cookie: 'banjie-session=one-that-nobody-has' }
const asClerk = { role: 'window-clerk', department: 'approval-bureau' } as const

type Method = 'GET' | 'POST' | 'DELETE'

/** What any request with a body is refused for, whatever it says. */
const ofBody = (operation: string, path: string): Refusal[] => [
  [operation, 'malformed-request', 'no JSON', ({ app }) => ask(app, 'POST', path, '{')],
  [
    operation,
    'unsupported-media-type',
    'a form',
    ({ app }) => ask(app, 'POST', path, 'id=1', { 'content-type': 'application/x-www-form-urlencoded' }),
  ],
  [
    operation,
    'body-too-large',
    'more than 256 KiB',
    ({ app }) => ask(app, 'POST', path, `"${'x'.repeat(300 * 1024)}"`),
  ],
  [operation, 'invalid-request', 'an unknown member', ({ app }) => ask(app, 'POST', path, { colour: 'red' })],
]

/** What anybody is refused for who is not wholly signed in. */
const ofSession = (operation: string, method: Method, path: string, body?: object): Refusal[] => [
  [operation, 'sign-in-needed', 'nobody', ({ app }) => ask(app, method, path, body)],
  ...outOfOrder(operation, (app) => ask(app, method, path, body, cookie)),
]

const incomplete = (operation: string, method: Method, path: string, body?: object): Refusal[] => [
  [
    operation,
    'second-factor-needed',
    'an administrator by password alone',
    async ({ app }) => {
      const { account } = await signedIn(app, { role: 'system-admin', department: 'approval-bureau' })
      const { token } = await app.sessions.open(account, 'password')
      return ask(app, method, path, body, { cookie: `banjie-session=${token}` })
    },
  ],
  [
    operation,
    'password-change-needed',
    'a one-time password',
    async ({ app, database }) => {
      const account = await anAccount(app)
      await updateAccount(database.db, account, { oneTime: true })
      const { token } = await app.sessions.open(account, 'password')
      return ask(app, method, path, body, { cookie: `banjie-session=${token}` })
    },
  ],
]

const wrong = { name: 'nobody', password: 'wrong' }

async function locked({ app, database }: Situation) {
  const account = await anAccount(app)
  await updateAccount(database.db, account, { password: await hashPassword('right') })
  const given = { name: account, password: 'wrong' }
  for (let times = 0; times < 5; times += 1) await ask(app, 'POST', '/session', given)
  return ask(app, 'POST', '/session', given)
}

/** What is refused at the doors. */
export const people: readonly Refusal[] = [
  ...ofBody('signIn', '/session'),
  ['signIn', 'sign-in-failed', 'nobody', ({ app }) => ask(app, 'POST', '/session', wrong)],
  ['signIn', 'sign-in-locked', 'a sixth guess', locked],
  ...outOfOrder('signIn', (app) => ask(app, 'POST', '/session', wrong)),

  ...ofSession('readSession', 'GET', '/session'),
  ...outOfOrder('signOut', (app) => ask(app, 'DELETE', '/session', undefined, cookie)),

  ...ofBody('switchAppointment', '/session/appointment'),
  ...ofSession('switchAppointment', 'POST', '/session/appointment', { appointment: nobody }),
  ...incomplete('switchAppointment', 'POST', '/session/appointment', { appointment: nobody }),
  [
    'switchAppointment',
    'unknown-appointment',
    'one that is not there',
    async ({ app }) => {
      const { headers } = await signedIn(app, asClerk)
      return ask(app, 'POST', '/session/appointment', { appointment: nobody }, headers)
    },
  ],
]
