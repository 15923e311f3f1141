import type { Rating } from '../../hall/rating.ts'
import type { Queryable } from './ledger.ts'
import { ratingColumns } from './ratings.ts'

/** What a case is called that proves a finding, or belongs to its pattern. */
export interface ProvingCase {
  readonly id: string
  readonly number: string
  readonly process: string
}

export async function casesNamed(sql: Queryable, ids: readonly string[]): Promise<ProvingCase[]> {
  const rows = await sql<ProvingCase[]>`
    select id, number, process from cases where id = any(${ids as string[]}::uuid[])`
  return rows.map((row) => ({ ...row }))
}

export async function ratingsNamed(sql: Queryable, ids: readonly string[]): Promise<Rating[]> {
  const rows = await sql<Rating[]>`
    select ${ratingColumns(sql)} from ratings where id = any(${ids as string[]}::uuid[]) order by recorded_at, id`
  return rows.map((row) => ({ ...row }))
}

/** An effective date as it was entered. */
export interface ProvingChange {
  readonly id: string
  readonly process: string
  readonly clause: string
  readonly date: Temporal.PlainDate | null
  readonly by: string
  readonly department: string
  readonly at: Temporal.Instant
}

export async function changesNamed(sql: Queryable, ids: readonly string[]): Promise<ProvingChange[]> {
  const rows = await sql<ProvingChange[]>`
    select id, process, clause, date, by ->> 'id' as by, by ->> 'department' as department, recorded_at as at
    from effective_dates where id = any(${ids as string[]}::uuid[]) order by serial`
  return rows.map((row) => ({ ...row }))
}
