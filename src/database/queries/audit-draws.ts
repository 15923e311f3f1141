import type { Actor } from '../../case/ledger.ts'
import type { After } from './cases.ts'
import type { Queryable } from './ledger.ts'

/** A random draw of cases, as it is kept. */
export interface Draw<Filter = object> {
  readonly id: string
  readonly seed: string
  readonly filter: Filter
  readonly size: number
  readonly population: number
  readonly populationHash: string
  readonly cases: readonly string[]
  readonly by: Actor
  readonly at: Temporal.Instant
}

const columns = (sql: Queryable) => sql`
  id, seed, filter, size, population, population_hash as "populationHash", cases, by, recorded_at as at
  from audit_draws`

/** Writes a draw; undefined when its id is there already. */
export async function insertDraw(sql: Queryable, draw: Draw): Promise<Draw | undefined> {
  const { id, seed, filter, size, population, populationHash, cases, by, at } = draw
  const rows = await sql`
    insert into audit_draws (id, seed, filter, size, population, population_hash, cases, by, recorded_at)
    values (${id}, ${seed}, ${JSON.stringify(filter)}::jsonb, ${size}, ${population}, ${populationHash},
      ${cases as string[]}::uuid[], ${JSON.stringify(by)}::jsonb, ${at})
    on conflict do nothing returning id`
  return rows.length > 0 ? draw : undefined
}

export async function findDraw(sql: Queryable, id: string): Promise<Draw | undefined> {
  const [row] = await sql<Draw[]>`select ${columns(sql)} where id = ${id}`
  return row && { ...row }
}

/** Draws, newest first. */
export async function listDraws(sql: Queryable, limit: number, after: After | undefined): Promise<Draw[]> {
  const rows = await sql<Draw[]>`
    select ${columns(sql)} ${after ? sql`where (recorded_at, id) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by recorded_at desc, id desc limit ${limit}`
  return rows.map((row) => ({ ...row }))
}
