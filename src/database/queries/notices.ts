import type { Actor } from '../../case/ledger.ts'
import type { Notice } from '../../time/notice.ts'
import type { Queryable } from './ledger.ts'

/** A notice that the county has loaded. Its `recordedAt` is the instant from which it is known. */
export interface LoadedNotice {
  readonly notice: Notice
  readonly by: Actor
  readonly loadedAt: Temporal.Instant
}

interface Row {
  notice: Omit<Notice, 'recordedAt'>
  by: Actor
  recorded_at: Temporal.Instant
  known_from: Temporal.Instant
}

export async function loadedNotices(sql: Queryable): Promise<LoadedNotice[]> {
  const rows = await sql<Row[]>`select * from holiday_notices order by year, status, version`
  return rows.map(({ notice, by, recorded_at: loadedAt, known_from }) => ({
    notice: { ...notice, recordedAt: String(known_from) },
    by,
    loadedAt,
  }))
}

/** Writes a notice with the recount that it asks for. */
export async function insertNotice(
  sql: Queryable,
  { recordedAt, ...notice }: Notice,
  by: Actor,
  at: Temporal.Instant,
): Promise<void> {
  const { year, status, version } = notice
  await sql`insert into holiday_notices (year, status, version, notice, by, recorded_at, known_from)
    values (${year}, ${status}, ${version}, ${JSON.stringify(notice)}::text::jsonb, ${JSON.stringify(by)}::text::jsonb,
      ${at}, ${Temporal.Instant.from(recordedAt as string)})`
  await sql`insert into notice_recounts values
    (${year}, ${status}, ${version}, '00000000-0000-0000-0000-000000000000', 0, 0, 0, null)`
}

/** A recount that is not finished. */
export interface Recount {
  readonly year: number
  readonly status: string
  readonly version: number
  readonly afterCase: string
}

/** A recount whose notice is known by now and that no other node is at, locked. */
export async function lockRecount(sql: Queryable, now: Temporal.Instant): Promise<Recount | undefined> {
  const [row] = await sql<(Omit<Recount, 'afterCase'> & { after_case: string })[]>`
    select r.year, r.status, r.version, r.after_case from notice_recounts r
    join holiday_notices n using (year, status, version)
    where r.finished_at is null and n.known_from <= ${now}
    order by n.known_from limit 1 for update of r skip locked`
  return row && { ...row, afterCase: row.after_case }
}

/** The next open cases with a due date that days from `from` on may move, in the order of their ids. */
export async function casesToRecount(
  sql: Queryable,
  after: string,
  from: Temporal.Instant,
  most: number,
): Promise<string[]> {
  const rows = await sql<{ case_id: string }[]>`
    select distinct case_id from due_dates
    where case_id > ${after} and (provisional or at >= ${from}) order by case_id limit ${most}`
  return rows.map(({ case_id }) => case_id)
}

export async function moveRecount(
  sql: Queryable,
  { year, status, version }: Recount,
  {
    last,
    looked,
    changed,
    failed,
    finishedAt,
  }: {
    readonly last: string
    readonly looked: number
    readonly changed: number
    readonly failed: number
    readonly finishedAt: Temporal.Instant | null
  },
): Promise<void> {
  await sql`update notice_recounts set after_case = ${last}, looked = looked + ${looked},
      changed = changed + ${changed}, failed = failed + ${failed}, finished_at = ${finishedAt}
    where year = ${year} and status = ${status} and version = ${version}`
}

/** How far every recount is. */
export async function recountsOf(sql: Queryable) {
  return sql<
    {
      year: number
      status: string
      version: number
      looked: number
      changed: number
      failed: number
      finished_at: Temporal.Instant | null
    }[]
  >`select * from notice_recounts`
}
