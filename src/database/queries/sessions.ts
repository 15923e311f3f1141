import type { sessions } from '../schema/index.ts'
import type { Queryable } from './ledger.ts'

export type SessionRow = typeof sessions.$inferSelect

/** A session with what of its account decides on it. */
export interface SessionWithAccount extends SessionRow {
  readonly name: string
  readonly staffNumber: string
  readonly oneTime: boolean
  readonly passwordSetAt: Temporal.Instant | null
  readonly totpConfirmed: boolean
  readonly disabledAt: Temporal.Instant | null
}

/** The session with this hash; the driver prepares the statement once for each connection. */
export async function findSession(sql: Queryable, hash: string): Promise<SessionWithAccount | undefined> {
  const [row] = await sql<SessionWithAccount[]>`
    select s.hash, s.account, s.appointment, s.method, s.second_factor as "secondFactor",
      s.signed_in_at as "signedInAt", s.last_seen_at as "lastSeenAt",
      s.previous_sign_in_at as "previousSignInAt", a.name, a.staff_number as "staffNumber", a.one_time as "oneTime", a.password_set_at as "passwordSetAt",
      a.totp_confirmed as "totpConfirmed", a.disabled_at as "disabledAt"
    from sessions s join accounts a on a.id = s.account where s.hash = ${hash}`
  return row
}

export async function insertSession(sql: Queryable, of: SessionRow): Promise<void> {
  await sql`
    insert into sessions (hash, account, appointment, method, second_factor, signed_in_at, last_seen_at,
      previous_sign_in_at)
    values (${of.hash}, ${of.account}, ${of.appointment}, ${of.method}, ${of.secondFactor}, ${of.signedInAt}, ${of.lastSeenAt},
      ${of.previousSignInAt})`
}

/** Takes a session away and gives it back; undefined when it was gone. */
export async function removeSession(sql: Queryable, hash: string): Promise<SessionRow | undefined> {
  const [row] = await sql<SessionRow[]>`
    delete from sessions where hash = ${hash}
    returning hash, account, appointment, method, second_factor as "secondFactor",
      signed_in_at as "signedInAt", last_seen_at as "lastSeenAt", previous_sign_in_at as "previousSignInAt"`
  return row
}

export async function touchSession(sql: Queryable, hash: string, at: Temporal.Instant): Promise<void> {
  await sql`update sessions set last_seen_at = ${at} where hash = ${hash} and last_seen_at < ${at}`
}

/** The sessions of an account that are kept, the one used last first. */
export async function sessionsOf(sql: Queryable, account: string): Promise<SessionRow[]> {
  return sql<SessionRow[]>`
    select hash, account, appointment, method, second_factor as "secondFactor", signed_in_at as "signedInAt",
      last_seen_at as "lastSeenAt", previous_sign_in_at as "previousSignInAt"
    from sessions where account = ${account} order by last_seen_at desc, hash`
}

/** Ends every session of an account. */
export async function removeSessionsOf(sql: Queryable, account: string): Promise<void> {
  await sql`delete from sessions where account = ${account}`
}

/** Clears away sessions that ended before these instants. */
export async function removeOldSessions(
  sql: Queryable,
  { signedInBefore, seenBefore }: { signedInBefore: Temporal.Instant; seenBefore: Temporal.Instant },
): Promise<void> {
  await sql`delete from sessions where signed_in_at < ${signedInBefore} or last_seen_at < ${seenBefore}`
}
