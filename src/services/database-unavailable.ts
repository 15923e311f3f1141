import { Problem } from '../problem.ts'

/** What the driver and the server say when there is no connection to be had, or one was lost. */
const gone = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'ENOENT', // the socket's file is gone
  '25P03', // a transaction was idle for too long: this process had stood still
  '53300', // too many connections
  '57P01', // shut down by an administrator
  '57P02', // shut down after a crash
  '57P03', // starting up or shutting down
  '57P05', // an idle session was ended
])

/** What the server says when it gave up waiting, for a lock that somebody holds or for a statement to end. */
const waitedTooLong = new Set(['55P03', '57014'])

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : codeOf(error.cause)
}

/** Whether the server gave up waiting for a lock: somebody outside of this program works on the same rows. */
export const isLocked = (error: unknown): boolean => codeOf(error) === '55P03'

/** Whether two transactions met: one of the same event, or a deadlock. Tried again, the second sees the first. */
export const isCollision = (error: unknown): boolean =>
  ['23505', '40P01', '40001'].includes(codeOf(error) ?? '')

/**
 * The problem of a database that can't serve now; undefined for any other error. A transaction that was on its
 * way may have been committed all the same: the sender repeats it with the same event id.
 */
export function databaseTrouble(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error.code === 'database-unavailable' ? error : undefined
  const code = codeOf(error)
  if (code !== undefined && gone.has(code)) {
    return new Problem('database-unavailable', {
      zh: '数据库暂时无法连接：请用同一编号重新提交，已记入的不会重复',
      en: 'The database can not be reached now. Send the same event with the same id again: if it was taken before, it is not taken twice.',
    })
  }
  if (code === undefined || !waitedTooLong.has(code)) return undefined
  return new Problem('busy', {
    zh: '数据库等待过久，未作改动：请稍后重新提交',
    en: 'The database was kept waiting for too long, by a lock or by load. Nothing was changed: send the same again in a moment.',
  })
}
