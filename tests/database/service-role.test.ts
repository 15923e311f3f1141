import { expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { createClient } from '../../src/database/client.ts'
import { connect } from '../../src/database/connect.ts'
import { withDatabase } from '../../src/database/database-url.ts'
import { SERVICE_ROLE } from '../../src/database/embedded/roles.ts'
import { grantToService, ledgerRights } from '../../src/database/service-role.ts'
import { virtualClock } from '../../src/plugins/clock.ts'
import type { JobContext } from '../../src/services/jobs/job-work.ts'
import { monday } from '../service/app.ts'
import { setupLife } from '../service/lives.ts'
import { catalogue } from '../service/own-processes.ts'
import { ask, opened, sendAll, setup } from '../service/requests.ts'
import { testDatabase } from '../setup/database.ts'
import { keyring } from '../setup/keyring.ts'

const owner = await testDatabase()
await grantToService(owner.sql, SERVICE_ROLE)
const address = new URL(owner.url)
address.username = SERVICE_ROLE

function asService() {
  const client = createClient(address.href, { max: 10 })
  onTestFinished(client.close)
  return client
}

test('the service does all of its work as a role that owns nothing', async () => {
  const database = asService()
  const clock = virtualClock(monday)
  const app = await buildApp({ database, keyring, clock, catalogue, sweepEveryMs: 0, jobsEveryMs: 0 })
  onTestFinished(() => app.close())
  const project = '00000000-0000-4000-8000-00000000bbbb'
  const facts = { lowRisk: true }
  await ask(app, 'POST', '/projects', { id: project, code: 'SYN-1', name: '合成项目', facts })
  await opened(app, setup({ process: 'joint-inspection', facts: {}, project }))
  const { ended } = await sendAll(app, await opened(app), setupLife)
  expect(ended).toBe(true)
  await opened(app)
  clock.set(monday.add({ hours: 30 }))
  expect(await app.sweep()).toBeGreaterThan(0)
  expect(await app.anchors.anchor()).toMatchObject({ serial: 1, cases: 3 })
  // Long work has tables and functions of its own.
  app.jobs.handle('double', {
    name: { zh: '合成', en: 'synthetic' },
    work: async ({ input: { n } }: JobContext<{ n: number }>) => ({ twice: 2 * n }),
  })
  const by = { id: 'test', role: 'planner', department: 'approval-bureau' }
  const { id } = await app.jobs.ask('double', { n: 21 }, by)
  const done = () => database.sql<{ state: string }[]>`select state from jobs where id = ${id}`
  await expect.poll(async () => (await done())[0]?.state).toBe('done')
})

test('it can change, take away or empty nothing that is append-only, nor switch off what refuses that', async () => {
  const { sql } = asService()
  const tables = await owner.sql<{ name: string }[]>`
    select tgrelid::regclass::text as name from pg_trigger
    where tgfoid = 'refuse_change'::regproc and tgname like '%append_only'`
  const names = tables.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['events', 'audit_trail', 'anchors', 'anchor_leaves']))
  for (const name of names) {
    for (const statement of [
      `delete from ${name}`,
      `truncate ${name}`,
      `alter table ${name} disable trigger all`,
      `drop table ${name}`,
      ...(name === 'projects' ? [] : [`update ${name} set ${await aColumn(name)} = null`]),
    ]) {
      const refused = await sql.unsafe(statement).catch(({ code }) => code)
      expect(refused, statement).toBe('42501')
    }
  }
  await expect(sql`set session_replication_role = replica`).rejects.toMatchObject({ code: '42501' })
  await expect(sql`update projects set id = id`).rejects.toThrow('append-only')
})

async function aColumn(table: string): Promise<string> {
  const [row] = await owner.sql<{ column: string }[]>`
    select attname as column from pg_attribute where attrelid = ${table}::regclass and attnum = 1`
  return row?.column ?? ''
}

test('rights that somebody has given meanwhile are taken back at the next start', async () => {
  await owner.sql.unsafe(`grant update, delete on events to ${SERVICE_ROLE}`)
  const { sql } = asService()
  expect((await ledgerRights(sql)).changes).toEqual(['events'])
  await grantToService(owner.sql, SERVICE_ROLE)
  expect(await ledgerRights(sql)).toEqual({ role: SERVICE_ROLE, superuser: false, owns: [], changes: [] })
  // One column is enough to change a row, and a view that is made anew is bare.
  await owner.sql.unsafe(`grant update (payload) on events to ${SERVICE_ROLE}`)
  expect((await ledgerRights(sql)).changes).toEqual(['events'])
  await owner.sql.unsafe('create view counted as select count(*) as n from events')
  await grantToService(owner.sql, SERVICE_ROLE)
  expect((await ledgerRights(sql)).changes).toEqual([])
  expect(await sql`select n > 0 as some from counted`).toEqual([{ some: true }])
  // The owner is no superuser, and could still switch its own triggers off.
  expect((await ledgerRights(owner.sql)).owns).toContain('events')
})

test('with both addresses the owner migrates; on a database that is up to date the service needs no owner', async () => {
  const name = address.pathname.slice(1)
  await owner.sql.unsafe(`revoke select on cases from ${SERVICE_ROLE}`)
  for (const ownerUrl of [owner.url, undefined]) {
    const database = await connect({ databaseUrl: address.href, ownerUrl, max: 1 })
    expect(await ledgerRights(database.sql)).toMatchObject({ role: SERVICE_ROLE, owns: [], changes: [] })
    expect(await database.sql`select count(*) > 0 as some from cases`).toEqual([{ some: true }])
    await database.close()
  }
  const elsewhere = withDatabase(owner.url, 'postgres')
  await expect(connect({ databaseUrl: address.href, ownerUrl: elsewhere })).rejects.toMatchObject({
    code: 'url-invalid',
    message: expect.stringContaining(`needed is ${name}`),
  })
})

test("the owner's own rights stay when the service works as the owner", async () => {
  const database = await connect({ databaseUrl: owner.url, ownerUrl: owner.url, max: 1 })
  expect((await ledgerRights(database.sql)).changes).toContain('events')
  await database.close()
})
