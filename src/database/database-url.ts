import { databaseError } from './database-error.ts'

export interface DatabaseUrl {
  /** As given, less what the driver doesn't understand. */
  address: string
  /** Where the server listens on a Unix socket. */
  socketFolder?: string
  /** For messages: without the password. */
  shown: string
}

/**
 * Reads `postgres://…`, with a socket's folder as encoded host or as `?host=`.
 * @param variable of the environment that says so
 * Throws `url-invalid`.
 */
export function parseDatabaseUrl(text: string, variable = 'DATABASE_URL'): DatabaseUrl {
  const url = URL.parse(text)
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) {
    throw databaseError(
      'url-invalid',
      `${variable} is no PostgreSQL address (found ${url === null ? 'something unreadable' : withoutPassword(url)}); ` +
        'needed is postgres://user:password@host:5432/database, or postgres://user@%2Fsocket%2Ffolder/database.',
    )
  }
  const shown = withoutPassword(url)
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  if (!host.startsWith('/')) return { address: text, shown }
  url.searchParams.delete('host')
  return { address: url.href, socketFolder: host, shown }
}

/** The same address with another database. */
export function withDatabase(text: string, database: string): string {
  const url = new URL(text)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

function withoutPassword(url: URL) {
  const copy = new URL(url)
  if (copy.password) copy.password = '…'
  return decodeURI(copy.href)
}
