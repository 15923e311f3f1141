import type { Vault } from '../crypto/vault.ts'
import type { Sql } from '../database/client.ts'
import { rememberKeys } from '../database/queries/sealing-keys.ts'

const remedy =
  'give the keys that this database was used with, the newest first and the oldest last, in BANJIE_KEY or the file ' +
  '"key" of the data folder (from the copy that is kept apart from the database)'

/**
 * Holds the keys against those that the database was used with: a node with another one would seal what its
 * neighbours can't open, and find nothing that they have sealed.
 * @throws Error that says which key is missing or another one, and what to do
 */
export async function checkKeys(sql: Sql, { fingerprints }: Vault): Promise<void> {
  // In one transaction: keys that are refused are not remembered.
  await sql.begin(async (tx) => {
    for (const { id, fingerprint } of await rememberKeys(tx, fingerprints)) {
      const given = fingerprints.find((key) => key.id === id)
      if (!given) throw new Error(`the key "${id}" is missing: ${remedy}`)
      if (given.fingerprint !== fingerprint)
        throw new Error(`the key "${id}" is another one than before: ${remedy}`)
    }
  })
}
