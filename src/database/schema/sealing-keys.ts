import { sql } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * The keys with which something in this database has been sealed, by name, with what tells one from another of the
 * same name (never the key). A service without one of them does not start. Append-only.
 */
export const sealingKeys = pgTable('sealing_keys', {
  id: text().primaryKey(),
  fingerprint: text().notNull(),
  firstUsedAt: instant('first_used_at').notNull().default(sql`now()`),
})
