import type postgres from 'postgres'
import type { Case } from '../../case/case.ts'
import { caseFromJson } from '../../case/case-json.ts'
import type { Actor, LedgerEvent } from '../../case/ledger.ts'
import type { Sql } from '../client.ts'
import { CASE_NEWS } from './case-news.ts'
import { type Change, changedRows } from './ledger-rows.ts'
import { insertCaseMovements } from './stock.ts'

/** A transaction or the pool itself: queries run on either. */
export type Queryable = Sql extends postgres.Sql<infer Types> ? postgres.ISql<Types> : never

/** Locks cases for change, in the order of their ids so that two transactions never wait for each other. */
export async function lockCases(sql: Queryable, ids: readonly string[]): Promise<Map<string, Case>> {
  const rows = await sql<{ id: string; state: unknown }[]>`
    select id, state from cases where id = any(${ids as string[]}::uuid[]) order by id for no key update`
  return new Map(rows.map(({ id, state }) => [id, caseFromJson(state)]))
}

/** Locks the cases that nobody else is working on; the others are there as `locked`. */
export async function lockFreeCases(
  sql: Queryable,
  ids: readonly string[],
): Promise<Map<string, Case | 'locked'>> {
  const free = await sql<{ id: string; state: unknown }[]>`
    select id, state from cases where id = any(${ids as string[]}::uuid[])
    order by id for no key update skip locked`
  const all = await sql<{ id: string }[]>`select id from cases where id = any(${ids as string[]}::uuid[])`
  return new Map<string, Case | 'locked'>([
    ...all.map(({ id }) => [id, 'locked'] as const),
    ...free.map(({ id, state }) => [id, caseFromJson(state)] as const),
  ])
}

/** A row of the ledger. */
export interface EventRow {
  case_id: string
  seq: number
  id: string
  type: string
  payload: Record<string, unknown>
  actor: Actor
  occurred_at: Temporal.Instant
  recorded_at: Temporal.Instant
  previous_hash: string
  hash: string
}

export const eventFromRow = (row: EventRow): LedgerEvent => ({
  caseId: row.case_id,
  seq: row.seq,
  id: row.id,
  type: row.type,
  payload: row.payload,
  actor: row.actor,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  previousHash: row.previous_hash,
  hash: row.hash,
})

/** The events among these ids that are on the ledger already. */
export async function findEvents(sql: Queryable, ids: readonly string[]): Promise<Map<string, LedgerEvent>> {
  const rows = await sql<EventRow[]>`select * from events where id = any(${ids as string[]}::uuid[])`
  return new Map(rows.map((row) => [row.id, eventFromRow(row)]))
}

/** A case's ledger in order, whole or the part after `after` up to and with `upTo`. */
export async function eventsOf(
  sql: Queryable,
  caseId: string,
  { after = 0, upTo = 2 ** 31 - 1 } = {},
): Promise<LedgerEvent[]> {
  const rows = await sql<EventRow[]>`
    select * from events where case_id = ${caseId} and seq > ${after} and seq <= ${upTo} order by seq`
  return rows.map(eventFromRow)
}

/** The next `count` serial numbers of a day; the last of them is returned. */
export async function takeNumbers(sql: Queryable, day: Temporal.PlainDate, count: number): Promise<number> {
  const [row] = await sql<{ last: number }[]>`
    insert into case_numbers values (${day}, ${count})
    on conflict (day) do update set last = case_numbers.last + excluded.last returning last`
  return (row as { last: number }).last
}

const json = (rows: readonly unknown[]) => JSON.stringify(rows)

/**
 * Writes the steps of many cases: events, snapshots, due dates, worklist and the measures of what closed, and tells every node, in one statement and one round trip; openings, whose events point to their case, and movements of a stock take one more. Rows go
 * as JSON, since inserting them one by one is three times slower.
 */
export async function writeChanges(sql: Queryable, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const { opened, terms, advanced, events, duePassed, dueSet, workGone, workSet, moved, news, closed } =
    changedRows(changes)
  if (opened.length > 0) {
    // The references of the terms are checked when the whole statement is done.
    await sql`
      with opened as (
        insert into cases select * from jsonb_populate_recordset(null::cases, ${json(opened)}::jsonb)
      )
      insert into case_terms select * from jsonb_populate_recordset(null::case_terms, ${json(terms)}::jsonb)`
  }
  await sql`
    with appended as (
      insert into events select * from jsonb_populate_recordset(null::events, ${json(events)}::jsonb)
    ), moved as (
      update cases set version = n.version, status = n.status, outcome = n.outcome, revision = n.revision, last_at = n.last_at,
        ended = n.ended, due_at = n.due_at, state = n.state
      from jsonb_populate_recordset(null::cases, ${json(advanced)}::jsonb) n where cases.id = n.id
    ), passed as (
      delete from due_dates d using jsonb_populate_recordset(null::due_dates, ${json(duePassed)}::jsonb) g
      where (d.case_id, d.limit_id, d.run, d.event) = (g.case_id, g.limit_id, g.run, g.event)
    ), worked as (
      delete from worklist w using jsonb_populate_recordset(null::worklist, ${json(workGone)}::jsonb) g
      where (w.case_id, w.desk) = (g.case_id, g.desk)
    ), to_do as (
      insert into worklist select * from jsonb_populate_recordset(null::worklist, ${json(workSet)}::jsonb)
      on conflict (case_id, desk) do update set due_at = excluded.due_at
    ), due as (
      insert into due_dates select * from jsonb_populate_recordset(null::due_dates, ${json(dueSet)}::jsonb)
      on conflict (case_id, limit_id, run, event) do update set at = excluded.at, provisional = excluded.provisional
    ), measured as (
      insert into case_measures (case_id, process, version, outcome, opened_at, accepted_at, decided_at, closed_at,
        seconds, working_seconds, limits, runs, results, warned, used, allotted)
      select case_id, process, version, outcome, opened_at, accepted_at, decided_at, closed_at,
        seconds, working_seconds, limits, runs, results, warned, used, allotted
      from jsonb_populate_recordset(null::case_measures, ${json(closed)}::jsonb)
    )
    select pg_notify(${CASE_NEWS}, said) from jsonb_array_elements_text(${json(news)}::jsonb) said`
  if (moved.length > 0) await insertCaseMovements(sql, moved)
}
