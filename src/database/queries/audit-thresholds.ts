import type { ThresholdEntry } from '../../audit/rules/thresholds.ts'
import type { Actor } from '../../case/ledger.ts'
import type { Queryable } from './ledger.ts'

/** Thresholds as they were entered, by whom and when. */
export interface EnteredThresholds extends ThresholdEntry {
  readonly by: Actor
  readonly at: Temporal.Instant
}

const columns = (sql: Queryable) =>
  sql`id, "from", source, values, by, recorded_at as at from audit_thresholds`

/** Everything entered, in order. */
export async function listThresholds(sql: Queryable): Promise<EnteredThresholds[]> {
  const rows = await sql<EnteredThresholds[]>`select ${columns(sql)} order by serial`
  return rows.map((row) => ({ ...row }))
}

export async function findThresholds(sql: Queryable, id: string): Promise<EnteredThresholds | undefined> {
  const [row] = await sql<EnteredThresholds[]>`select ${columns(sql)} where id = ${id}`
  return row && { ...row }
}

/** Writes an entry; undefined when its id is there already. */
export async function insertThresholds(
  sql: Queryable,
  entry: EnteredThresholds,
): Promise<EnteredThresholds | undefined> {
  const { id, from, source, values, by, at } = entry
  const rows = await sql`
    insert into audit_thresholds (id, "from", source, values, by, recorded_at)
    values (${id}, ${from.toString()}::date, ${source}, ${JSON.stringify(values)}::jsonb,
      ${JSON.stringify(by)}::jsonb, ${at})
    on conflict do nothing returning id`
  return rows.length > 0 ? entry : undefined
}
