import type postgres from 'postgres'
import type { Case } from '../../case/case.ts'
import { caseFromJson } from '../../case/case-json.ts'
import type { DueDate } from '../../case/due-dates.ts'
import type { Actor, LedgerEvent } from '../../case/ledger.ts'
import type { Sql } from '../client.ts'

/** A transaction or the pool itself: queries run on either. */
export type Queryable = Sql extends postgres.Sql<infer Types> ? postgres.ISql<Types> : never

/** What one case's step changes; `before` is undefined for a case that is opened. */
export interface Change {
  readonly before: Case | undefined
  readonly case: Case
  readonly status: string
  readonly applicant: string
  readonly events: readonly LedgerEvent[]
  readonly dueBefore: readonly DueDate[]
  readonly dueAfter: readonly DueDate[]
}

/** Locks cases for change, in the order of their ids so that two transactions never wait for each other. */
export async function lockCases(sql: Queryable, ids: readonly string[]): Promise<Map<string, Case>> {
  const rows = await sql<{ id: string; state: unknown }[]>`
    select id, state from cases where id = any(${ids as string[]}::uuid[]) order by id for no key update`
  return new Map(rows.map(({ id, state }) => [id, caseFromJson(state)]))
}

/** Locks up to `most` cases that something is due for, passing over those that anybody else is working on. */
export async function lockDueCases(sql: Queryable, now: Temporal.Instant, most: number): Promise<Case[]> {
  const rows = await sql<{ state: unknown }[]>`
    select state from cases
    where id in (select case_id from due_dates where at <= ${now} order by at limit ${most})
    order by id for no key update skip locked`
  return rows.map(({ state }) => caseFromJson(state))
}

interface EventRow {
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

const eventFromRow = (row: EventRow): LedgerEvent => ({
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

const keyOf = (due: DueDate) => `${due.caseId} ${due.limit} ${due.run} ${due.event}`

/** Rows of the due-date table that a change moves: most events move none. */
function movedDueDates(changes: readonly Change[]) {
  const gone: DueDate[] = []
  const set: DueDate[] = []
  for (const { dueBefore, dueAfter } of changes) {
    const before = new Map(dueBefore.map((due) => [keyOf(due), due]))
    for (const due of dueAfter) {
      const old = before.get(keyOf(due))
      if (!old?.at.equals(due.at) || old.provisional !== due.provisional) set.push(due)
      before.delete(keyOf(due))
    }
    gone.push(...before.values())
  }
  return { gone, set }
}

const caseRow = ({ case: of, status, applicant, dueAfter }: Change) => ({
  id: of.id,
  number: of.number,
  process: of.process,
  version: of.version,
  status,
  outcome: of.outcome,
  revision: of.revision,
  applicant,
  opened_at: of.openedAt,
  last_at: of.lastAt,
  ended: of.ended,
  due_at: dueAfter.find(({ event }) => event === 'limit-exceeded')?.at.subtract({ milliseconds: 1 }) ?? null,
  state: of,
})

const ledgerRow = ({ caseId, occurredAt, recordedAt, previousHash, ...event }: LedgerEvent) => ({
  ...event,
  case_id: caseId,
  occurred_at: occurredAt,
  recorded_at: recordedAt,
  previous_hash: previousHash,
})

const dueRow = ({ caseId, limit, ...due }: DueDate) => ({ ...due, case_id: caseId, limit_id: limit })

const json = (rows: readonly unknown[]) => JSON.stringify(rows)

/**
 * Writes the steps of many cases: events, snapshots and due dates, in one statement and one round trip. Rows go
 * as JSON, since inserting them one by one is three times slower.
 */
export async function writeChanges(sql: Queryable, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const opened = changes.filter(({ before }) => !before)
  if (opened.length > 0) {
    await sql`
      insert into cases select * from jsonb_populate_recordset(null::cases, ${json(opened.map(caseRow))}::jsonb)`
  }
  const advanced = changes.filter(({ before }) => before)
  const { gone, set } = movedDueDates(changes)
  await sql`
    with appended as (
      insert into events
      select * from jsonb_populate_recordset(null::events, ${json(changes.flatMap(({ events }) => events.map(ledgerRow)))}::jsonb)
    ), moved as (
      update cases set status = n.status, outcome = n.outcome, revision = n.revision, last_at = n.last_at,
        ended = n.ended, due_at = n.due_at, state = n.state
      from jsonb_populate_recordset(null::cases, ${json(advanced.map(caseRow))}::jsonb) n where cases.id = n.id
    ), passed as (
      delete from due_dates d using jsonb_populate_recordset(null::due_dates, ${json(gone.map(dueRow))}::jsonb) g
      where (d.case_id, d.limit_id, d.run, d.event) = (g.case_id, g.limit_id, g.run, g.event)
    )
    insert into due_dates
    select * from jsonb_populate_recordset(null::due_dates, ${json(set.map(dueRow))}::jsonb)
    on conflict (case_id, limit_id, run, event) do update set at = excluded.at, provisional = excluded.provisional`
}
