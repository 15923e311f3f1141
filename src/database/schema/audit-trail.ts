import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * Who did, read or was refused what: for the audit administrator alone. Append-only, and a chain: each row has the
 * hash of the one before it.
 */
export const auditTrail = pgTable(
  'audit_trail',
  {
    /** 1, 2, 3 … without a gap. */
    serial: bigint({ mode: 'number' }).primaryKey(),
    at: instant().notNull(),
    /** Who was signed in; null when nobody was. */
    account: text(),
    role: text(),
    department: text(),
    address: text().notNull(),
    /** The first letters of the hash of the session's token: tells sessions apart and opens none. */
    session: text(),
    /** The id of the operation, as in the OpenAPI document. */
    action: text().notNull(),
    target: text(),
    /** `ok`, or the code of the problem. */
    outcome: text().notNull(),
    purpose: text(),
    requestId: text('request_id'),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index('audit_trail_account').on(table.account, table.serial),
    index('audit_trail_target').on(table.target, table.serial),
    index('audit_trail_action').on(table.action, table.serial),
    index('audit_trail_at').on(table.at, table.serial),
  ],
)
