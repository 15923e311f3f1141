import type { Sql } from './client.ts'
import { databaseError } from './database-error.ts'

/** 17 brought the built-in C.UTF-8 locale, under which texts compare alike on every machine. */
const OLDEST_MAJOR = 17

/**
 * Asks a server once whether it can serve. `shown` names it in messages, without a password.
 * Throws `unreachable`, `login-refused`, `database-missing`, `server-too-old`, `encoding`.
 */
export async function verifyServer(sql: Sql, shown: string): Promise<void> {
  const [found] = await sql`
    select current_setting('server_version') as version,
           current_setting('server_version_num')::int / 10000 as major,
           current_setting('server_encoding') as encoding`.catch((error) => {
    throw unreachable(error, shown)
  })
  if (found?.major < OLDEST_MAJOR) {
    throw databaseError(
      'server-too-old',
      `The server at ${shown} is PostgreSQL ${found?.version}; ${OLDEST_MAJOR} or later is needed. Upgrade it, or ` +
        'unset DATABASE_URL to use the embedded one.',
    )
  }
  if (found?.encoding !== 'UTF8') {
    throw databaseError(
      'encoding',
      `The database at ${shown} is encoded in ${found?.encoding}; Chinese needs UTF8. ` +
        `Make one with "create database … encoding 'UTF8' template template0".`,
    )
  }
}

function unreachable(error: NodeJS.ErrnoException, shown: string) {
  const reason = error.message || error.code
  switch (error.code) {
    case '28P01':
    case '28000':
      return databaseError(
        'login-refused',
        `The server at ${shown} refuses the login: ${reason}. Check user and password in DATABASE_URL, and the ` +
          "server's pg_hba.conf.",
        error,
      )
    case '3D000':
      return databaseError(
        'database-missing',
        `The server at ${shown} has no such database: ${reason}. Make it with "create database", or correct ` +
          'DATABASE_URL.',
        error,
      )
    default:
      return databaseError(
        'unreachable',
        `No PostgreSQL answers at ${shown}: ${reason}. Start that server or correct DATABASE_URL; without ` +
          'DATABASE_URL an embedded server is started.',
        error,
      )
  }
}
