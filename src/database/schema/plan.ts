import { doublePrecision, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * How far each clause of the plan has come, with the evidence, as its departments say. Append-only; of one clause
 * the latest entry counts.
 */
export const planProgress = pgTable(
  'plan_progress',
  {
    /** The sender's; its uniqueness is what makes an entry happen once. */
    id: uuid().primaryKey(),
    /** The order of entering. */
    serial: integer().notNull().generatedAlwaysAsIdentity(),
    clause: text().notNull(),
    status: text().notNull(),
    evidence: text().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('plan_progress_latest').on(table.clause, table.serial)],
)

/**
 * Figures of the plan's targets that no case tells. Append-only; of one figure and period the latest entry counts.
 */
export const targetValues = pgTable(
  'target_values',
  {
    id: uuid().primaryKey(),
    serial: integer().notNull().generatedAlwaysAsIdentity(),
    target: text().notNull(),
    figure: text().notNull(),
    period: text().notNull(),
    value: doublePrecision().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('target_values_latest').on(table.target, table.figure, table.period, table.serial)],
)
