import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** The state of the whole ledger from day to day (src/audit/proof/anchor.ts). Append-only. */
export const anchors = pgTable('anchors', {
  /** 1, 2, 3 … without a gap. */
  serial: integer().primaryKey(),
  at: instant().notNull(),
  /** Leaves in the tree. */
  size: bigint({ mode: 'number' }).notNull(),
  /** Cases, and events of them, that it stands for. */
  cases: bigint({ mode: 'number' }).notNull(),
  events: bigint({ mode: 'number' }).notNull(),
  root: text().notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text().notNull(),
})

/** How far each case had come when an anchor took it up: the leaves of the tree. Append-only. */
export const anchorLeaves = pgTable(
  'anchor_leaves',
  {
    /** The place in the tree: 0, 1, 2 … without a gap. */
    position: bigint({ mode: 'number' }).primaryKey(),
    /** The serial of the anchor that took it up, which is written after its leaves: its root is over them. */
    anchor: integer().notNull(),
    /** No reference: that a case is gone must be seen here. */
    caseId: uuid('case_id').notNull(),
    number: text().notNull(),
    length: integer().notNull(),
    head: text().notNull(),
  },
  (table) => [index('anchor_leaves_case').on(table.caseId, table.length)],
)
