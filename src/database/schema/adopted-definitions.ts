import { integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant, plainDate } from './columns.ts'

/**
 * Definitions that the county has adopted beside those that come with the product. Append-only: cases run on them, so
 * none ever changes. A version that is adopted later takes over from its first day on.
 */
export const adoptedDefinitions = pgTable(
  'adopted_definitions',
  {
    /** The proposal that it comes of. */
    id: uuid().primaryKey(),
    /** The order of adopting. */
    serial: integer().notNull().generatedAlwaysAsIdentity().unique('adopted_definitions_order'),
    slug: text().notNull(),
    version: integer().notNull(),
    /** The first day on which cases are received under it. */
    from: plainDate().notNull(),
    definition: jsonb().notNull(),
    /** SM3 of the definition's canonical JSON. */
    hash: text().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [unique('adopted_definitions_version').on(table.slug, table.version)],
)
