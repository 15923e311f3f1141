import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { instant, plainDate } from './columns.ts'

/**
 * What stands in the county's registers (machines/registers.ts), and from when to when. Append-only; an entry with
 * the same key and first day takes the place of the one before it, and one without data takes it out.
 */
export const registerEntries = pgTable(
  'register_entries',
  {
    id: uuid().primaryKey(),
    /** The order of entering. */
    serial: integer().notNull().generatedAlwaysAsIdentity(),
    register: text().notNull(),
    /** As it was entered. */
    key: text().notNull(),
    /** What it is found under (process/register-key.ts). */
    lookupKey: text('lookup_key').notNull(),
    from: plainDate().notNull(),
    to: plainDate(),
    data: jsonb(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('register_entries_key').on(table.register, table.lookupKey, table.serial)],
)

/** What came into and went out of a stock (十四-10(2)). Append-only: the counts are the sums of it. */
export const stockMovements = pgTable(
  'stock_movements',
  {
    id: uuid().primaryKey(),
    /** The order of entering. */
    serial: integer().notNull().generatedAlwaysAsIdentity(),
    register: text().notNull(),
    /** `drawn`, `issued`, `returned`, `voided` or `lost`. */
    kind: text().notNull(),
    count: integer().notNull(),
    note: text().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** The case and the event that moved it; none for what was entered by hand. */
    caseId: uuid('case_id').references(() => cases.id),
    eventId: uuid('event_id'),
  },
  (table) => [
    index('stock_movements_register').on(table.register, table.serial),
    index('stock_movements_case').on(table.caseId).where(sql`${table.caseId} is not null`),
  ],
)
