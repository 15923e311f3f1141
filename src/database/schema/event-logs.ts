import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * Other people's event logs, for the auditor alone: no case of ours is in them and nothing else reads them. What was
 * read of a file is replaced as a whole when its reading is begun anew.
 */
export const eventLogs = pgTable('event_logs', {
  id: uuid().primaryKey(),
  /** Short, for the rows that belong to it. */
  serial: integer().notNull().unique().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  /** `xes` or `csv`. */
  format: text().notNull(),
  /** Columns, encoding, zone and order of dates, as asked for. */
  reading: jsonb().notNull(),
  /** `reading`, `ready` or `failed`. */
  state: text().notNull(),
  /** What was found: size and SM3 of the file, its encoding, how many cases, events and unreadable rows. */
  found: jsonb(),
  /** Whether the file was read to its end. */
  whole: boolean().notNull().default(false),
  by: jsonb().notNull(),
  recordedAt: instant('recorded_at').notNull().default(sql`now()`),
})

export const logEvents = pgTable(
  'log_events',
  {
    log: integer().notNull(),
    caseName: text('case_name').notNull(),
    /** Epoch milliseconds. */
    at: bigint({ mode: 'number' }).notNull(),
    /** The file's own order, which settles events at one instant. */
    order: integer().notNull(),
    activity: text().notNull(),
    transition: text().notNull(),
    resource: text(),
    row: integer().notNull(),
  },
  (table) => [index('log_events_case').on(table.log, table.caseName, table.at, table.order)],
)

/** Rows that could not be read, each with what was found and what is needed. */
export const logUnreadable = pgTable(
  'log_unreadable',
  {
    log: integer().notNull(),
    /** The order of finding: one row may have more than one fault. */
    serial: integer().notNull(),
    row: integer().notNull(),
    found: jsonb().notNull(),
    needed: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.log, table.serial] })],
)

/** A file that was sent and is not read yet, in sealed pieces: any node may read it. Gone when it has been read. */
export const logPieces = pgTable(
  'log_pieces',
  { log: uuid().notNull(), piece: integer().notNull(), content: bytes().notNull() },
  (table) => [primaryKey({ columns: [table.log, table.piece] })],
)
