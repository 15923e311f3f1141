import { sql } from 'drizzle-orm'
import {
  boolean,
  customType,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { instant } from './columns.ts'

/** The transaction that wrote a row: what is older than every running one can't be joined by another row any more. */
const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

/**
 * What is kept of a case for the auditor when it closes, written in the transaction of the closing event. How the
 * clocks ran is there at once; who held the case (from `channel` on) is filled in a moment later, off the clerk's
 * way: it takes a replay of the whole history. All of it can be rebuilt from the ledger (`banjie audit rebuild`), and
 * `banjie audit recompute` compares it with the ledger by another path.
 */
export const caseMeasures = pgTable(
  'case_measures',
  {
    caseId: uuid('case_id')
      .primaryKey()
      .references(() => cases.id),
    process: text().notNull(),
    version: smallint().notNull(),
    outcome: text(),
    openedAt: instant('opened_at').notNull(),
    acceptedAt: instant('accepted_at'),
    decidedAt: instant('decided_at'),
    closedAt: instant('closed_at').notNull(),
    seconds: integer().notNull(),
    workingSeconds: integer('working_seconds').notNull(),
    /** One place in each of these arrays for each run of a clock. */
    limits: text().array().notNull(),
    runs: smallint().array().notNull(),
    /** `kept`, `exceeded`, `superseded` or `ended`. */
    results: text().array().notNull(),
    warned: boolean().array().notNull(),
    /** In the limit's own measure: whole days, or seconds; null where the limit has no amount to count. */
    used: integer().array().notNull(),
    allotted: integer().array().notNull(),
    channel: text(),
    /** Where it was received. */
    window: text(),
    people: text().array(),
    /** One place in each of these arrays for each holder and ground: see `spanKey`. */
    spans: text().array(),
    spanSeconds: integer('span_seconds').array(),
    spanWorkingSeconds: integer('span_working_seconds').array(),
    writtenIn: transactionId('written_in').notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [
    index('case_measures_unsettled').on(table.caseId).where(sql`${table.spans} is null`),
    index('case_measures_written').on(table.writtenIn, table.caseId),
  ],
)

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/**
 * Settled rows of `case_measures` again, some thousand at a time in the columns that reports are counted from: read
 * back, they need no look at each. Each takes up where the one before ended, in the order of (`written_in`, `case_id`),
 * and only rows that no running transaction can be before any more. A copy and nothing else: when a settled row is
 * changed or goes, a trigger takes all segments away, and they are made anew.
 */
export const measureSegments = pgTable(
  'measure_segments',
  {
    serial: integer().primaryKey().generatedAlwaysAsIdentity(),
    cases: integer().notNull(),
    /** The last row in it. */
    writtenIn: transactionId('written_in').notNull(),
    caseId: uuid('case_id').notNull(),
    packed: bytes().notNull(),
  },
  (table) => [unique('measure_segments_end').on(table.writtenIn, table.caseId)],
)
