import type { Keyring } from './crypto/keyring.ts'
import { type KeyringSettings, loadKeyring } from './crypto/load-keyring.ts'
import { vault } from './crypto/vault.ts'
import type { Database } from './database/connect.ts'
import { checkKeys } from './services/check-keys.ts'

/** The keys of a service that starts, held against what its database was used with. @throws Error that says what to do */
export async function openKeyring(
  { sql }: Pick<Database, 'sql'>,
  settings: KeyringSettings,
): Promise<Keyring> {
  const keyring = loadKeyring(settings)
  await checkKeys(sql, vault(keyring))
  return keyring
}
