import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect, databaseSettings } from '../../src/database/connect.ts'
import { withDatabase } from '../../src/database/database-url.ts'
import { ledgerRights } from '../../src/database/service-role.ts'
import { testDatabase } from '../setup/database.ts'
import { scratchFolder } from './folders.ts'

const { url } = await testDatabase()

test('the environment names the database', () => {
  expect(databaseSettings({})).toEqual({ databaseUrl: undefined, dataFolder: 'data' })
  expect(databaseSettings({ DATABASE_URL: '', BANJIE_DATA: '/srv/banjie' })).toEqual({
    databaseUrl: undefined,
    dataFolder: '/srv/banjie',
  })
})

test('a given server is used and none is started', async () => {
  const dataFolder = join(scratchFolder(), 'data')
  const database = await connect({ databaseUrl: url, dataFolder })
  expect(await database.sql`select 1 as one`).toEqual([{ one: 1 }])
  await database.close()
  expect(existsSync(dataFolder)).toBe(false)
})

test('without one the embedded server is started, migrated and stopped', async () => {
  const dataFolder = join(scratchFolder(), 'data')
  const database = await connect({ dataFolder })
  expect(
    await database.sql`select to_regclass('drizzle.__drizzle_migrations') is not null as migrated`,
  ).toEqual([{ migrated: true }])
  // Not as the owner of its tables: what is append-only it can't change.
  expect(await ledgerRights(database.sql)).toMatchObject({ role: 'banjie_service', owns: [], changes: [] })
  await database.close()
  expect(existsSync(join(dataFolder, 'postgres/postmaster.pid'))).toBe(false)
})

test('a server that does not answer is named without its password', async () => {
  const closed = createServer().listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const { port } = closed.address() as { port: number }
  closed.close()
  const error = await connect({ databaseUrl: `postgres://clerk:geheim@127.0.0.1:${port}/banjie` }).catch(
    (e) => e,
  )
  expect(error).toMatchObject({ code: 'unreachable' })
  expect(error.message).toMatch(`No PostgreSQL answers at postgres://clerk:…@127.0.0.1:${port}/banjie`)
  expect(error.message).not.toContain('geheim')
})

test('a host that does not exist, a socket folder without a server', async () => {
  await expect(connect({ databaseUrl: 'postgres://a@%2Fnowhere/b' })).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringContaining('/nowhere'),
  })
})

test('a database and a role that do not exist', async () => {
  await expect(connect({ databaseUrl: withDatabase(url, 'absent') })).rejects.toMatchObject({
    code: 'database-missing',
    message: expect.stringContaining('database "absent" does not exist'),
  })
  await expect(connect({ databaseUrl: url.replace('banjie@', 'nobody@') })).rejects.toMatchObject({
    code: 'login-refused',
    message: expect.stringContaining('role "nobody" does not exist'),
  })
})

test.each(['mysql://a@b/c', 'localhost', 'postgres://a@b'])('%s is no address', async (databaseUrl) => {
  await expect(connect({ databaseUrl })).rejects.toMatchObject({ code: 'url-invalid' })
})

test('a server that is too old, a database that is not UTF-8', async () => {
  const { verifyServer } = await import('../../src/database/verify-server.ts')
  const server = (row: object) => Object.assign(async () => [row]) as never
  await expect(
    verifyServer(server({ version: '15.4', major: 15, encoding: 'UTF8' }), 'x'),
  ).rejects.toMatchObject({
    code: 'server-too-old',
    message: expect.stringContaining('17 or later is needed'),
  })
  await expect(
    verifyServer(server({ version: '18', major: 18, encoding: 'SQL_ASCII' }), 'x'),
  ).rejects.toMatchObject({ code: 'encoding' })
})
