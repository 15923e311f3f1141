import type { Attempts } from '../../people/lockout.ts'
import type { Queryable } from './ledger.ts'

/** The attempts under a name, locked until the end of the transaction. */
export async function lockAttempts(
  sql: Queryable,
  name: string,
  at: Temporal.Instant,
): Promise<Attempts | undefined> {
  await sql`
    insert into sign_in_failures (name, failures, last_at) values (${name}, 0, ${at}) on conflict (name) do nothing`
  const [row] = await sql<Attempts[]>`
    select failures, last_at as "lastAt", locked_until as "lockedUntil"
    from sign_in_failures where name = ${name} for update`
  return row
}

export async function keepAttempts(sql: Queryable, name: string, of: Attempts): Promise<void> {
  await sql`
    update sign_in_failures set failures = ${of.failures}, last_at = ${of.lastAt}, locked_until = ${of.lockedUntil}
    where name = ${name}`
}

export async function forgetAttempts(sql: Queryable, name: string): Promise<void> {
  await sql`delete from sign_in_failures where name = ${name}`
}

/** Clears away counts that no longer count. */
export async function removeOldAttempts(sql: Queryable, before: Temporal.Instant): Promise<void> {
  await sql`delete from sign_in_failures where greatest(last_at, locked_until) < ${before}`
}
