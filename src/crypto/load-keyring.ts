import { linkSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Keyring, makeKey, parseKeyring, writeKey } from './keyring.ts'

export interface KeyringSettings {
  /** Keys in the environment (`BANJIE_KEY`). */
  readonly key: string | undefined
  readonly databaseUrl: string | undefined
  /** It exists: the database has been started in it. */
  readonly dataFolder: string
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** The keys in a file that nobody else may read; undefined when there is none. */
function readKeyFile(file: string): Keyring | undefined {
  try {
    const { mode } = statSync(file)
    if (mode & 0o077) {
      throw new Error(`the key in ${file} can be read by others: chmod 600 it, and think of a new key`)
    }
    return parseKeyring(readFileSync(file, 'utf8'), file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Written aside and linked into place, whole: of two who start at once, one makes it and both read it. */
function makeKeyFile(file: string): void {
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, `${writeKey(makeKey())}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(aside)
  }
}

/**
 * The keys by which personal data are sealed: those of the environment, else those in the file `key` of the data
 * folder. A service with a database of its own makes that file when there is none. One on a server that several nodes
 * may share never does: each node would seal with a key that the others don't have.
 * @throws Error that says what to do
 */
export function loadKeyring({ key, databaseUrl, dataFolder }: KeyringSettings): Keyring {
  if (key) return parseKeyring(key, 'BANJIE_KEY')
  const file = join(dataFolder, 'key')
  const found = readKeyFile(file)
  if (found) return found
  if (databaseUrl) {
    throw new Error(
      `BANJIE_KEY is not set, nor is there a key in ${file}. With DATABASE_URL all nodes seal personal data with ` +
        'the same key: make one with "npm run -s banjie -- key", keep a copy apart from the database, and give it to each node.',
    )
  }
  makeKeyFile(file)
  return readKeyFile(file) as Keyring
}
