import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { instant } from './columns.ts'

/** Files that came with a case. The content lies sealed in the folder of files, under `file`. Append-only. */
export const attachments = pgTable(
  'attachments',
  {
    /** The sender's; its uniqueness is what makes a file be taken once. */
    id: uuid().primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    /** The id of the material in the process. */
    material: text().notNull(),
    /** As its sender named it: shown, never used as a path. */
    name: text().notNull(),
    type: text().notNull(),
    /** In bytes. */
    size: integer().notNull(),
    /** SM3 of the content, in hex. */
    hash: text().notNull(),
    /** A name of our own. */
    file: uuid().notNull(),
    by: jsonb().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('attachments_case').on(table.caseId, table.recordedAt, table.id)],
)
