import { type Client, type ClientOptions, createClient } from './client.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { verifyServer } from './verify-server.ts'

export interface ConnectOptions extends ClientOptions {
  /** A server of the county's own; when absent or empty, the embedded one is started. */
  databaseUrl?: string | undefined
  /** Of the embedded server. */
  dataFolder?: string | undefined
  log?: (message: string) => void
}

export interface Database extends Client {
  url: string
  /** Closes the pool, then ends our use of the embedded server. */
  close(): Promise<void>
}

/**
 * Milliseconds that a service lets the server wait: its own transactions hold locks for some milliseconds, so
 * whatever takes longer is a stranger's, or stands still. `idle_in_transaction…` ends a node that has frozen.
 */
export const servicePatience = {
  lock_timeout: 2_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
}

/** The two settings of the database, as the environment gives them. */
export function databaseSettings(env: NodeJS.ProcessEnv) {
  return { databaseUrl: env.DATABASE_URL || undefined, dataFolder: env.BANJIE_DATA || 'data' }
}

/** A migrated database, on the given server or the embedded one. Throws a `DatabaseError`. */
export async function connect({
  databaseUrl,
  dataFolder = 'data',
  log,
  ...pool
}: ConnectOptions): Promise<Database> {
  const embedded = databaseUrl ? undefined : await startEmbedded({ dataFolder, ...(log && { log }) })
  const url = databaseUrl || (embedded?.url as string)
  let client: Client | undefined
  const close = async () => {
    await client?.close()
    await embedded?.stop()
  }
  try {
    const { shown } = parseDatabaseUrl(url)
    client = createClient(url, pool)
    await verifyServer(client.sql, shown)
    await migrate(url)
    return { url, sql: client.sql, db: client.db, listen: client.listen, close }
  } catch (error) {
    await close()
    throw error
  }
}
