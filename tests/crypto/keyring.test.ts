import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeKey, writeKey } from '../../src/crypto/keyring.ts'
import { loadKeyring } from '../../src/crypto/load-keyring.ts'
import { vault } from '../../src/crypto/vault.ts'
import { checkKeys } from '../../src/services/check-keys.ts'
import { testDatabase } from '../setup/database.ts'

const { sql } = await testDatabase()

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'banjie-key-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}
const nothing = { key: undefined, databaseUrl: undefined }

test('the first start makes a key that only its user may read; later ones read it', () => {
  const dataFolder = folder()
  const made = loadKeyring({ ...nothing, dataFolder })
  expect(statSync(join(dataFolder, 'key')).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataFolder)).toEqual(['key'])
  expect(loadKeyring({ ...nothing, dataFolder })).toEqual(made)
})

test('a key that others may read is refused', () => {
  const dataFolder = folder()
  loadKeyring({ ...nothing, dataFolder })
  chmodSync(join(dataFolder, 'key'), 0o644)
  expect(() => loadKeyring({ ...nothing, dataFolder })).toThrow('can be read by others: chmod 600')
})

test('on a server that nodes may share, none is made: it must be given', () => {
  const dataFolder = folder()
  const shared = { key: undefined, databaseUrl: 'postgres://here/db', dataFolder }
  expect(() => loadKeyring(shared)).toThrow('BANJIE_KEY is not set')
  expect(readdirSync(dataFolder)).toEqual([])
  const key = makeKey()
  expect(loadKeyring({ ...shared, key: writeKey(key) })).toEqual([key])
})

test('a database is used with its keys only: none missing, none other, the index with the same one', async () => {
  const [first, second, third] = [makeKey(), makeKey(), makeKey()]
  await checkKeys(sql, vault([first]))
  await checkKeys(sql, vault([second, first]))
  await expect(checkKeys(sql, vault([first]))).rejects.toThrow(`"${second.id}" is missing`)
  await expect(checkKeys(sql, vault([first, second]))).rejects.toThrow('"(last)" is another one')
  await expect(checkKeys(sql, vault([third, { ...second, secret: third.secret }, first]))).rejects.toThrow(
    `"${second.id}" is another one than before`,
  )
  // Refused keys are not remembered.
  await checkKeys(sql, vault([second, first]))
})
