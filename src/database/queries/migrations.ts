import type { JobRow } from './jobs.ts'
import type { Queryable } from './ledger.ts'

/** Open cases that run under an earlier version of a process than this one. */
const earlier = (sql: Queryable, process: string, version: number) =>
  sql`process = ${process} and version < ${version} and not ended`

export async function countEarlier(sql: Queryable, process: string, version: number): Promise<number> {
  const [row] = await sql<{ open: number }[]>`
    select count(*)::int as open from cases where ${earlier(sql, process, version)}`
  return row?.open ?? 0
}

/** Their ids and versions, so many after one, in order. */
export async function earlierCases(
  sql: Queryable,
  process: string,
  version: number,
  after: string,
  limit: number,
): Promise<{ id: string; version: number }[]> {
  const rows = await sql<{ id: string; version: number }[]>`
    select id, version from cases where ${earlier(sql, process, version)} and id > ${after} order by id limit ${limit}`
  return rows.map(({ id, version }) => ({ id, version }))
}

/** The move of the cases of a proposal that was asked for last, as a job. */
export async function lastMigration(sql: Queryable, kind: string, reform: string) {
  const [row] = await sql<
    (Pick<JobRow, 'id' | 'state' | 'progress' | 'words' | 'problem'> & {
      readonly askedAt: Temporal.Instant
      readonly result: unknown
    })[]
  >`
    select id, state, progress, words, problem, asked_at as "askedAt", result
    from jobs where kind = ${kind} and input ->> 'reform' = ${reform} order by asked_at desc, id limit 1`
  return row && { ...row }
}
