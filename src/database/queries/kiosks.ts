import type { kiosks } from '../schema/index.ts'
import type { Queryable } from './ledger.ts'

export type Kiosk = typeof kiosks.$inferSelect

export async function insertKiosk(sql: Queryable, { hash, account, department, openedAt }: Kiosk) {
  await sql`
    insert into kiosks (hash, account, department, opened_at)
    values (${hash}, ${account}, ${department}, ${openedAt})`
}

/** The kiosk with this hash, unless the account that set it up has been closed. */
export async function findKiosk(sql: Queryable, hash: string): Promise<Kiosk | undefined> {
  const [row] = await sql<Kiosk[]>`
    select k.hash, k.account, k.department, k.opened_at as "openedAt"
    from kiosks k join accounts a on a.id = k.account
    where k.hash = ${hash} and a.disabled_at is null`
  return row
}

export async function removeOldKiosks(sql: Queryable, before: Temporal.Instant): Promise<void> {
  await sql`delete from kiosks where opened_at < ${before}`
}
