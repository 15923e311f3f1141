import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, real, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * Long work, as people see it: who asked, how far it is, what came of it. The queue that gives it to a node is
 * pg-boss's own, in the schema `pgboss` (its migration is a file of ours: drizzle/*_jobs.sql).
 */
export const jobs = pgTable(
  'jobs',
  {
    id: uuid().primaryKey(),
    kind: text().notNull(),
    input: jsonb().notNull(),
    /** What it works on, where that is too long to be read with every list; nothing of a person. */
    material: jsonb(),
    by: jsonb().notNull(),
    /** `waiting`, `running`, `done`, `failed` or `cancelled`. */
    state: text().notNull(),
    /** How often a node has begun it: a node that was taken for dead and is not must not go on. */
    attempt: integer().notNull().default(0),
    /** 0 to 1. */
    progress: real().notNull().default(0),
    /** What it is at, in both languages. */
    words: jsonb(),
    cancelAsked: boolean('cancel_asked').notNull().default(false),
    result: jsonb(),
    /** Why it failed: code and detail. */
    problem: jsonb(),
    askedAt: instant('asked_at').notNull(),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('jobs_asked').on(table.askedAt, table.id),
    // Whether there is anything to do at all, asked by every node every few seconds.
    index('jobs_open').on(table.id).where(sql`${table.endedAt} is null`),
  ],
)
