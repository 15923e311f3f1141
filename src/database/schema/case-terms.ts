import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'

/**
 * What a case is found by: its number, names, the code of a company, and the keyed index of a person's id and phone.
 * Apart from `cases`, which each event rewrites: these rows never change. They can be rebuilt from the openings.
 */
export const caseTerms = pgTable(
  'case_terms',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    /** `number`, `name`, `id` or `phone`. */
    kind: text().notNull(),
    term: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.kind, table.term] }),
    index('case_terms_exact').on(table.term, table.kind).where(sql`${table.kind} in ('id', 'phone')`),
    index('case_terms_number')
      .using('gin', table.term.op('gin_trgm_ops'))
      .where(sql`${table.kind} = 'number'`),
    // Each character as a word of its own: trigrams of the text itself know no name of one or two characters.
    index('case_terms_name')
      .using('gin', sql`spaced(${table.term}) gin_trgm_ops`)
      .where(sql`${table.kind} = 'name'`),
  ],
)
