import type { ClosingMeasures } from '../../audit/measures/measure-closing.ts'
import type { HolderMeasures } from '../../audit/measures/measure-holders.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import { type EventRow, eventFromRow, type Queryable } from './ledger.ts'
import { measureRow } from './measure-row.ts'

/** Closed cases that nobody else is settling, at most so many. */
export async function lockUnsettled(sql: Queryable, most: number): Promise<string[]> {
  const rows = await sql<{ case_id: string }[]>`
    select case_id from case_measures where spans is null limit ${most} for no key update skip locked`
  return rows.map(({ case_id }) => case_id)
}

/** The whole ledgers of some cases, each in order. */
export async function ledgersOf(
  sql: Queryable,
  caseIds: readonly string[],
): Promise<Map<string, LedgerEvent[]>> {
  const rows = await sql<EventRow[]>`
    select * from events where case_id = any(${caseIds as string[]}::uuid[]) order by case_id, seq`
  return Map.groupBy(rows.map(eventFromRow), ({ caseId }) => caseId)
}

/** Fills in who held cases. The row counts as new: whoever keeps figures reads it again. */
export async function settleRows(
  sql: Queryable,
  measured: readonly (HolderMeasures & { readonly caseId: string })[],
): Promise<void> {
  const rows = measured.map(({ caseId, channel, window, people, spans }) => ({
    case_id: caseId,
    channel,
    window,
    people,
    spans: [...spans.keys()],
    span_seconds: [...spans.values()].map(({ seconds }) => seconds),
    span_working_seconds: [...spans.values()].map(({ workingSeconds }) => workingSeconds),
  }))
  await sql`
    update case_measures m set channel = n.channel, "window" = n."window", people = n.people, spans = n.spans,
      span_seconds = n.span_seconds, span_working_seconds = n.span_working_seconds, written_in = pg_current_xact_id()
    from jsonb_populate_recordset(null::case_measures, ${JSON.stringify(rows)}::jsonb) n
    where m.case_id = n.case_id`
}

/** Closed cases that have no row, at most so many after an id. */
export async function unmeasuredCases(sql: Queryable, after: string, most: number): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from cases c where ended and id > ${after}
      and not exists (select from case_measures where case_id = c.id) order by id limit ${most}`
  return rows.map(({ id }) => id)
}

/** Adds the rows of closed cases, where there is none. */
export async function insertMeasures(sql: Queryable, measured: readonly ClosingMeasures[]): Promise<void> {
  await sql`
    insert into case_measures (case_id, process, version, outcome, opened_at, accepted_at, decided_at, closed_at,
      seconds, working_seconds, limits, runs, results, warned, used, allotted)
    select case_id, process, version, outcome, opened_at, accepted_at, decided_at, closed_at,
      seconds, working_seconds, limits, runs, results, warned, used, allotted
    from jsonb_populate_recordset(null::case_measures, ${JSON.stringify(measured.map(measureRow))}::jsonb)
    on conflict (case_id) do nothing`
}
