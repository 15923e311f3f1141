import { type Client, type ClientOptions, createClient, type Sql } from './client.ts'
import { databaseError } from './database-error.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { verifyServer } from './verify-server.ts'

export interface ConnectOptions extends ClientOptions {
  /** A server of the county's own; when absent or empty, the embedded one is started. */
  databaseUrl?: string | undefined
  /** The same database as the owner of its tables, for migrations; then the service's role gets its rights from it. */
  ownerUrl?: string | undefined
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

/** The settings of the database, as the environment gives them. */
export function databaseSettings(env: NodeJS.ProcessEnv) {
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    ownerUrl: env.DATABASE_OWNER_URL || undefined,
    dataFolder: env.BANJIE_DATA || 'data',
  }
}

/** A migrated database, on the given server or the embedded one. Throws a `DatabaseError`. */
export async function connect({
  databaseUrl,
  ownerUrl,
  dataFolder = 'data',
  log,
  ...pool
}: ConnectOptions): Promise<Database> {
  const embedded = databaseUrl ? undefined : await startEmbedded({ dataFolder, ...(log && { log }) })
  const url = databaseUrl || (embedded?.serviceUrl as string)
  const owner = databaseUrl ? ownerUrl : embedded?.url
  let client: Client | undefined
  const close = async () => {
    await client?.close()
    await embedded?.stop()
  }
  try {
    const { shown } = parseDatabaseUrl(url)
    client = createClient(url, pool)
    await verifyServer(client.sql, shown)
    // With one address alone the service is the owner: it runs, and `audit rights` says what that means.
    if (owner === undefined) await migrate(url)
    else await migrate(sameDatabase(owner, url), undefined, await roleOf(client.sql))
    return { url, sql: client.sql, db: client.db, listen: client.listen, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The owner's address, when it leads to a database of the same name. */
function sameDatabase(owner: string, url: string): string {
  const { shown } = parseDatabaseUrl(owner, 'DATABASE_OWNER_URL')
  const [theirs, ours] = [owner, url].map((text) => new URL(text).pathname.slice(1))
  if (theirs === ours) return owner
  throw databaseError(
    'url-invalid',
    `DATABASE_OWNER_URL is another database than DATABASE_URL (found ${shown}); needed is ${ours}, as its owner.`,
  )
}

async function roleOf(sql: Sql): Promise<string> {
  const [row] = await sql<{ role: string }[]>`select current_user as role`
  return row?.role ?? ''
}
