import type { Client } from '../database/client.ts'
import {
  type AuditFilter,
  type AuditRow,
  appendRows,
  listRows,
  lockChain,
  type UnchainedRow,
} from '../database/queries/audit-trail.ts'
import { maskText } from '../privacy/personal-data.ts'
import { chained } from './audit-chain.ts'
import { csvHead, csvLine } from './audit-csv.ts'
import { groupCommit } from './group-commit.ts'

/** What somebody did, read or was refused. */
export interface AuditEntry {
  /** The id of an operation, or a name of its own kind, as `sign-in`. */
  readonly action: string
  readonly target?: string | null
  /** `ok`, or the code of the problem. */
  readonly outcome: string
  readonly purpose?: string
  readonly address: string
  readonly requestId?: string
  readonly session?: string
  /** Who was signed in, if anybody. */
  readonly actor?:
    | { readonly id: string; readonly role: string | null; readonly department: string | null }
    | undefined
}

export interface AuditServiceOptions {
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly now: () => Temporal.Instant
}

/** Entries that may wait to be written. They wait some milliseconds; more than this is a database that is away. */
const room = 20_000

const rowView = ({ at, ...row }: AuditRow) => ({ ...row, at: String(at) })

/** The trail of who did what: written in groups, since one row must wait for the one before it. */
export function auditService({ database: { sql, db }, now }: AuditServiceOptions) {
  const write = groupCommit<UnchainedRow, undefined>(
    (rows) =>
      sql.begin(async (tx) => {
        await appendRows(tx, chained(rows, await lockChain(tx)))
        return rows.map(() => undefined)
      }) as Promise<undefined[]>,
    { most: 1000, lanes: 1, room },
  )

  async function list({ limit, ...filter }: AuditFilter) {
    const rows = await listRows(db, { ...filter, limit: limit + 1 })
    const page = rows.slice(0, limit)
    return { rows: page.map(rowView), next: rows.length > limit ? (page.at(-1)?.serial ?? null) : null }
  }

  return {
    list,

    /** The lines of a CSV file of all that fit a filter, newest first, read a page at a time. */
    async *csv(filter: Omit<AuditFilter, 'limit' | 'before'>) {
      yield csvHead
      for (let before: number | undefined; ; ) {
        const page = await list({ ...filter, before, limit: 1000 })
        yield page.rows.map(csvLine).join('')
        if (page.next === null) return
        before = page.next
      }
    },

    /** Resolves when it is written, so that whatever must not happen unseen can wait for it. */
    record({
      action,
      target,
      outcome,
      purpose,
      address,
      requestId,
      session,
      actor,
    }: AuditEntry): Promise<void> {
      return write({
        at: now(),
        account: actor?.id ?? null,
        role: actor?.role ?? null,
        department: actor?.department ?? null,
        address,
        session: session ?? null,
        action,
        target: target ? maskText(target) : null,
        outcome,
        purpose: purpose ?? null,
        requestId: requestId ?? null,
      })
    },
  }
}

export type AuditService = ReturnType<typeof auditService>
