import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import type { Drizzle } from '../client.ts'
import { auditTrail } from '../schema/index.ts'
import type { Queryable } from './ledger.ts'

export type AuditRow = typeof auditTrail.$inferSelect
export type UnchainedRow = Omit<AuditRow, 'serial' | 'previousHash' | 'hash'>

/** Any number that no other lock of ours has: "audit" in ASCII. */
const LOCK = 0x61_75_64_69_74

/** The last link of the chain; until the transaction ends nobody else can add one. */
export async function lockChain(tx: Queryable): Promise<{ serial: number; hash: string } | undefined> {
  await tx`select pg_advisory_xact_lock(${LOCK})`
  const [last] = await tx<{ serial: number; hash: string }[]>`
    select serial, hash from audit_trail order by serial desc limit 1`
  return last
}

export async function appendRows(tx: Queryable, rows: readonly AuditRow[]): Promise<void> {
  const named = rows.map(({ requestId, previousHash, ...row }) => ({
    ...row,
    request_id: requestId,
    previous_hash: previousHash,
  }))
  await tx`insert into audit_trail
    select * from jsonb_populate_recordset(null::audit_trail, ${JSON.stringify(named)}::jsonb)`
}

/** Rows fetched at once. */
const page = 2_000

/** The whole trail in the order of its chain, a page at a time; within one transaction. */
export async function* trailInOrder(tx: Queryable): AsyncGenerator<AuditRow[]> {
  await tx`declare whole_trail no scroll cursor for
    select * from audit_trail order by serial`
  for (;;) {
    const rows = await tx.unsafe(`fetch ${page} from whole_trail`)
    if (rows.length === 0) return
    yield rows.map(({ serial, request_id: requestId, previous_hash: previousHash, ...row }) => ({
      ...row,
      serial: Number(serial),
      requestId,
      previousHash,
    })) as unknown as AuditRow[]
  }
}

export interface AuditFilter {
  readonly account?: string | undefined
  readonly action?: string | undefined
  readonly target?: string | undefined
  readonly outcome?: string | undefined
  readonly from?: Temporal.Instant | undefined
  readonly until?: Temporal.Instant | undefined
  /** Older than this row. */
  readonly before?: number | undefined
  readonly limit: number
}

/** A page of the trail, newest first. */
export function listRows(
  db: Drizzle,
  { from, until, before, limit, ...same }: AuditFilter,
): Promise<AuditRow[]> {
  const given = (['account', 'action', 'target', 'outcome'] as const).map((column): SQL | undefined =>
    same[column] === undefined ? undefined : eq(auditTrail[column], same[column]),
  )
  return db
    .select()
    .from(auditTrail)
    .where(
      and(
        ...given,
        from && gte(auditTrail.at, from),
        until && lt(auditTrail.at, until),
        before === undefined ? undefined : lt(auditTrail.serial, before),
      ),
    )
    .orderBy(desc(auditTrail.serial))
    .limit(limit)
}
