import { integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Holiday notices that the county has loaded, beside those that come with the product. Append-only. */
export const holidayNotices = pgTable(
  'holiday_notices',
  {
    year: smallint().notNull(),
    status: text().notNull(),
    version: smallint().notNull(),
    notice: jsonb().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** From when due dates go by it: a little later than it was loaded, so that every node has read it by then. */
    knownFrom: instant('known_from').notNull(),
  },
  (table) => [primaryKey({ columns: [table.year, table.status, table.version] })],
)

/** How far the due dates of open cases are recounted after a notice: the last case looked at, and what came of it. */
export const noticeRecounts = pgTable(
  'notice_recounts',
  {
    year: smallint().notNull(),
    status: text().notNull(),
    version: smallint().notNull(),
    afterCase: uuid('after_case').notNull(),
    looked: integer().notNull(),
    changed: integer().notNull(),
    failed: integer().notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [primaryKey({ columns: [table.year, table.status, table.version] })],
)
