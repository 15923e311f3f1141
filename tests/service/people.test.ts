import { expect, test } from 'vitest'
import { startService } from './app.ts'
import { ask } from './requests.ts'
import { anAccount, signedIn } from './signed-in.ts'

const { app, database, at } = await startService()

const bureau = 'approval-bureau'
const system = { ...(await signedIn(app, { role: 'system-admin', department: bureau })).headers }
const security = { ...(await signedIn(app, { role: 'security-admin', department: bureau })).headers }

const give = (account: string, more: object = {}) =>
  ask(
    app,
    'POST',
    '/appointments',
    { id: crypto.randomUUID(), account, role: 'department-reviewer', department: 'tax-bureau', ...more },
    security,
  )
const who = async (headers: object) => (await ask(app, 'GET', '/session', undefined, { ...headers })).body
const reviewer = () => signedIn(app, { role: 'department-reviewer', department: 'tax-bureau' })
const days = { from: '2021-08-30', to: '2021-09-03' }
const substitute = (headers: object, body: object) =>
  ask(app, 'POST', '/substitutions', { id: crypto.randomUUID(), ...days, ...body }, { ...headers })

test('an account is made with a one-time password, with which its person chooses their own', async () => {
  const made = await ask(
    app,
    'POST',
    '/accounts',
    { id: 'wang.fang', name: '王芳', staffNumber: 'N1' },
    system,
  )
  expect(made.status).toBe(201)
  expect(made.body.account).toMatchObject({
    id: 'wang.fang',
    name: '王芳',
    oneTimePassword: true,
    synthetic: false,
  })
  const password = made.body.oneTimePassword
  const opened = await ask(app, 'POST', '/session', { name: 'wang.fang', password })
  expect(opened.body).toMatchObject({ need: 'password', appointment: null, appointments: [] })
  const listed = await ask(app, 'GET', '/accounts?limit=200', undefined, system)
  expect(listed.body.accounts.find(({ id }: { id: string }) => id === 'wang.fang')).toBeTruthy()
  expect(JSON.stringify(listed.body)).not.toMatch(/argon2|password":"/)
})

test('a closed account and its sessions are of no use, until it is opened again', async () => {
  const { account, headers } = await reviewer()
  const set = (disabled: boolean) => ask(app, 'POST', `/accounts/${account}/disabled`, { disabled }, system)
  expect((await set(true)).body.account.disabledAt).toBe('2021-08-23T01:00:00Z')
  expect((await who(headers)).code).toBe('sign-in-needed')
  expect((await set(false)).body.account.disabledAt).toBeNull()
  expect((await who(headers)).code).toBe('sign-in-needed')
})

test('a reset password ends the sessions, and lets in again whom failures have locked out', async () => {
  const { account, headers } = await reviewer()
  for (let times = 0; times < 6; times += 1)
    await ask(app, 'POST', '/session', { name: account, password: 'x' })
  const reset = await ask(app, 'POST', `/accounts/${account}/password-reset`, undefined, system)
  expect((await who(headers)).code).toBe('sign-in-needed')
  const again = { name: account, password: reset.body.oneTimePassword }
  expect((await ask(app, 'POST', '/session', again)).body.need).toBe('password')
})

test('an appointment given or ended counts at once in a session that is open', async () => {
  const { account, headers } = await reviewer()
  const { appointment } = (await give(account, { role: 'department-head' })).body
  expect((await who(headers)).appointments).toHaveLength(2)
  const ended = await ask(app, 'POST', `/appointments/${appointment.id}/end`, undefined, security)
  expect(ended.body.appointment.ended.by).toBeTruthy()
  expect((await who(headers)).appointments).toHaveLength(1)
})

test('an appointment sent twice is given once', async () => {
  const account = await anAccount(app)
  const id = crypto.randomUUID()
  expect((await give(account, { id })).body.repeated).toBe(false)
  expect((await give(account, { id })).body.repeated).toBe(true)
  expect((await give(account, { id, role: 'auditor' })).body.code).toBe('id-reused')
})

test('three administrators are three people: not by two accounts, not at once, not on one day in common', async () => {
  const one = await anAccount(app, { staffNumber: 'SAME' })
  const other = await anAccount(app, { staffNumber: 'SAME' })
  const role = (name: string) => ({ role: name, department: bureau })
  const answers = await Promise.all([
    give(one, role('system-admin')),
    give(other, role('audit-admin')),
    give(one, role('security-admin')),
    give(other, role('window-clerk')),
  ])
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(answers.map(({ body }) => body.code).filter(Boolean)).toEqual(Array(3).fill('roles-exclude'))
  // Whoever moves to another office may, from the day after.
  const third = await anAccount(app)
  expect((await give(third, { ...role('system-admin'), to: '2021-08-31' })).status).toBe(201)
  expect((await give(third, { from: '2021-08-31' })).body.code).toBe('roles-exclude')
  expect((await give(third, { from: '2021-09-01' })).status).toBe(201)
})

test('appointments are kept for ever: the database itself refuses to change them', async () => {
  await expect(database.sql`update appointments set role = 'system-admin'`).rejects.toThrow(/append-only/)
  await expect(database.sql`delete from appointments`).rejects.toThrow(/append-only/)
  await expect(database.sql`delete from appointment_ends`).rejects.toThrow(/append-only/)
  await expect(database.sql`delete from accounts`).rejects.toThrow(/append-only/)
})

test('a stand-in has the role from the first to the last day, names whom it is for, and its own role first', async () => {
  const away = await reviewer()
  const colleague = await reviewer()
  const body = { appointment: away.appointment, standIn: colleague.account, processes: ['survey'] }
  const given = await substitute(away.headers, body)
  expect(given.status).toBe(201)
  expect(given.body.appointment).toMatchObject({
    account: colleague.account,
    standsInFor: away.account,
    role: 'department-reviewer',
    processes: ['survey'],
    by: away.account,
  })
  const on = async (day: string) => {
    at(`${day}T09:00:00+08:00`)
    const { token } = await app.sessions.open(colleague.account, 'password')
    return who({ cookie: `banjie-session=${token}` })
  }
  expect((await on('2021-08-29')).appointments).toHaveLength(1)
  for (const day of [days.from, days.to]) {
    const seen = await on(day)
    expect(seen.appointment.standsInFor).toBeUndefined()
    expect(seen.appointments.map((each: { standsInFor?: string }) => each.standsInFor)).toEqual([
      undefined,
      away.account,
    ])
  }
  expect((await on('2021-09-04')).appointments).toHaveLength(1)
  at('2021-08-23T09:00:00+08:00')
})

test('the head of the department names a stand-in too, the head of another does not', async () => {
  const away = await reviewer()
  const { account: standIn } = await reviewer()
  const body = { appointment: away.appointment, standIn }
  const head = (department: string) => signedIn(app, { role: 'department-head', department })
  const stranger = await head('finance')
  expect((await substitute(stranger.headers, body)).body.code).toBe('not-your-substitution')
  const own = await head('tax-bureau')
  const { appointment } = (await substitute(own.headers, body)).body
  const end = (headers: object) =>
    ask(app, 'POST', `/substitutions/${appointment.id}/end`, undefined, { ...headers })
  expect((await end(stranger.headers)).body.code).toBe('not-your-substitution')
  expect((await end(away.headers)).status).toBe(200)
})

test('nobody stands in who is a stranger to the department, a stand-in already, or for days past or beyond', async () => {
  const away = await reviewer()
  const { account: standIn } = await reviewer()
  const stranger = await signedIn(app, { role: 'department-reviewer', department: 'finance' })
  const refused = async (body: object) =>
    (await substitute(away.headers, { appointment: away.appointment, standIn, ...body })).body
  expect((await refused({ standIn: stranger.account })).code).toBe('stand-in-not-possible')
  expect((await refused({ from: '2021-08-22' })).detail).toMatch('is past')
  expect((await refused({ from: '2021-09-03', to: '2021-09-02' })).detail).toMatch('is after its last')
  const first = await substitute(away.headers, { appointment: away.appointment, standIn })
  const chain = { appointment: first.body.appointment.id, standIn: away.account }
  const head = await signedIn(app, { role: 'department-head', department: 'tax-bureau' })
  expect((await substitute(head.headers, chain)).body.detail).toMatch('names no stand-in')
})

test('when an appointment ends, whoever stood in for it does so no longer', async () => {
  const away = await reviewer()
  const colleague = await reviewer()
  await substitute(away.headers, { appointment: away.appointment, standIn: colleague.account })
  await ask(app, 'POST', `/appointments/${away.appointment}/end`, undefined, security)
  at(`${days.from}T09:00:00+08:00`)
  const { token } = await app.sessions.open(colleague.account, 'password')
  expect((await who({ cookie: `banjie-session=${token}` })).appointments).toHaveLength(1)
  at('2021-08-23T09:00:00+08:00')
})

test('colleagues are those who work in the department today', async () => {
  const one = await signedIn(app, { role: 'department-reviewer', department: 'science' })
  const other = await signedIn(app, { role: 'department-head', department: 'science' })
  const seen = await ask(app, 'GET', '/colleagues', undefined, { ...one.headers })
  const names = seen.body.colleagues.map(({ account }: { account: string }) => account)
  expect(names.toSorted()).toEqual([one.account, other.account].toSorted())
})

test('pages of appointments join to the whole list', async () => {
  const whole = (await ask(app, 'GET', '/appointments?limit=200', undefined, security)).body.appointments
  const found: unknown[] = []
  for (let after = ''; ; ) {
    const { appointments, next } = (
      await ask(app, 'GET', `/appointments?limit=7${after}`, undefined, security)
    ).body
    found.push(...appointments)
    if (next === null) break
    after = `&after=${next}`
  }
  expect(whole.length).toBeGreaterThan(10)
  expect(found).toEqual(whole)
})
