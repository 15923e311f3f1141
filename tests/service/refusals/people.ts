import { updateAccount } from '../../../src/database/queries/accounts.ts'
import { insertAppointment } from '../../../src/database/queries/appointments.ts'
import { identitySettings } from '../../../src/identity-settings.ts'
import type { Role } from '../../../src/permission/roles.ts'
import { hashPassword } from '../../../src/services/password-hash.ts'
import { type Answer, ask } from '../requests.ts'
import { anAccount, signedIn } from '../signed-in.ts'
import { outOfOrder, type Refusal, type Situation } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const cookie = { cookie: 'banjie-session=one-that-nobody-has' }
const id = () => crypto.randomUUID()

type Method = 'GET' | 'POST' | 'DELETE'
type Request = readonly [operation: string, method: Method, path: string, body?: (() => object) | undefined]

const right = 'Correct-horse-7-battery'
const kept = await hashPassword(right)

/** Signed in as a role of a department, wholly. */
const as = (app: Situation['app'], role: Role, department = 'approval-bureau') =>
  signedIn(app, { role, department })

/** What any request with a body is refused for, whatever it says. */
const ofBody = (operation: string, path: string): Refusal[] => {
  const post = (app: Situation['app'], body: object | string, headers: Record<string, string> = {}) =>
    ask(app, 'POST', path, body, headers)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  return [
    [operation, 'malformed-request', 'no JSON', ({ app }) => post(app, '{')],
    [operation, 'unsupported-media-type', 'a form', ({ app }) => post(app, 'id=1', form)],
    [operation, 'body-too-large', 'more than 256 KiB', ({ app }) => post(app, `"${'x'.repeat(300 * 1024)}"`)],
    [operation, 'invalid-request', 'an unknown member', ({ app }) => post(app, { colour: 'red' })],
  ]
}

/** What anybody is refused for who is not signed in. */
const ofNobody = ([operation, method, path, body]: Request): Refusal[] => [
  [operation, 'sign-in-needed', 'nobody', ({ app }) => ask(app, method, path, body?.(), { cookie: '' })],
  ...outOfOrder(operation, (app) => ask(app, method, path, body?.(), cookie)),
]

/** What anybody is refused for who is not wholly signed in. */
export const ofSession = (request: Request): Refusal[] => {
  const [operation, method, path, body] = request
  const byPassword = async ({ app }: Situation, account: string) => {
    const { token } = await app.sessions.open(account, 'password')
    return ask(app, method, path, body?.(), { cookie: `banjie-session=${token}` })
  }
  return [
    ...ofNobody(request),
    [
      operation,
      'second-factor-needed',
      'an administrator by password alone',
      async (all) => byPassword(all, (await as(all.app, 'system-admin')).account),
    ],
    [
      operation,
      'password-change-needed',
      'a one-time password',
      async (all) => {
        const account = await anAccount(all.app)
        await updateAccount(all.database.db, account, { oneTime: true })
        return byPassword(all, account)
      },
    ],
  ]
}

/** One refusal of somebody who is signed in in a role. */
const by = (
  role: Role,
  operation: string,
  code: string,
  title: string,
  request: (app: Situation['app'], headers: { cookie: string }, account: string) => Promise<Answer>,
): Refusal => [
  operation,
  code,
  title,
  async ({ app }) => {
    const { headers, account } = await as(app, role)
    return request(app, { ...headers }, account)
  },
]

const wrong = { name: 'nobody', password: 'wrong' }

async function locked({ app, database }: Situation) {
  const account = await anAccount(app)
  await updateAccount(database.db, account, { password: kept })
  const given = { name: account, password: 'wrong' }
  for (let times = 0; times < 5; times += 1) await ask(app, 'POST', '/session', given)
  return ask(app, 'POST', '/session', given)
}

const change = (current: string, next: string) => async (all: Situation) => {
  const { account, headers } = await as(all.app, 'window-clerk')
  await updateAccount(all.database.db, account, { password: kept })
  return ask(all.app, 'POST', '/session/password', { current, next }, { ...headers })
}

/** The sixth of the same. */
const sixTimes =
  (path: string, body: object) =>
  async ({ app }: Situation) => {
    const { headers } = await as(app, 'window-clerk')
    for (let times = 0; times < 5; times += 1) await ask(app, 'POST', path, body, { ...headers })
    return ask(app, 'POST', path, body, { ...headers })
  }

/** From one address, one more than are taken in a minute. */
const tooMany =
  (path: string, body: object) =>
  async ({ node }: Situation) => {
    const strict = await node({ signInsPerMinute: 1 })
    await ask(strict, 'POST', path, body)
    return ask(strict, 'POST', path, body)
  }

const account = () => ({ id: `made-${id().slice(0, 8)}`, name: '合成', staffNumber: id().slice(0, 8) })
const given = (of: string, more: object = {}) => ({
  id: id(),
  account: of,
  role: 'department-reviewer',
  department: 'tax-bureau',
  ...more,
})

const giving = (code: string, title: string, more: (all: Situation) => object | Promise<object>): Refusal => [
  'giveAppointment',
  code,
  title,
  async (all) => {
    const { headers } = await as(all.app, 'security-admin')
    const body = given(await anAccount(all.app), await more(all))
    return ask(all.app, 'POST', '/appointments', body, { ...headers })
  },
]

/** A person who is away and a colleague, and what the person asks for. */
const standingIn = (
  code: string,
  title: string,
  more: (all: Situation, person: { account: string; standIn: string }) => object | Promise<object>,
): Refusal => [
  'giveSubstitution',
  code,
  title,
  async (all) => {
    const person = await as(all.app, 'department-reviewer', 'tax-bureau')
    const { account: standIn } = await as(all.app, 'department-reviewer', 'tax-bureau')
    const days = { from: '2021-08-30', to: '2021-09-03' }
    const asked = { id: id(), appointment: person.appointment, standIn, ...days }
    const body = { ...asked, ...(await more(all, { account: person.account, standIn })) }
    return ask(all.app, 'POST', '/substitutions', body, { ...person.headers })
  },
]

const onAccount = (
  operation: string,
  path: (of: string) => string,
  body?: () => object,
  role: Role = 'system-admin',
): Refusal[] => [
  ...ofSession([operation, 'POST', path('one'), body]),
  by(role, operation, 'unknown-account', 'one that is not there', (app, headers) =>
    ask(app, 'POST', path('nobody'), body?.(), headers),
  ),
  by(role, operation, 'not-yourself', 'one’s own', (app, headers, own) =>
    ask(app, 'POST', path(own), body?.(), headers),
  ),
]

/** What is refused at the doors, and to those who keep them. */
export const people: readonly Refusal[] = [
  ['signIn', 'too-many-requests', 'two at once', tooMany('/session', wrong)],
  ...ofBody('signIn', '/session'),
  ['signIn', 'sign-in-failed', 'nobody', ({ app }) => ask(app, 'POST', '/session', wrong)],
  ['signIn', 'sign-in-locked', 'a sixth guess', locked],
  ...outOfOrder('signIn', (app) => ask(app, 'POST', '/session', wrong)),

  ...ofNobody(['readSession', 'GET', '/session']),
  ...outOfOrder('signOut', (app) => ask(app, 'DELETE', '/session', undefined, cookie)),

  ...ofBody('switchAppointment', '/session/appointment'),
  ...ofSession(['switchAppointment', 'POST', '/session/appointment', () => ({ appointment: nobody })]),
  by('window-clerk', 'switchAppointment', 'unknown-appointment', 'one that is not there', (app, headers) =>
    ask(app, 'POST', '/session/appointment', { appointment: nobody }, headers),
  ),

  [
    'changePassword',
    'too-many-requests',
    'two at once',
    tooMany('/session/password', { current: 'a', next: 'b' }),
  ],
  ...ofBody('changePassword', '/session/password'),
  ...ofNobody(['changePassword', 'POST', '/session/password', () => ({ current: 'a', next: 'b' })]),
  ['changePassword', 'password-not-right', 'another one', change('wrong', 'Another-horse-8-stable')],
  ['changePassword', 'password-refused', 'a short one', change(right, 'Short-1')],
  [
    'changePassword',
    'sign-in-locked',
    'a sixth guess',
    sixTimes('/session/password', { current: 'wrong', next: 'x' }),
  ],

  ...ofNobody(['enrolSecondFactor', 'POST', '/session/second-factor/secret']),
  [
    'enrolSecondFactor',
    'second-factor-set',
    'a second one',
    async ({ app, database }) => {
      const { account: own, headers } = await as(app, 'window-clerk')
      await updateAccount(database.db, own, { totpSecret: 'x', totpConfirmed: true })
      return ask(app, 'POST', '/session/second-factor/secret', undefined, { ...headers })
    },
  ],
  [
    'giveSecondFactor',
    'too-many-requests',
    'two at once',
    tooMany('/session/second-factor', { code: '000000' }),
  ],
  ...ofBody('giveSecondFactor', '/session/second-factor'),
  ...ofNobody(['giveSecondFactor', 'POST', '/session/second-factor', () => ({ code: '000000' })]),
  by('window-clerk', 'giveSecondFactor', 'second-factor-failed', 'a code of nothing', (app, headers) =>
    ask(app, 'POST', '/session/second-factor', { code: '000000' }, headers),
  ),
  [
    'giveSecondFactor',
    'sign-in-locked',
    'a sixth guess',
    sixTimes('/session/second-factor', { code: '000000' }),
  ],

  ...ofBody('createAccount', '/accounts'),
  ...ofSession(['createAccount', 'POST', '/accounts', account]),
  by('system-admin', 'createAccount', 'account-taken', 'a name twice', (app, headers, own) =>
    ask(app, 'POST', '/accounts', { ...account(), id: own }, headers),
  ),
  by('system-admin', 'createAccount', 'invalid-request', 'a line break in a name', (app, headers) =>
    ask(app, 'POST', '/accounts', { ...account(), name: '王\r\nset-cookie: x' }, headers),
  ),
  ...ofSession(['listAccounts', 'GET', '/accounts']),
  ['listAccounts', 'invalid-request', 'a limit of zero', ({ app }) => ask(app, 'GET', '/accounts?limit=0')],
  ...ofBody('disableAccount', '/accounts/one/disabled'),
  ...onAccount(
    'disableAccount',
    (of) => `/accounts/${of}/disabled`,
    () => ({ disabled: true }),
  ),
  ...onAccount('resetPassword', (of) => `/accounts/${of}/password-reset`),
  ...onAccount(
    'resetSecondFactor',
    (of) => `/accounts/${of}/second-factor-reset`,
    undefined,
    'security-admin',
  ),
  ...ofBody('linkIdentity', '/accounts/one/identity'),
  ...onAccount(
    'linkIdentity',
    (of) => `/accounts/${of}/identity`,
    () => ({ subject: 'person-a' }),
    'security-admin',
  ),
  [
    'linkIdentity',
    'identity-platform-unavailable',
    'where none is set up',
    async ({ app }) =>
      ask(app, 'POST', `/accounts/${await anAccount(app)}/identity`, { subject: 'person-a' }),
  ],
  [
    'linkIdentity',
    'account-taken',
    'another’s identity',
    async ({ app, database, node }) => {
      const identity = identitySettings({
        BANJIE_OIDC_ISSUER: 'https://id.example/',
        BANJIE_OIDC_CLIENT_ID: 'banjie',
        BANJIE_ORIGIN: 'https://hall.example/',
      })
      const identitySubject = id()
      const other = await anAccount(app)
      await updateAccount(database.db, other, { identityIssuer: 'https://id.example/', identitySubject })
      const path = `/accounts/${await anAccount(app)}/identity`
      return ask(await node({ identity }), 'POST', path, { subject: identitySubject })
    },
  ],

  ...ofBody('giveAppointment', '/appointments'),
  ...ofSession(['giveAppointment', 'POST', '/appointments', () => given('one')]),
  giving('unknown-account', 'nobody', () => ({ account: 'nobody' })),
  giving('unknown-account', 'a closed one', async ({ app, database, clock }) => {
    const closed = await anAccount(app)
    await updateAccount(database.db, closed, { disabledAt: clock.now() })
    return { account: closed }
  }),
  giving('unknown-department', 'one that is not there', () => ({ department: 'fire-brigade' })),
  giving('unknown-window', 'another’s', () => ({ window: 'A01' })),
  giving('unknown-process', 'one that is not there', () => ({ processes: ['marriage'] })),
  giving('invalid-date', 'days out of order', () => ({ from: '2021-09-02', to: '2021-09-01' })),
  giving('roles-exclude', 'an administrator who handles cases', async ({ app }) => ({
    account: (await as(app, 'audit-admin')).account,
  })),
  by('security-admin', 'giveAppointment', 'not-yourself', 'oneself', (app, headers, own) =>
    ask(app, 'POST', '/appointments', given(own), headers),
  ),
  giving('id-reused', 'an id that stands for another', async ({ app }) => ({
    id: (await as(app, 'window-clerk')).appointment,
  })),
  ...ofSession(['listAppointments', 'GET', '/appointments']),
  ['listAppointments', 'invalid-request', 'no role', ({ app }) => ask(app, 'GET', '/appointments?role=king')],
  ...ofSession(['endAppointment', 'POST', `/appointments/${nobody}/end`]),
  ['endAppointment', 'invalid-request', 'no id', ({ app }) => ask(app, 'POST', '/appointments/one/end')],
  by('security-admin', 'endAppointment', 'unknown-appointment', 'one that is not there', (app, headers) =>
    ask(app, 'POST', `/appointments/${nobody}/end`, undefined, headers),
  ),

  ...ofBody('giveSubstitution', '/substitutions'),
  ...ofSession([
    'giveSubstitution',
    'POST',
    '/substitutions',
    () => ({ id: id(), appointment: nobody, standIn: 'one', from: '2021-08-30', to: '2021-08-31' }),
  ]),
  standingIn('unknown-appointment', 'one that is not there', () => ({ appointment: nobody })),
  standingIn('unknown-account', 'nobody', () => ({ standIn: 'nobody' })),
  standingIn('unknown-process', 'one that is not there', () => ({ processes: ['marriage'] })),
  standingIn('not-your-substitution', 'another’s', async ({ app }) => ({
    appointment: (await as(app, 'department-reviewer', 'tax-bureau')).appointment,
  })),
  standingIn('stand-in-not-possible', 'for oneself', (_all, { account: own }) => ({ standIn: own })),
  standingIn('id-reused', 'an id that stands for another', async ({ app }) => ({
    id: (await as(app, 'window-clerk')).appointment,
  })),
  // A colleague who becomes an administrator afterwards can't stand in for those days.
  standingIn('roles-exclude', 'an administrator to be', async ({ app, database, clock }, { standIn }) => {
    const from = Temporal.PlainDate.from('2021-08-31')
    const more = { role: 'audit-admin', department: 'approval-bureau', by: 'test' } as const
    await insertAppointment(database.sql, {
      ...{ id: id(), account: standIn, from, to: null, recordedAt: clock.now() },
      ...more,
    })
    app.sessions.forgetAccount(standIn)
    return {}
  }),
  ...ofSession(['endSubstitution', 'POST', `/substitutions/${nobody}/end`]),
  ['endSubstitution', 'invalid-request', 'no id', ({ app }) => ask(app, 'POST', '/substitutions/one/end')],
  by('window-clerk', 'endSubstitution', 'unknown-appointment', 'one that is not there', (app, headers) =>
    ask(app, 'POST', `/substitutions/${nobody}/end`, undefined, headers),
  ),
  [
    'endSubstitution',
    'not-your-substitution',
    'what is none',
    async ({ app }) => {
      const { headers, appointment } = await as(app, 'window-clerk')
      return ask(app, 'POST', `/substitutions/${appointment}/end`, undefined, { ...headers })
    },
  ],

  ...ofSession(['listDepartments', 'GET', '/departments']),
  ...ofSession(['listWindows', 'GET', '/windows']),
  ...ofSession(['listRoles', 'GET', '/roles']),
  ...ofSession(['listColleagues', 'GET', '/colleagues']),
  [
    'listColleagues',
    'appointment-needed',
    'somebody without any',
    async ({ app }) => {
      const { token } = await app.sessions.open(await anAccount(app), 'password')
      return ask(app, 'GET', '/colleagues', undefined, { cookie: `banjie-session=${token}` })
    },
  ],
]
