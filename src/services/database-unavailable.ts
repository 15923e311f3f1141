/** What the driver and the server say when there is no connection to be had, or one was lost. */
const codes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT', // the socket's file is gone
  '53300', // too many connections
  '57P01', // shut down by an administrator
  '57P02', // shut down after a crash
  '57P03', // starting up or shutting down
])

/**
 * Whether an error means that the database can't be reached now. A transaction that was on its way may have
 * been committed all the same: the sender repeats it with the same event id.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return (typeof code === 'string' && codes.has(code)) || isDatabaseUnavailable(error.cause)
}
