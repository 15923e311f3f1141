import type { Queryable } from './ledger.ts'

/** A place in the table of due dates, in the order in which they fall due. */
export interface DuePlace {
  readonly at: Temporal.Instant
  readonly caseId: string
}

/** Before all due dates that there can be. */
export const beforeAllDue: DuePlace = {
  at: Temporal.Instant.fromEpochMilliseconds(0),
  caseId: '00000000-0000-0000-0000-000000000000',
}

/** The next places after `after` that are due by `now`. Keyset pages: whatever can't be moved is passed over. */
export async function dueAfter(
  sql: Queryable,
  now: Temporal.Instant,
  after: DuePlace,
  most: number,
): Promise<DuePlace[]> {
  const rows = await sql<{ at: Temporal.Instant; case_id: string }[]>`
    select distinct at, case_id from due_dates
    where at <= ${now} and (at, case_id) > (${after.at}, ${after.caseId}) order by at, case_id limit ${most}`
  return rows.map(({ at, case_id }) => ({ at, caseId: case_id }))
}
