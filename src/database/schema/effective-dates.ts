import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from './columns.ts'

/**
 * When the county has put each change of the plan into effect, by clause: what was entered, by whom and when.
 * Append-only; of one process and clause the latest entry counts, and one without a date takes the earlier back.
 */
export const effectiveDates = pgTable(
  'effective_dates',
  {
    id: uuid().primaryKey(),
    /** The order of entering. */
    serial: integer().notNull().generatedAlwaysAsIdentity(),
    process: text().notNull(),
    clause: text().notNull(),
    date: plainDate(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('effective_dates_latest').on(table.process, table.clause, table.serial)],
)
