import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * What has happened to proposals: drafts, submissions, decisions, adoptions. Append-only; a proposal is what its events
 * make of it.
 */
export const reformEvents = pgTable(
  'reform_events',
  {
    /** The sender's; its uniqueness is what makes an act happen once. */
    id: uuid().primaryKey(),
    /** The proposal: the id of its first event. */
    reform: uuid().notNull(),
    seq: integer().notNull(),
    type: text().notNull(),
    payload: jsonb().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    unique('reform_events_reform').on(table.reform, table.seq),
    index('reform_events_recorded').on(table.recordedAt, table.reform),
  ],
)
