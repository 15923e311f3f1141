import { Problem } from '../problem.ts'

/**
 * Waits for work at most so long. The work itself goes on: what it may still commit is harmless, since the same
 * event id sent again returns what became of it.
 * @throws Problem `database-unavailable` when the time is over; whatever the work throws
 */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(
      new Problem('database-unavailable', {
        zh: `数据库${limitMs / 1000}秒内未响应：请用同一编号重新提交，已记入的不会重复`,
        en: `The database has not answered within ${limitMs / 1000} s. Send the same event with the same id again: if it is taken after all, it is not taken twice.`,
      }),
    )
  }, limitMs)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
