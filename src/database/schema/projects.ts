import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * Construction projects as they were created. A case names its project; whoever counts the cases of one locks its
 * row.
 */
export const projects = pgTable(
  'projects',
  {
    id: uuid().primaryKey(),
    /** 项目代码, as the investment platform gives it. */
    code: text().notNull(),
    name: text().notNull(),
    facts: jsonb().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('projects_recorded').on(table.recordedAt, table.id)],
)

/** What was found wrong in a project and put right, each the whole of it anew. Append-only; the last one counts. */
export const projectCorrections = pgTable(
  'project_corrections',
  {
    id: uuid().primaryKey(),
    /** The order of entering. */
    serial: integer().notNull().generatedAlwaysAsIdentity(),
    project: uuid()
      .notNull()
      .references(() => projects.id),
    code: text().notNull(),
    name: text().notNull(),
    facts: jsonb().notNull(),
    reason: text().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('project_corrections_latest').on(table.project, table.serial)],
)

/** Projects as they stand: by their last correction, with who created them and when. */
export const currentProjects = pgView('current_projects', {
  id: uuid().notNull(),
  code: text().notNull(),
  name: text().notNull(),
  facts: jsonb().notNull(),
  by: jsonb().notNull(),
  recordedAt: instant('recorded_at').notNull(),
}).as(sql`
  select p.id, coalesce(c.code, p.code) as code, coalesce(c.name, p.name) as name,
    coalesce(c.facts, p.facts) as facts, p.by, p.recorded_at
  from projects p left join lateral (
    select code, name, facts from project_corrections where project = p.id order by serial desc limit 1
  ) c on true`)
