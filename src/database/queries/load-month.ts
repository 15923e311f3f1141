import type { RuleChange } from '../../audit/rules/audited-case.ts'
import type { HallEvent } from '../../hall/hall-event.ts'
import type { Rating } from '../../hall/rating.ts'
import type { Ticket } from '../../hall/ticket.ts'
import { feeCatalogue } from '../../process/fee-catalogue.ts'
import { registerKey } from '../../process/register-key.ts'
import type { Queryable } from './ledger.ts'

/** Rows of a demonstration, written in bulk into tables that hold nothing else. */

const by = { id: 'month', role: 'demonstration', department: 'approval-bureau' }
const json = (rows: unknown) => JSON.stringify(rows)

/** Whether anything is on the ledger. */
export async function hasCases(sql: Queryable): Promise<boolean> {
  const rows = await sql`select 1 from cases limit 1`
  return rows.length > 0
}

/** Whether anybody works with the database, or has. */
export async function isInUse(sql: Queryable): Promise<boolean> {
  const rows = await sql`(select 1 from cases limit 1) union all (select 1 from accounts limit 1)`
  return rows.length > 0
}

export async function loadVisits(
  sql: Queryable,
  visits: readonly { readonly events: readonly HallEvent[]; readonly ticket: Ticket }[],
): Promise<void> {
  const tickets = visits.map(({ ticket }) => ({ ...ticket, for_window: ticket.forWindow }))
  const events = visits.flatMap((visit) =>
    visit.events.map(({ at, ...event }) => ({ ...event, recorded_at: at })),
  )
  await sql`insert into tickets select * from jsonb_populate_recordset(null::tickets, ${json(tickets)}::jsonb)`
  await sql`insert into hall_events select * from jsonb_populate_recordset(null::hall_events, ${json(events)}::jsonb)`
}

export async function loadRatings(sql: Queryable, ratings: readonly Rating[]): Promise<void> {
  const rows = ratings.map(({ caseId, at, ...rating }) => ({ ...rating, case_id: caseId, recorded_at: at }))
  await sql`insert into ratings select * from jsonb_populate_recordset(null::ratings, ${json(rows)}::jsonb)`
}

/** Attachments without a file: that something came, and when. */
export async function loadAttachments(
  sql: Queryable,
  attached: readonly { readonly caseId: string; readonly at: Temporal.Instant }[],
): Promise<void> {
  const rows = attached.map(({ caseId, at }) => ({
    ...{ id: crypto.randomUUID(), case_id: caseId, material: 'request', name: '申请人书面申请（合成）.pdf' },
    ...{
      type: 'application/pdf',
      size: 0,
      hash: '0'.repeat(64),
      file: crypto.randomUUID(),
      by,
      recorded_at: at,
    },
  }))
  await sql`insert into attachments select * from jsonb_populate_recordset(null::attachments, ${json(rows)}::jsonb)`
}

/** Projects of low risk. */
export async function loadProjects(
  sql: Queryable,
  ids: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  const rows = ids.map((id) => ({
    ...{
      id,
      code: `XM-${id.slice(0, 8)}`,
      name: '合成低风险项目',
      facts: { lowRisk: true },
      by,
      recorded_at: at,
    },
  }))
  await sql`insert into projects select * from jsonb_populate_recordset(null::projects, ${json(rows)}::jsonb)`
}

export async function loadChanges(sql: Queryable, changes: readonly RuleChange[]): Promise<void> {
  for (const { id, process, clause = null, from, by: who, department, recordedAt } of changes) {
    await sql`
      insert into effective_dates (id, process, clause, date, by, recorded_at)
      values (${id}, ${process}, ${clause}, ${from},
        ${json({ id: who, role: 'leading-group-office', department })}::jsonb, ${recordedAt})`
  }
}

/** One entry of the fee catalogue. */
export async function loadFee(
  sql: Queryable,
  basis: string,
  mostFen: number,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into register_entries (id, register, key, lookup_key, "from", data, by, recorded_at)
    values (${crypto.randomUUID()}, ${feeCatalogue}, ${basis}, ${registerKey(basis)}, '2021-01-01',
      ${json({ mostFen })}::jsonb, ${json(by)}::jsonb, ${at})`
}

/** The last numbers that each day has given, so that the next case and the next visitor get others. */
export async function settleNumbers(sql: Queryable): Promise<void> {
  await sql`
    insert into case_numbers
    select to_date(substr(number, 3, 8), 'YYYYMMDD'), max(substr(number, 12)::int) from cases group by 1`
  await sql`
    insert into ticket_numbers
    select day, left(number, 1), max(substr(number, 2)::int) from tickets group by 1, 2`
}

/** How many cases have closed, and half of them within how much working time. */
export async function closedInAll(sql: Queryable) {
  const [row] = await sql<{ closed: number; medianWorkingSeconds: number | null }[]>`
    select count(*)::int as closed,
      percentile_cont(0.5) within group (order by working_seconds) as "medianWorkingSeconds"
    from case_measures`
  return row ? { ...row } : { closed: 0, medianWorkingSeconds: null }
}
