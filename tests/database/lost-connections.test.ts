import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createClient } from '../../src/database/client.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { scratchFolder } from './folders.ts'

// The driver is mended by src/cli/mend-driver.mjs; without, these end the process or find no connection any more.

test('transactions whose connections are ended fail for themselves, and the pool serves on', async () => {
  const server = await startEmbedded({ dataFolder: join(scratchFolder(), 'data') })
  const { sql, close } = createClient(server.url, { max: 4 })
  const other = createClient(server.url, { max: 1, name: 'other' })
  const failures: string[] = []
  let done = 0
  let stopped = false
  async function worker() {
    while (!stopped) {
      try {
        await sql.begin(async (tx) => {
          await Promise.all([tx`select ${'small'}::text`, tx`select 2`])
          await tx`select ${'large'.repeat(500)}::text`
        })
        done += 1
      } catch (error) {
        failures.push((error as { code: string }).code)
        await delay(1)
      }
    }
  }
  const workers = Array.from({ length: 6 }, worker)
  for (let time = 0; time < 30; time += 1) {
    const enough = done + 20
    await expect.poll(() => done, { interval: 1 }).toBeGreaterThan(enough)
    await other.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'banjie'`
  }
  // All connections serve again, none is lost.
  const enough = done + 500
  await expect.poll(() => done).toBeGreaterThan(enough)
  stopped = true
  await Promise.all(workers)
  expect(failures.length).toBeGreaterThan(30)
  const sessions = () =>
    Promise.all(Array.from({ length: 4 }, () => sql`select pg_backend_pid() as pid, pg_sleep(0.1)`))
  expect(new Set((await sessions()).map(([row]) => row?.pid)).size).toBe(4)
  await close()
  await other.close()
  await server.stop()
})

test('a transaction whose connection is gone says nothing more, in no other session', async () => {
  const server = await startEmbedded({ dataFolder: join(scratchFolder(), 'data') })
  const { sql, close } = createClient(server.url, { max: 1 })
  await sql`create table said (what text)`
  const lost = sql.begin(async (tx) => {
    const [own] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`
    process.kill(own?.pid as number, 'SIGTERM')
    await delay(300)
    // By now the one connection serves others.
    await tx`insert into said values ('too late')`.catch(() => undefined)
  })
  await expect(lost).rejects.toThrow()
  await delay(500)
  expect(await sql`select what from said`).toEqual([])
  await close()
  await server.stop()
})
