import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createClient } from '../../src/database/client.ts'
import { withDatabase } from '../../src/database/database-url.ts'
import { migrate } from '../../src/database/migrate.ts'
import { runChild } from '../setup/child.ts'
import { testDatabase } from '../setup/database.ts'
import { scratchFolder } from './folders.ts'

const { url: server, sql: admin } = await testDatabase()

async function emptyDatabase() {
  const name = `${new URL(server).pathname.slice(1)}_${randomBytes(4).toString('hex')}`
  await admin.unsafe(`create database ${name} template template0`)
  return withDatabase(server, name)
}

function migrations(...statements: string[]) {
  const folder = join(scratchFolder(), 'drizzle')
  mkdirSync(join(folder, 'meta'), { recursive: true })
  const entries = statements.map((statement, idx) => {
    const tag = `000${idx}_step`
    writeFileSync(join(folder, `${tag}.sql`), statement)
    return { idx, version: '7', when: 1_800_000_000_000 + idx, tag, breakpoints: true }
  })
  writeFileSync(
    join(folder, 'meta/_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  )
  return folder
}

async function hasTable(url: string, name: string) {
  const { sql, close } = createClient(url, { max: 1 })
  const [row] = await sql`select to_regclass(${name}) is not null as there`
  await close()
  return row?.there
}

test('six processes that migrate one database at once apply each migration once', async () => {
  const url = await emptyDatabase()
  const folder = migrations('create table a (n int)', 'select pg_sleep(0.2)', 'create table b (n int)')
  const source = `
    import { migrate } from '${new URL('../../src/database/migrate.ts', import.meta.url)}'
    await migrate(process.env.URL, process.env.FOLDER)
    console.log('{"done": true}')`
  const nodes = Array.from({ length: 6 }, () => runChild(source, { URL: url, FOLDER: folder }))
  for (const node of nodes) expect(await node.next()).toEqual({ done: true })
  const { sql, close } = createClient(url, { max: 1 })
  expect(await sql`select count(*) as n from drizzle.__drizzle_migrations`).toEqual([{ n: 3 }])
  await close()
})

test('a failing migration is named, and changes nothing', async () => {
  const url = await emptyDatabase()
  const folder = migrations('create table a (n int)', 'alter table a add n int')
  await expect(migrate(url, folder)).rejects.toMatchObject({
    code: 'migration-failed',
    message: expect.stringMatching(
      /0001_step failed: column "n" of relation "a" already exists. Nothing was changed/,
    ),
  })
  expect(await hasTable(url, 'a')).toBe(false)
})

test('a database that a newer version has migrated is refused', async () => {
  const url = await emptyDatabase()
  await migrate(url, migrations('create table a (n int)', 'create table b (n int)'))
  await expect(migrate(url, migrations('create table a (n int)'))).rejects.toMatchObject({
    code: 'migration-unknown',
    message: expect.stringContaining('0000_step'),
  })
})

test('a missing migrations folder is named', async () => {
  await expect(migrate(server, '/nowhere')).rejects.toMatchObject({
    code: 'migrations-missing',
    message: expect.stringContaining('/nowhere'),
  })
})
