import { expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { findSocialCreditCodeError } from '../../src/case/social-credit-code.ts'
import { seed } from '../../src/cli/demo/seed.ts'
import { demonstrationPeople } from '../../src/cli/people/demonstration.ts'
import { withPeople } from '../../src/cli/people/services.ts'
import { deskOf } from '../../src/permission/desks.ts'
import { systemClock } from '../../src/plugins/clock.ts'
import { startService } from '../service/app.ts'
import { ask, openCase, setup } from '../service/requests.ts'
import { testDatabase } from '../setup/database.ts'
import { keyring } from '../setup/keyring.ts'
import { banjieLine } from './run.ts'

const { app, database, clock } = await startService()
// The command line goes by the machine's clock, and so does the service here.
clock.set(systemClock.now())
const { sql } = database

/** What it tells when it runs on a database, without a process of its own. */
async function seeded(url: string): Promise<string> {
  const told: string[] = []
  await withPeople({ DATABASE_URL: url }, (people, client) =>
    seed(people, client, systemClock.now(), (lines) => told.push(...lines)),
  )
  return told.join('\n')
}

const counted = async () => {
  const [row] = await sql`
    select (select count(*)::int from accounts) as accounts, (select count(*)::int from cases) as cases,
      (select count(*)::int from events) as events, (select count(*)::int from tickets) as tickets,
      (select count(*)::int from ratings) as ratings, (select count(*)::int from projects) as projects`
  return { ...row }
}

test('beside a running service it makes two days of work, once', async () => {
  const { code, stdout } = await banjieLine('demo --seed', { env: { DATABASE_URL: database.url } })
  expect(code).toBe(0)
  expect(stdout).toMatch(/demo\.approval-bureau\.clerk\.a01 +[A-Za-z2-9]{4}-/)
  const made = await counted()
  expect(made).toMatchObject({ accounts: demonstrationPeople().length, tickets: 9, projects: 1, cases: 46 })
  expect(made.ratings).toBeGreaterThan(5)

  expect(await seeded(database.url)).toContain('there already')
  expect(await counted()).toEqual(made)
})

test('everybody who handles cases finds some in the inbox', async () => {
  const desks = await sql<{ desk: string }[]>`select distinct desk from worklist`
  const waited = new Set(desks.map(({ desk }) => desk))
  const own = demonstrationPeople().flatMap((one) => deskOf(one) ?? [])
  expect(own.filter((desk) => !waited.has(desk))).toEqual([])
})

test('the cases are in every state that staff meets, up to now, and of companies that do not exist', async () => {
  const cases = await sql<{ status: string; process: string; name: string; id: string; late: boolean }[]>`
    select c.status, c.process, e.payload->'applicant'->>'name' as name, e.payload->'applicant'->>'id' as id,
      c.last_at > now() as late
    from cases c join events e on e.case_id = c.id and e.type = 'open'`
  expect(cases).toHaveLength(46)
  expect(new Set(cases.map(({ status }) => status))).toEqual(
    new Set(['received', 'correction-requested', 'accepted', 'delivering', 'closed']),
  )
  expect(new Set(cases.map(({ process }) => process)).size).toBeGreaterThanOrEqual(10)
  for (const { name, id, late } of cases) {
    expect({ name, late }).toEqual({ name: expect.stringMatching(/^合成企业\d+$/), late: false })
    expect(id).toMatch(/^91370921MA0000/)
    expect(findSocialCreditCodeError(id)).toBeUndefined()
  }
  const types = await sql<{ type: string }[]>`select distinct type from events`
  expect(types.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['escalate', 'permit.suspend', 'seal.pass', 'limit-exceeded']),
  )
})

test('the service goes on from there: its next case and its next visitor get numbers of their own', async () => {
  expect(await openCase(app, setup())).toMatchObject({ status: 201 })
  const visitor = { id: crypto.randomUUID(), business: 'enterprise' }
  expect(await ask(app, 'POST', '/tickets', visitor)).toMatchObject({ status: 201 })
})

test('it stays away from other cases and from real people', async () => {
  const [withCase, withPerson] = [await testDatabase(), await testDatabase()]
  const other = await buildApp({ database: withCase, keyring, sweepEveryMs: 0, jobsEveryMs: 0 })
  expect(await openCase(other)).toMatchObject({ status: 201 })
  await other.close()
  await expect(seeded(withCase.url)).rejects.toThrow('cases in it')

  const li = { id: 'sys.li', name: '李某', staffNumber: '1' }
  await withPeople({ DATABASE_URL: withPerson.url }, ({ accounts }) => accounts.create(li, 'command-line'))
  await expect(seeded(withPerson.url)).rejects.toThrow('real people')
})
