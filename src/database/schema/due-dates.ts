import { boolean, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { instant } from './columns.ts'

/** What time will bring to each case; every node sweeps it. A row moves in the transaction that moves its case. */
export const dueDates = pgTable(
  'due_dates',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    limit: text('limit_id').notNull(),
    run: smallint().notNull(),
    event: text().notNull(),
    at: instant().notNull(),
    provisional: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.limit, table.run, table.event] }),
    // The sweep reads it page by page.
    index('due_dates_at').on(table.at, table.caseId),
  ],
)
