import type { Sql } from '../database/client.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import { isCollision } from './database-unavailable.ts'

/** Times that a transaction is tried when it meets another one; the second try sees what the other has done. */
const tries = 3

/** Does work in one transaction, again when another one of the same id came first. */
export async function inTransaction<T>(sql: Sql, work: (tx: Queryable) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return (await sql.begin(work)) as T
    } catch (error) {
      if (!isCollision(error) || tried === tries) throw error
    }
  }
}
