import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { parseDatabaseUrl } from './database-url.ts'
import * as schema from './schema/index.ts'
import { types } from './types.ts'

export type Sql = postgres.Sql<{
  instant: Temporal.Instant
  plainDate: Temporal.PlainDate
  integer: number
  json: unknown
}>
export type Drizzle = PostgresJsDatabase<typeof schema>

export interface Client {
  /** Prepared statements and bulk work; see `types.ts` for how values come out. */
  sql: Sql
  /** The same connections through drizzle. */
  db: Drizzle
  /**
   * Hears a channel over a connection of its own, which comes back by itself after a short loss.
   * @param onListening called when it listens, and again when it listens anew: what was said meanwhile is lost
   */
  listen(channel: string, onMessage: (text: string) => void, onListening: () => void): Promise<Listening>
  /** Waits up to 5 s for running queries. */
  close(): Promise<void>
}

export interface Listening {
  end(): Promise<void>
}

export interface ClientOptions {
  /** Connections at most; opened when needed. */
  max?: number
  /** Shown in `pg_stat_activity`. */
  name?: string
  /** Seconds that an unused connection is kept; for ever when absent. */
  idleSeconds?: number
  /** Settings of the server for each connection, as `lock_timeout`. */
  session?: Readonly<Record<string, number>>
}

/** A pool on a PostgreSQL address; connects when first asked. A Unix socket's folder may stand as host, encoded. */
export function createClient(
  url: string,
  { max = 10, name = 'banjie', idleSeconds, session }: ClientOptions = {},
): Client {
  const { address, socketFolder } = parseDatabaseUrl(url)
  const options = {
    ...(socketFolder !== undefined && { host: socketFolder }),
    connect_timeout: 10,
    backoff: secondsBeforeRetry,
    types,
    connection: { application_name: name, TimeZone: 'UTC', ...session },
    onnotice: () => {},
  }
  const idle = idleSeconds === undefined ? {} : { idle_timeout: idleSeconds }
  const sql = postgres(address, { ...options, ...idle, max }) as unknown as Sql
  const heard = new Set<Listening>()

  async function listen(channel: string, onMessage: (text: string) => void, onListening: () => void) {
    const own = postgres(address, { ...options, max: 1 })
    const listening = {
      async end() {
        heard.delete(listening)
        await own.end({ timeout: 0 })
      },
    }
    heard.add(listening)
    try {
      await own.listen(channel, onMessage, onListening)
    } catch (error) {
      await listening.end()
      throw error
    }
    return listening
  }

  async function close() {
    await Promise.all([...heard].map((one) => one.end()))
    await sql.end({ timeout: 5 })
  }
  return { sql, db: withDrizzle(sql), listen, close }
}

/** The driver's own goes up to 20 s, in which a database that is back would look as if it were still away. */
const secondsBeforeRetry = (retries: number) => Math.min(1, 0.02 * 2 ** retries)

/**
 * drizzle overwrites the client's own types with texts; its columns read both, so ours are put back, and what it
 * added is taken away, or the driver would not look up how arrays of instants are written.
 */
function withDrizzle(sql: Sql): Drizzle {
  const parsers = { ...sql.options.parsers }
  const serializers = { ...sql.options.serializers }
  const db = drizzle(sql as unknown as postgres.Sql, { schema })
  restore(sql.options.parsers, parsers)
  restore(sql.options.serializers, serializers)
  return db
}

function restore<T>(target: Record<string, T>, saved: Record<string, T>) {
  for (const key of Object.keys(target)) delete target[key]
  Object.assign(target, saved)
}
