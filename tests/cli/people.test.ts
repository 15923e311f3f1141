import { expect, test } from 'vitest'
import { plan } from '../../machines/plan/plan.ts'
import { windows } from '../../machines/windows.ts'
import { demonstrationPeople } from '../../src/cli/people/demonstration.ts'
import { SIGN_IN_NAME } from '../../src/people/sign-in-name.ts'
import { roleIds } from '../../src/permission/roles.ts'
import { systemClock } from '../../src/plugins/clock.ts'
import { startService } from '../service/app.ts'
import { ask } from '../service/requests.ts'
import { banjieLine } from './run.ts'

const { app, database, clock } = await startService()
// The command line goes by the machine's clock, and so does the service here.
clock.set(systemClock.now())
const env = { DATABASE_URL: database.url }
const passwordIn = (line = '') => /[A-Za-z2-9]{4}(?:-[A-Za-z2-9]{4}){3}/.exec(line)?.[0]

test('the demonstration has somebody of every role, in departments and at windows that there are', () => {
  const people = demonstrationPeople()
  expect(new Set(people.map(({ role }) => role))).toEqual(new Set(roleIds))
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
  expect(new Set(people.map(({ staffNumber }) => staffNumber)).size).toBe(people.length)
  for (const { id, department, window, name } of people) {
    expect(id).toMatch(new RegExp(SIGN_IN_NAME, 'u'))
    expect(name).toContain('演示')
    expect(plan.departments.some((one) => one.id === department)).toBe(true)
    if (window)
      expect(windows.find(({ code }) => code === window)?.departments.map((one) => one.id)).toContain(
        department,
      )
  }
})

test('the hall is filled once, its people can sign in, and it stays away from real people', async () => {
  const { code, stdout } = await banjieLine('hall demo', { env })
  expect(code).toBe(0)
  const [, ...lines] = stdout.trim().split('\n')
  expect(lines).toHaveLength(demonstrationPeople().length)
  const clerk = lines.find((line) => line.includes('.clerk.a01'))
  const [name = ''] = clerk?.split(/\s+/) ?? []
  const signedIn = await ask(app, 'POST', '/session', { name, password: passwordIn(clerk) })
  expect(signedIn.body).toMatchObject({ need: null, appointment: { role: 'window-clerk', window: 'A01' } })
  const again = await banjieLine('hall demo', { env })
  expect(passwordIn(again.stdout)).toBeUndefined()

  const made = await banjieLine('accounts create sys.li --name 李某 --staff-number 1 --role system-admin', {
    env,
  })
  expect(made.code).toBe(0)
  const refused = await banjieLine('hall demo', { env })
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' })
  expect(refused.stderr).toContain('real people')
})

test('whoever has the machine makes the administrators, and lets them in again', async () => {
  const made = await banjieLine(
    'accounts create sec.wang --name 王某 --staff-number 2 --role security-admin',
    { env },
  )
  const first = await ask(app, 'POST', '/session', { name: 'sec.wang', password: passwordIn(made.stdout) })
  expect(first.body).toMatchObject({
    need: 'second-factor-enrolment',
    appointment: { role: 'security-admin' },
  })
  const reset = await banjieLine('accounts reset sec.wang --second-factor', { env })
  expect(passwordIn(reset.stdout)).not.toBe(passwordIn(made.stdout))
  const second = { name: 'sec.wang', password: passwordIn(reset.stdout) }
  expect((await ask(app, 'POST', '/session', second)).status).toBe(201)
  const listed = await banjieLine('accounts list', { env })
  expect(listed.stdout).toMatch(/sec\.wang +王某 +2/)
})

test.each([
  ['accounts create sys.x --name 某 --staff-number 9 --role window-clerk', '--role window-clerk'],
  ['accounts create Sys!x --name 某 --staff-number 9 --role audit-admin', 'sign-in name'],
  ['accounts reset nobody', 'no account nobody'],
])('%s is refused, and says why', async (line, why) => {
  const { code, stderr } = await banjieLine(line, { env })
  expect(code).not.toBe(0)
  expect(stderr).toContain(why)
})
