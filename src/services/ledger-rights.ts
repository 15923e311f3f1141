import type { Sql } from '../database/client.ts'
import { type LedgerRights, ledgerRights } from '../database/service-role.ts'

/** What the role of these connections could do to the ledger, and whether that is no more than it should. */
export async function readLedgerRights(sql: Sql): Promise<LedgerRights & { readonly isSafe: boolean }> {
  const rights = await ledgerRights(sql)
  const { superuser, owns, changes } = rights
  return { ...rights, isSafe: !superuser && owns.length === 0 && changes.length === 0 }
}
