import { and, asc, eq, gt } from 'drizzle-orm'
import type { Drizzle } from '../client.ts'
import { accounts } from '../schema/index.ts'
import type { Queryable } from './ledger.ts'

export type Account = typeof accounts.$inferSelect

export async function findAccount(db: Drizzle, id: string): Promise<Account | undefined> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id))
  return row
}

/** The account that the identity platform knows under this name. */
export async function findAccountByIdentity(
  db: Drizzle,
  issuer: string,
  subject: string,
): Promise<Account | undefined> {
  const [row] = await db
    .select()
    .from(accounts)
    .where(and(eq(accounts.identityIssuer, issuer), eq(accounts.identitySubject, subject)))
  return row
}

/** Writes an account; false when its name or its identity is there already. */
export async function insertAccount(db: Drizzle, account: Account): Promise<boolean> {
  const rows = await db.insert(accounts).values(account).onConflictDoNothing().returning({ id: accounts.id })
  return rows.length === 1
}

/** Changes an account; false when there is none. */
export async function updateAccount(
  db: Drizzle,
  id: string,
  change: Partial<Omit<Account, 'id'>>,
): Promise<boolean> {
  const rows = await db.update(accounts).set(change).where(eq(accounts.id, id)).returning({ id: accounts.id })
  return rows.length === 1
}

/** One page of accounts by name. */
export async function listAccounts(
  db: Drizzle,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Account[]> {
  return db
    .select()
    .from(accounts)
    .where(after === undefined ? undefined : gt(accounts.id, after))
    .orderBy(asc(accounts.id))
    .limit(limit)
}

/** Puts a new password in the place of the one that `account` had; false when it has another one by now. */
export async function replacePassword(
  sql: Queryable,
  account: Pick<Account, 'id' | 'password'>,
  { password, former, at }: { password: string; former: readonly string[]; at: Temporal.Instant },
): Promise<boolean> {
  const rows = await sql`
    update accounts set password = ${password}, former_passwords = ${JSON.stringify(former)}::jsonb,
      password_set_at = ${at}, one_time = false
    where id = ${account.id} and password = ${account.password} returning id`
  return rows.length === 1
}

/** Keeps a sealed secret that no code has confirmed; false when a confirmed one is there. */
export async function setTotpSecret(sql: Queryable, id: string, sealed: string): Promise<boolean> {
  const rows = await sql`
    update accounts set totp_secret = ${sealed} where id = ${id} and not totp_confirmed returning id`
  return rows.length === 1
}

/** Takes a code's time step unless it, or a later one, has been taken. */
export async function takeTimeStep(sql: Queryable, id: string, step: number): Promise<boolean> {
  const rows = await sql`
    update accounts set totp_last_step = ${step}, totp_confirmed = true
    where id = ${id} and totp_secret is not null and coalesce(totp_last_step, 0) < ${step} returning id`
  return rows.length === 1
}

/**
 * Locks every account of the person whose account this is, until the end of the transaction: two appointments
 * given at once see each other.
 */
export async function lockPerson(sql: Queryable, account: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from accounts
    where staff_number = (select staff_number from accounts where id = ${account}) order by id for update`
  return rows.map(({ id }) => id)
}

export async function countRealAccounts(sql: Queryable): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*) from accounts where not synthetic`
  return row?.count ?? 0
}
