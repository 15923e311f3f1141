import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { instant } from './columns.ts'

/** At which desks (`role/department`) each case is work to do. A row moves in the transaction that moves its case. */
export const worklist = pgTable(
  'worklist',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    desk: text().notNull(),
    /** The last lawful instant that the desk has; the year 9999 when no limit counts. */
    dueAt: instant('due_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.desk] }),
    // An inbox, soonest due first, page by page.
    index('worklist_inbox').on(table.desk, table.dueAt, table.caseId),
  ],
)
