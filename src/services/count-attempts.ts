import { hash } from 'node:crypto'
import type { Sql } from '../database/client.ts'
import {
  forgetAttempts,
  keepAttempts,
  lockAttempts,
  removeOldAttempts,
} from '../database/queries/sign-in-failures.ts'
import { figures } from '../people/figures.ts'
import { countAttempt, lockedUntil } from '../people/lockout.ts'
import { Problem } from '../problem.ts'

/** What is tried; each is counted apart. */
type Tried = 'password' | 'second-factor'

/** Names are kept as hashes: what was typed may be nobody's, or a password in the wrong field. */
const keyOf = (tried: Tried, name: string) => hash('sm3', `${tried} ${name}`)

/**
 * Counts an attempt as failed before it is looked at. A locked name is refused alike whether or not somebody has
 * it, and without looking at the password: so the answer tells neither who exists nor what was right.
 * @throws Problem `sign-in-locked`
 */
export async function beginAttempt(
  sql: Sql,
  tried: Tried,
  name: string,
  now: Temporal.Instant,
): Promise<void> {
  const key = keyOf(tried, name)
  const until = await sql.begin(async (tx) => {
    const before = await lockAttempts(tx, key, now)
    const locked = lockedUntil(before, now)
    if (!locked) await keepAttempts(tx, key, countAttempt(before, now))
    return locked
  })
  if (!until) return
  const minutes = Math.ceil(now.until(until).total('minutes'))
  throw new Problem(
    'sign-in-locked',
    {
      zh: `该登录名失败次数过多：请${minutes}分钟后再试，或向系统管理员申请新密码`,
      en: `too many attempts under this name have failed: try again in ${minutes} minutes, or ask the system administrator for a new password`,
    },
    { retryAfterSeconds: Math.ceil(now.until(until).total('seconds')) },
  )
}

/** The attempt was right: the count begins anew. Old counts of other names go with it. */
export async function endAttempts(
  sql: Sql,
  tried: Tried,
  name: string,
  now: Temporal.Instant,
): Promise<void> {
  await forgetAttempts(sql, keyOf(tried, name))
  const { longestLock, failuresForgotten } = figures
  await removeOldAttempts(sql, now.subtract({ minutes: longestLock.value, hours: failuresForgotten.value }))
}

/** An administrator has let somebody in again. */
export async function forgetAttemptsOf(sql: Sql, name: string): Promise<void> {
  await forgetAttempts(sql, keyOf('password', name))
  await forgetAttempts(sql, keyOf('second-factor', name))
}
