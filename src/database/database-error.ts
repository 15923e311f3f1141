/** Why the database could not be reached, started or migrated; stable, so that callers and tests can tell. */
export type DatabaseErrorCode =
  | 'binaries-missing'
  | 'binaries-broken'
  | 'data-folder-unusable'
  | 'data-folder-foreign'
  | 'data-folder-version'
  | 'socket-folder-unusable'
  | 'start-failed'
  | 'start-timeout'
  | 'stop-timeout'
  | 'url-invalid'
  | 'unreachable'
  | 'login-refused'
  | 'database-missing'
  | 'server-too-old'
  | 'encoding'
  | 'migrations-missing'
  | 'migration-failed'
  | 'migration-unknown'

interface DatabaseError extends Error {
  name: 'DatabaseError'
  code: DatabaseErrorCode
}

/** An error whose message says what was found, what is needed and what to do. Never put a password in it. */
export function databaseError(code: DatabaseErrorCode, message: string, cause?: unknown): DatabaseError {
  const error = new Error(message, cause === undefined ? undefined : { cause })
  return Object.assign(error, { name: 'DatabaseError' as const, code })
}
