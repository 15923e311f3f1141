import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { instant } from './columns.ts'

/**
 * The ledger: append-only, a chain for each case. A trigger refuses UPDATE, DELETE and TRUNCATE
 * (drizzle/0001_append_only.sql). `id` is the sender's, and its uniqueness is what makes an event happen once.
 */
export const events = pgTable(
  'events',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    seq: integer().notNull(),
    id: uuid().notNull().unique(),
    type: text().notNull(),
    payload: jsonb().notNull(),
    actor: jsonb().notNull(),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.seq] })],
)
