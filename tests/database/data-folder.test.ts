import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closedTo } from '../../src/database/embedded/closed-folder.ts'
import { startEmbedded } from '../../src/database/embedded.ts'
import { runChild } from '../setup/child.ts'
import { STARTER } from '../setup/starter.ts'
import { scratchFolder } from './folders.ts'

/** "clerk": any ordinary user. Only root can lend the test one. */
const CLERK = { uid: 1000, gid: 1000 }

/** Others run this very code in these tests, and so must be able to enter its folder. */
const canLend = process.getuid?.() === 0 && closedTo(CLERK.uid, process.cwd()) === undefined

function clerksFolder() {
  const folder = scratchFolder()
  chownSync(folder, CLERK.uid, CLERK.gid)
  return folder
}

test('a data folder that is a file is refused', async () => {
  const file = join(scratchFolder(), 'data')
  writeFileSync(file, '')
  await expect(startEmbedded({ dataFolder: file })).rejects.toMatchObject({
    code: 'data-folder-unusable',
    message: expect.stringMatching(/is a file; a folder is needed. Set BANJIE_DATA/),
  })
  await expect(startEmbedded({ dataFolder: join(file, 'deeper') })).rejects.toMatchObject({
    code: 'data-folder-unusable',
  })
})

test('a data folder of another major version is refused, and left as it is', async () => {
  const data = join(scratchFolder(), 'data')
  mkdirSync(join(data, 'postgres'), { recursive: true })
  writeFileSync(join(data, 'postgres/PG_VERSION'), '16\n')
  await expect(startEmbedded({ dataFolder: data })).rejects.toMatchObject({
    code: 'data-folder-version',
    message: expect.stringMatching(/made by PostgreSQL 16, the embedded server is 18/),
  })
})

test('a server that can not start says its own last words', async () => {
  const data = join(scratchFolder(), 'data')
  await expect(startEmbedded({ dataFolder: data, settings: { work_mem: 'much' } })).rejects.toMatchObject({
    code: 'start-failed',
    message: expect.stringMatching(/exit code 1.*invalid value for parameter "work_mem"/s),
  })
  const server = await startEmbedded({ dataFolder: data })
  await server.stop()
})

test.runIf(canLend)('an ordinary user starts his own server', async () => {
  const clerk = runChild(STARTER, { DATA: join(clerksFolder(), 'data') }, CLERK)
  expect(await clerk.next()).toEqual({ url: expect.stringContaining('postgres://banjie@%2F') })
})

test.runIf(canLend)('a folder that an ordinary user may not write is refused', async () => {
  const clerk = runChild(STARTER, { DATA: join(scratchFolder(), 'data') }, CLERK)
  expect(await clerk.next()).toEqual({
    code: 'data-folder-unusable',
    message: expect.stringMatching(/can't be written by user 1000. Set BANJIE_DATA/),
  })
})

test.runIf(canLend)("root's data are refused to an ordinary user", async () => {
  const data = join(scratchFolder(), 'data')
  await (await startEmbedded({ dataFolder: data })).stop()
  chmodSync(data, 0o777)
  const clerk = runChild(STARTER, { DATA: data }, CLERK)
  expect(await clerk.next()).toEqual({
    code: 'data-folder-foreign',
    message: expect.stringMatching(/belongs to user 0, this is user 1000/),
  })
})

test.runIf(canLend)("root runs an ordinary user's data as that user, who can go on with them", async () => {
  const data = join(clerksFolder(), 'data')
  const clerk = runChild(STARTER, { DATA: data }, CLERK)
  await clerk.next()
  const server = await startEmbedded({ dataFolder: data })
  clerk.process.stdin?.end()
  await server.stop()
  await (await startEmbedded({ dataFolder: data })).stop()
  const again = runChild(STARTER, { DATA: data }, CLERK)
  expect(await again.next()).toHaveProperty('url')
})

test.runIf(canLend)(
  'without unshare and setpriv root lends the server nobody, and takes over its own data',
  async () => {
    const data = join(scratchFolder(), 'data')
    await (await startEmbedded({ dataFolder: data })).stop()
    const root = runChild(STARTER, { DATA: data, PATH: '/nowhere' })
    expect(await root.next()).toHaveProperty('url')
  },
)

test.runIf(canLend)('a folder that nobody can enter is named', async () => {
  const folder = scratchFolder()
  chmodSync(folder, 0o700)
  const root = runChild(STARTER, { DATA: join(folder, 'data'), PATH: '/nowhere' })
  expect(await root.next()).toEqual({
    code: 'data-folder-unusable',
    message: expect.stringContaining(`"chmod o+x ${folder}"`),
  })
})

test.runIf(process.getuid?.() === 0)('setpriv opens that folder to nobody', async () => {
  const folder = scratchFolder()
  chmodSync(folder, 0o700)
  const tools = join(scratchFolder(), 'tools')
  mkdirSync(tools)
  writeFileSync(join(tools, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  const root = runChild(STARTER, { DATA: join(folder, 'data'), PATH: `${tools}:${process.env.PATH}` })
  expect(await root.next()).toHaveProperty('url')
})
