import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { buildApp } from '../../src/app.ts'
import { createClient } from '../../src/database/client.ts'
import { connect, servicePatience } from '../../src/database/connect.ts'
import { ROLE } from '../../src/database/embedded/roles.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { rolesThatMay } from '../../src/permission/may-do.ts'
import type { Process } from '../../src/process/definition.ts'
import { scratchFolder } from '../database/folders.ts'
import { keyring } from '../setup/keyring.ts'
import { faultsIn } from './ledgers.ts'
import { setupLife } from './lives.ts'
import { type Answer, clerk, get, openCase, opened, send, setup } from './requests.ts'
import { personOf } from './whoever.ts'

/** A service on a server of its own, which the test may stop, freeze and kill. */
async function startAlone(options: { max?: number; session?: Record<string, number> } = {}) {
  const data = join(scratchFolder(), 'data')
  const database = await connect({ dataFolder: data, session: servicePatience, ...options })
  const app = await buildApp({ database, keyring, sweepEveryMs: 50 })
  await app.ready()
  onTestFinished(async () => {
    await app.close()
    await database.close()
  })
  const pid = () => Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  return { data, database, app, pid }
}

/** Somebody who may do it to a company set-up, as the table says, and without asking the database. */
function whoMay(type: string) {
  const process = catalogue.find(({ slug }) => slug === 'enterprise-setup-1545') as Process
  const [first] = rolesThatMay(process, type).filter(({ departments }) => departments.length > 0)
  if (first?.departments[0] === undefined) throw new Error(`nobody may do ${type}`)
  return personOf({ role: first.role, department: first.departments[0] })
}

/** Codes of answers, each counted. */
const tally = (answers: readonly Answer[]) =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ body }) => body.code ?? 'done')].map(([code, { length }]) => [code, length]),
  )

test('a database that dies under load and comes back: 503 meanwhile, nothing acknowledged is lost, all goes on by itself', async () => {
  const { data, database, app, pid } = await startAlone()
  const acknowledged = new Map<string, string>()
  const seen = { codes: new Set<string>(), away: 0 }
  let stopped = false
  async function client() {
    while (!stopped) {
      let current: { id: string; revision: number } | undefined
      for (const [type, payload = {}] of [['open'] as const, ...setupLife]) {
        const id = crypto.randomUUID()
        const body = setup({ id })
        for (;;) {
          const answer = current
            ? await send(app, current.id, current.revision, type, payload, { id, actor: whoMay(type) })
            : await openCase(app, body)
          if (answer.status === 201) {
            acknowledged.set(id, answer.body.event.hash)
            current = answer.body.case
            break
          }
          expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
          seen.codes.add(answer.body.code)
          seen.away += 1
          await delay(5)
        }
      }
    }
  }
  const clients = Array.from({ length: 8 }, client)
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    const enough = acknowledged.size + 150
    await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(enough)
    const before = seen.away
    process.kill(pid(), signal)
    await expect.poll(() => seen.away, { timeout: 30_000 }).toBeGreaterThan(before + 20)
    expect(await get(app, '/ready')).toMatchObject({ status: 503, body: { code: 'database-unavailable' } })
    expect((await get(app, '/health')).status).toBe(200)
    expect((await get(app, '/cases')).status).toBe(503)
    const back = await startEmbedded({ dataFolder: data })
    onTestFinished(() => back.stop())
    await expect.poll(async () => (await get(app, '/ready')).status, { timeout: 30_000 }).toBe(200)
  }
  const enough = acknowledged.size + 150
  await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(enough)
  stopped = true
  await Promise.all(clients)
  expect([...seen.codes]).toEqual(['database-unavailable'])

  const rows = await database.sql<{ id: string; hash: string }[]>`
    select id, hash from events where actor->>'id' <> 'time'`
  expect(new Map(rows.map(({ id, hash }) => [id, hash]))).toEqual(acknowledged)
  expect(await faultsIn(database.sql, app)).toEqual([])
  // The sweeper has come back too.
  const occurredAt = Temporal.Now.instant()
    .subtract({ hours: 30 * 24 })
    .toString()
  const { id } = await opened(app, setup({ occurredAt }))
  await expect.poll(async () => (await get(app, `/cases/${id}`)).body.status.code).toBe('accepted')
}, 120_000)

test('connections that an administrator ends are opened anew', async () => {
  const { database, app } = await startAlone()
  const received = await opened(app)
  const other = createClient(database.url, { max: 1 })
  for (let time = 0; time < 5; time += 1) {
    await other.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'banjie' and pid <> pg_backend_pid()`
    const answers = await Promise.all(Array.from({ length: 10 }, () => get(app, `/cases/${received.id}`)))
    expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true)
    await expect.poll(async () => (await openCase(app)).status).toBe(201)
  }
  await other.close()
})

test('a case that another session holds is refused after two seconds, and its neighbours are not held up', async () => {
  const { database, app } = await startAlone()
  const [held, ...free] = await Promise.all(Array.from({ length: 6 }, () => opened(app)))
  const other = createClient(database.url, { max: 1 })
  await other.sql.begin(async (tx) => {
    await tx`select from cases where id = ${held.id} for update`
    const [first, ...rest] = await Promise.all([
      send(app, held.id, 1, 'accept'),
      ...free.map(({ id }) => send(app, id, 1, 'accept')),
    ])
    expect(first).toMatchObject({ status: 503, body: { code: 'busy' } })
    expect(rest.map(({ status }) => status)).toEqual(free.map(() => 201))
  })
  expect((await send(app, held.id, 1, 'accept')).status).toBe(201)
  await other.close()
})

test('a session that stands still in its transaction is ended, and its locks with it', async () => {
  const { database, app } = await startAlone({
    session: { ...servicePatience, idle_in_transaction_session_timeout: 300 },
  })
  const received = await opened(app)
  const frozen = database.sql.begin(async (tx) => {
    await tx`select from cases where id = ${received.id} for update`
    await delay(2000)
    await tx`select 1`
  })
  const [ended, answer] = await Promise.allSettled([frozen, send(app, received.id, 1, 'accept')])
  expect(ended.status).toBe('rejected')
  expect(answer).toMatchObject({ value: { status: 201 } })
})

test('a server that has frozen is answered for, and whatever it then does is done once', async () => {
  const { app, pid, database } = await startAlone()
  const received = await opened(app)
  const id = crypto.randomUUID()
  const backends = (
    await database.sql<{ pid: number }[]>`select pid from pg_stat_activity where application_name = 'banjie'`
  ).map(({ pid }) => pid)
  const all = [pid(), ...backends]
  for (const one of all) process.kill(one, 'SIGSTOP')
  try {
    const [ready, sent] = await Promise.all([
      get(app, '/ready'),
      send(app, received.id, 1, 'accept', {}, { id, actor: clerk }),
    ])
    expect(ready).toMatchObject({ status: 503, body: { code: 'database-unavailable' } })
    expect(sent).toMatchObject({ status: 503, body: { code: 'database-unavailable' } })
  } finally {
    for (const one of all) process.kill(one, 'SIGCONT')
  }
  const again = await send(app, received.id, 1, 'accept', {}, { id, actor: clerk })
  expect(again).toMatchObject({ status: 201, body: { event: { seq: 2 } } })
  expect(await faultsIn(database.sql, app)).toEqual([])
})

test('more readers than connections wait for their turn', async () => {
  const { app } = await startAlone({ max: 2 })
  const received = await opened(app)
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, i) => (i % 3 ? get(app, `/cases/${received.id}`) : openCase(app))),
  )
  expect(tally(answers)).toEqual({ done: 300 })
})

test('a server that has no connection to spare is one that is not available, until it has', async () => {
  const { database, app } = await startAlone()
  // Only the owner may limit who comes in; the service is not the owner.
  const owner = new URL(database.url)
  owner.username = ROLE
  const other = createClient(owner.href, { max: 1, name: 'other' })
  await other.sql`alter database banjie connection limit 0`
  await other.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'banjie'`
  await expect.poll(async () => (await openCase(app)).body.code).toBe('database-unavailable')
  await other.sql`alter database banjie connection limit -1`
  await expect.poll(async () => (await openCase(app)).status, { timeout: 10_000 }).toBe(201)
  await other.close()
})
