import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from './columns.ts'
import { projects } from './projects.ts'

/**
 * Where each case stands, as its ledger implies: `state` is the whole of it, the other columns are what lists
 * search and sort by. Everything here can be rebuilt by a replay.
 */
export const cases = pgTable(
  'cases',
  {
    id: uuid().primaryKey(),
    number: text().notNull().unique(),
    process: text().notNull(),
    version: smallint().notNull(),
    status: text().notNull(),
    outcome: text(),
    revision: integer().notNull(),
    applicant: text().notNull(),
    openedAt: instant('opened_at').notNull(),
    lastAt: instant('last_at').notNull(),
    ended: boolean().notNull(),
    /** The soonest last lawful instant of the limits that count now. */
    dueAt: instant('due_at'),
    state: jsonb().notNull(),
    /** The project that it belongs to, as its opening says. */
    projectId: uuid('project_id').references(() => projects.id),
  },
  (table) => [
    index('cases_opened').on(table.openedAt, table.id),
    index('cases_due').on(table.dueAt, table.id).where(sql`not ${table.ended}`),
    index('cases_process').on(table.process, table.openedAt, table.id),
    index('cases_project')
      .on(table.projectId, table.openedAt, table.id)
      .where(sql`${table.projectId} is not null`),
    index('cases_applicant').on(table.applicant, table.openedAt, table.id),
  ],
)

/** The last serial number given on a day: numbers come from the database, so that no two nodes give the same. */
export const caseNumbers = pgTable('case_numbers', {
  day: plainDate().primaryKey(),
  last: integer().notNull(),
})
