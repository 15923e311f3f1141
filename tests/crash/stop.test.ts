import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createClient } from '../../src/database/client.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { scratchFolder } from '../database/folders.ts'
import { setup } from '../service/requests.ts'
import { cookiesIn, startLoad } from './load.ts'
import { startProcess } from './service-process.ts'
import { expectStored, inDatabase, overdueRows } from './stored.ts'

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s under load ends it with code 0, all that was begun done and the database down',
  async (signal) => {
    const data = join(scratchFolder(), 'data')
    let service = startProcess({ BANJIE_DATA: data })
    await service.url
    const cookies = cookiesIn(data)
    const load = startLoad(
      () => service.url,
      () => cookies,
    )
    await expect.poll(() => load.acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(300)
    service.kill(signal)
    expect(await service.ended).toMatchObject({ code: 0, signal: null })
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
    service = startProcess({ BANJIE_DATA: data })
    await load.stop()
    await inDatabase(data, async (sql) => {
      await expect.poll(() => overdueRows(sql), { timeout: 60_000 }).toBe(0)
      await expectStored(sql, load)
    })
    service.kill('SIGTERM')
    expect(await service.ended).toMatchObject({ code: 0 })
  },
)

test('a second signal ends it at once, with code 1', async () => {
  const data = join(scratchFolder(), 'data')
  const service = startProcess({ BANJIE_DATA: data })
  const url = await service.url
  const server = await startEmbedded({ dataFolder: data })
  const { sql, close } = createClient(server.url)
  // Something is under way that the stop waits for.
  await sql.begin(async (tx) => {
    await tx`lock table cases in access exclusive mode`
    const answer = fetch(`${url}/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: (await cookiesIn(data)).open ?? '' },
      body: JSON.stringify(setup()),
    }).catch(() => undefined)
    const waiting = () => sql`select from pg_stat_activity where wait_event_type = 'Lock'`
    await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0)
    service.kill('SIGTERM')
    await expect
      .poll(() =>
        fetch(`${url}/health`).then(
          () => 'up',
          () => 'down',
        ),
      )
      .toBe('down')
    service.kill('SIGTERM')
    expect(await service.ended).toMatchObject({ code: 1 })
    await answer
  })
  await close()
  await server.stop()
})

test('a port in use is named with what to do, and nothing is left running', async () => {
  const data = join(scratchFolder(), 'data')
  const other = createServer().listen(0, '127.0.0.1')
  await expect.poll(() => other.listening).toBe(true)
  const { port } = other.address() as AddressInfo
  const service = startProcess({ BANJIE_DATA: data, BANJIE_PORT: String(port) })
  const { code, stderr } = await service.ended
  other.close()
  expect(code).toBe(1)
  expect(stderr).toContain(
    `banjie: port ${port} on 127.0.0.1 is in use by another program: end it, or set BANJIE_PORT`,
  )
  expect(stderr).not.toContain('    at ')
  expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
})

test.each([
  [{ BANJIE_PORT: 'http' }, 'BANJIE_PORT is "http"; it takes a port from 0 to 65535'],
  [{ BANJIE_PORT: '70000' }, 'BANJIE_PORT is "70000"'],
  [{ BANJIE_LOG: 'loud' }, 'BANJIE_LOG is "loud"; it takes one of fatal, error'],
  [{ BANJIE_HOST: '203.0.113.7' }, '203.0.113.7 is no address of this machine'],
  [{ DATABASE_URL: 'mysql://here/db' }, 'DATABASE_URL is no PostgreSQL address'],
])('started with %o, it says what is wrong and ends', async (env, message) => {
  const data = join(scratchFolder(), 'data')
  const { code, stderr } = await startProcess({ BANJIE_DATA: data, ...env }).ended
  expect(code).toBe(1)
  expect(stderr).toContain(message)
  expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
})
