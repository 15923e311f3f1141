import { join } from 'node:path'
import { databaseSettings } from './database/connect.ts'
import { type IdentitySettings, identitySettings } from './identity-settings.ts'

/** What the environment may say; everything has a default, so that nothing needs to be said. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly logLevel: string
  /** Addresses of proxies in front of the service, separated by commas. */
  readonly trustProxy: string | undefined
  readonly identity: IdentitySettings | undefined
  readonly databaseUrl: string | undefined
  /** The same database as its owner, for migrations. */
  readonly ownerUrl: string | undefined
  readonly dataFolder: string
  /** Where attachments lie, sealed; with a server that several nodes share, a folder that they share too. */
  readonly filesFolder: string
  /** Where the anchors of the ledger are written, to be kept elsewhere. */
  readonly anchorsFolder: string
  /** Keys that seal personal data; without them the file `key` of the data folder. */
  readonly key: string | undefined
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** @throws Error that names the variable, what was found in it and what it takes */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.BANJIE_PORT || 1545)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`BANJIE_PORT is "${env.BANJIE_PORT}"; it takes a port from 0 to 65535 (0: any free one)`)
  }
  const logLevel = env.BANJIE_LOG || 'info'
  if (!levels.includes(logLevel))
    throw new Error(`BANJIE_LOG is "${logLevel}"; it takes one of ${levels.join(', ')}`)
  const database = databaseSettings(env)
  return {
    host: env.BANJIE_HOST || '127.0.0.1',
    port,
    logLevel,
    trustProxy: env.BANJIE_PROXY || undefined,
    identity: identitySettings(env),
    key: env.BANJIE_KEY || undefined,
    ...database,
    anchorsFolder: env.BANJIE_ANCHORS || join(database.dataFolder, 'anchors'),
    filesFolder: env.BANJIE_FILES || join(database.dataFolder, 'files'),
  }
}
