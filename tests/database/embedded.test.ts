import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../src/database/client.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { runChild } from '../setup/child.ts'
import { STARTER } from '../setup/starter.ts'
import { scratchFolder } from './folders.ts'

const pidOf = (data: string) =>
  Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
const hasProc = existsSync('/proc/self/cmdline')

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    // An ended process stays visible until its parent looks.
    return !hasProc || !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function ask(url: string, statement: string) {
  const { sql, close } = createClient(url, { max: 1 })
  try {
    return await sql.unsafe(statement)
  } finally {
    await close()
  }
}

test('the first start makes a PostgreSQL 18 that only its owner reaches, durable and on no network', async () => {
  const data = join(scratchFolder(), 'data')
  const server = await startEmbedded({ dataFolder: data })
  const [row] = await ask(
    server.url,
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('fsync') as fsync,
            current_setting('listen_addresses') as network, current_user as role,
            (select rolsuper from pg_roles where rolname = current_user) as super,
            (select datlocale from pg_database where datname = current_database()) as locale`,
  )
  expect(row).toEqual({
    major: 18,
    fsync: 'on',
    network: '',
    role: 'banjie',
    super: false,
    locale: 'C.UTF-8',
  })
  expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700)
  expect(statSync(join(data, 'postgres')).mode & 0o777).toBe(0o700)
  await server.stop()
  expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
})

test('two users share one server, and the last one out stops it', async () => {
  const data = join(scratchFolder(), 'data')
  const first = await startEmbedded({ dataFolder: data })
  const pid = pidOf(data)
  const second = await startEmbedded({ dataFolder: data })
  expect(second.url).toBe(first.url)
  expect(pidOf(data)).toBe(pid)
  await first.stop()
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false)
})

test('what was written is there after a restart', async () => {
  const data = join(scratchFolder(), 'data')
  const first = await startEmbedded({ dataFolder: data })
  await ask(first.url, 'create table kept as select 1545 as n')
  await first.stop()
  const second = await startEmbedded({ dataFolder: data })
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1545 }])
  await second.stop()
})

test('a server whose starter was killed is used by the next one', async () => {
  const data = join(scratchFolder(), 'data')
  const starter = runChild(STARTER, { DATA: data })
  await starter.next()
  const orphan = pidOf(data)
  await starter.kill('SIGKILL')
  expect(isAlive(orphan)).toBe(true)
  const server = await startEmbedded({ dataFolder: data })
  expect(pidOf(data)).toBe(orphan)
  await server.stop()
  expect(isAlive(orphan)).toBe(false)
})

test('a server that was killed itself is started anew and keeps what was committed', async () => {
  const data = join(scratchFolder(), 'data')
  const first = await startEmbedded({ dataFolder: data })
  await ask(first.url, 'create table kept as select 1 as n')
  const dead = pidOf(data)
  process.kill(dead, 'SIGKILL')
  await expect.poll(() => isAlive(dead)).toBe(false)
  const second = await startEmbedded({ dataFolder: data })
  expect(pidOf(data)).not.toBe(dead)
  expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 1 }])
  await first.stop()
  await second.stop()
})

test.runIf(hasProc)('a pid file that names another program by now does not block the start', async () => {
  const data = join(scratchFolder(), 'data')
  const first = await startEmbedded({ dataFolder: data })
  const pidFile = join(data, 'postgres/postmaster.pid')
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  await first.stop()
  const stranger = spawn('sleep', ['600'])
  onTestFinished(() => void stranger.kill())
  writeFileSync(pidFile, [stranger.pid, ...lines.slice(1)].join('\n'))
  writeFileSync(join(first.socketFolder, '.s.PGSQL.5432.lock'), `${stranger.pid}\n`)
  const second = await startEmbedded({ dataFolder: data })
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(stranger.exitCode).toBe(null)
  await second.stop()
})

test('a pid file of a process that is gone does not block the start', async () => {
  const data = join(scratchFolder(), 'data')
  const first = await startEmbedded({ dataFolder: data })
  await first.stop()
  writeFileSync(join(data, 'postgres/postmaster.pid'), `4194303\n${data}/postgres\n0\n5432\n${data}/run\n\n`)
  const second = await startEmbedded({ dataFolder: data })
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
})

test('four processes that start at once on an empty folder end with one server', async () => {
  const data = join(scratchFolder(), 'data')
  const starters = [1, 2, 3, 4].map(() => runChild(STARTER, { DATA: data }))
  const urls = await Promise.all(starters.map((starter) => starter.next()))
  expect(new Set(urls.map(({ url }) => url)).size).toBe(1)
  const pid = pidOf(data)
  for (const starter of starters) starter.process.stdin?.end()
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false)
})

test('a first start that is killed half way leaves nothing that the next one trips over', async () => {
  const data = join(scratchFolder(), 'data')
  const starter = runChild(STARTER, { DATA: data })
  await expect.poll(() => existsSync(join(data, 'start.lock')), { timeout: 20_000 }).toBe(true)
  await starter.kill('SIGKILL')
  const server = await startEmbedded({ dataFolder: data })
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
})

test('a data folder whose path is too long for a socket gets a short private one', async () => {
  const data = join(scratchFolder('办'.repeat(60)), '办'.repeat(60))
  const server = await startEmbedded({ dataFolder: data })
  expect(Buffer.byteLength(server.socketFolder)).toBeLessThan(90)
  expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700)
  const second = await startEmbedded({ dataFolder: data })
  expect(second.url).toBe(server.url)
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  await server.stop()
  rmSync(server.socketFolder, { recursive: true })
})

test('a data folder with blanks, quotes and Chinese in its name serves', async () => {
  const name = `数据 "1", it's %41`
  const data = join(scratchFolder(name), name)
  mkdirSync(data)
  const server = await startEmbedded({ dataFolder: data })
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
})
