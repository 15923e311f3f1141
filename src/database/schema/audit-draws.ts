import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * Random draws of cases for inspection. Append-only: whoever draws again until the cases suit is seen to have done
 * so.
 */
export const auditDraws = pgTable(
  'audit_draws',
  {
    /** The sender's; its uniqueness is what makes a draw happen once. */
    id: uuid().primaryKey(),
    seed: text().notNull(),
    /** Of which cases it was, as it was asked. */
    filter: jsonb().notNull(),
    /** Cases that were asked for. */
    size: integer().notNull(),
    /** Cases that there were to draw from, and the SM3 of their ids. */
    population: integer().notNull(),
    populationHash: text('population_hash').notNull(),
    /** Ids of those drawn, in the order in which they were. */
    cases: uuid().array().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('audit_draws_recorded').on(table.recordedAt, table.id)],
)
