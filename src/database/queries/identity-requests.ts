import type { identityRequests } from '../schema/index.ts'
import type { Queryable } from './ledger.ts'

export type IdentityRequest = typeof identityRequests.$inferSelect

export async function insertIdentityRequest(sql: Queryable, of: IdentityRequest): Promise<void> {
  await sql`
    insert into identity_requests (hash, state, nonce, verifier, started_at)
    values (${of.hash}, ${of.state}, ${of.nonce}, ${of.verifier}, ${of.startedAt})`
}

/** Takes a request away and gives it back: each is answered once. */
export async function takeIdentityRequest(
  sql: Queryable,
  hash: string,
): Promise<IdentityRequest | undefined> {
  const [row] = await sql<IdentityRequest[]>`
    delete from identity_requests where hash = ${hash}
    returning hash, state, nonce, verifier, started_at as "startedAt"`
  return row
}

export async function removeOldIdentityRequests(sql: Queryable, before: Temporal.Instant): Promise<void> {
  await sql`delete from identity_requests where started_at < ${before}`
}
