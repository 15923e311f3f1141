import type { Actor } from '../../case/ledger.ts'
import type { StockMovement } from '../../case/stock.ts'
import type { StockMovementKind } from '../../process/stock-moves.ts'
import type { Queryable } from './ledger.ts'

/** A movement of a stock, by whom and when. */
export interface RecordedMovement extends StockMovement {
  readonly id: string
  readonly register: string
  readonly note: string
  /** The case, its number, and the event of it that moved the things; null where they were moved by hand. */
  readonly case: string | null
  readonly number: string | null
  readonly event: string | null
  readonly by: Actor
  readonly at: Temporal.Instant
}

/** Any number that no other advisory lock of this program has: "stock" in ASCII. */
const LOCK = 0x73_74_6f_63

/** Until the end of the transaction nobody else moves this stock. */
export async function lockStock(sql: Queryable, register: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK}::int, hashtext(${register}))`
}

/** How much has moved in each way, ever. */
export async function sumsOf(sql: Queryable, register: string): Promise<StockMovement[]> {
  return sql<{ kind: StockMovementKind; count: number }[]>`
    select kind, sum(count)::int as count from stock_movements where register = ${register} group by kind`
}

const movements = (sql: Queryable) => sql`
  select m.id, register, kind, count, note, by, recorded_at as at, case_id as case, number, event_id as event
  from stock_movements m left join cases c on c.id = case_id`

export async function findMovement(sql: Queryable, id: string): Promise<RecordedMovement | undefined> {
  const [row] = await sql<RecordedMovement[]>`${movements(sql)} where m.id = ${id}`
  return row && { ...row }
}

export async function insertMovement(
  sql: Queryable,
  { id, register, kind, count, note, by, at }: RecordedMovement,
): Promise<void> {
  await sql`
    insert into stock_movements (id, register, kind, count, note, by, recorded_at)
    values (${id}, ${register}, ${kind}, ${count}, ${note}, ${JSON.stringify(by)}::jsonb, ${at})`
}

/** Writes what events of cases have moved; rows with the names of the columns. */
export async function insertCaseMovements(sql: Queryable, rows: readonly object[]): Promise<void> {
  await sql`
    insert into stock_movements (id, register, kind, count, note, by, recorded_at, case_id, event_id)
    select id, register, kind, count, note, by, recorded_at, case_id, event_id
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (
      id uuid, register text, kind text, count int, note text, by jsonb, recorded_at timestamptz,
      case_id uuid, event_id uuid)) with ordinality order by ordinality`
}

/** The last movements of a stock, newest first. */
export async function lastMovements(
  sql: Queryable,
  register: string,
  most: number,
): Promise<RecordedMovement[]> {
  const rows = await sql<RecordedMovement[]>`
    ${movements(sql)} where register = ${register} order by serial desc limit ${most}`
  return rows.map((row) => ({ ...row }))
}
