import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** Construction projects. A case names its project; whoever counts the cases of one locks its row. */
export const projects = pgTable(
  'projects',
  {
    id: uuid().primaryKey(),
    /** 项目代码, as the investment platform gives it. */
    code: text().notNull().unique(),
    name: text().notNull(),
    facts: jsonb().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('projects_recorded').on(table.recordedAt, table.id)],
)
