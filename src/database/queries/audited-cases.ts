import type { FeeEntry, RuleChange } from '../../audit/rules/audited-case.ts'
import type { HallEvent } from '../../hall/hall-event.ts'
import type { Rating } from '../../hall/rating.ts'
import { feeCatalogue } from '../../process/fee-catalogue.ts'
import type { Queryable } from './ledger.ts'

/** Cases in which something happened in a period, or that were open in it: a page after an id. */
export async function caseIdsBetween(
  sql: Queryable,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  after: string,
  most: number,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from cases where opened_at <= ${to} and (last_at >= ${from} or not ended) and id > ${after}
    order by id limit ${most}`
  return rows.map(({ id }) => id)
}

const ratingColumns = (sql: Queryable) =>
  sql`id, kind, ticket, case_id as "caseId", department, "window", channel, rated, grade, text, recorded_at as at`

/** The ratings that were given in a period, or that are of its tickets. */
export const ratingsBetween = async (
  sql: Queryable,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Rating[]> => {
  const rows = await sql<Rating[]>`
    select ${ratingColumns(sql)} from ratings where recorded_at between ${from} and ${to} order by recorded_at, id`
  return rows.map((row) => ({ ...row }))
}

/** When the attachments of some cases came. */
export async function attachmentsOfCases(sql: Queryable, caseIds: readonly string[]) {
  const rows = await sql<{ caseId: string; material: string; at: Temporal.Instant }[]>`
    select case_id as "caseId", material, recorded_at as at from attachments
    where case_id = any(${caseIds as string[]}::uuid[]) order by recorded_at, id`
  return Map.groupBy(
    rows.map((row) => ({ ...row })),
    ({ caseId }) => caseId,
  )
}

/** Everything that happened to the tickets of some days, each ticket's in order. */
export async function ticketEventsBetween(
  sql: Queryable,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Map<string, HallEvent[]>> {
  const rows = await sql<HallEvent[]>`
    select e.id, e.subject, e.seq, e.type, e.payload, e.decided, e.by, e.recorded_at as at
    from hall_events e join tickets t on t.id = e.subject
    where t.day between ${from} and ${to} order by e.subject, e.seq`
  return Map.groupBy(
    rows.map((row) => ({ ...row })),
    ({ subject }) => subject,
  )
}

/** The fee catalogue, with the most that each entry allows. */
export async function feesListed(sql: Queryable): Promise<FeeEntry[]> {
  const rows = await sql<{ basis: string; data: { mostFen?: number } | null }[]>`
    select distinct on (key) key as basis, data from register_entries where register = ${feeCatalogue}
    order by key, serial desc`
  // An entry without data has been taken out.
  return rows.flatMap(({ basis, data }) => (data ? [{ basis, mostFen: data.mostFen ?? null }] : []))
}

/** Effective dates that were entered in a period. */
export async function changesBetween(
  sql: Queryable,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<RuleChange[]> {
  const rows = await sql<(RuleChange & { from: Temporal.PlainDate })[]>`
    select 'effective-date' as what, id, date as "from", recorded_at as "recordedAt", by ->> 'id' as by,
      by ->> 'department' as department, process, clause
    from effective_dates where date is not null and recorded_at between ${from} and ${to}
    union all
    select 'settings', id, "from", recorded_at, by ->> 'id', by ->> 'department', null, null
    from audit_thresholds where recorded_at between ${from} and ${to}
    order by "recordedAt", id`
  return rows.map((row) => ({ ...row }))
}

/** The projects that are of low risk. */
export async function lowRiskProjects(sql: Queryable): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select id from current_projects where (facts ->> 'lowRisk')::boolean`
  return new Set(rows.map(({ id }) => id))
}

/** The statutory limits that the county has confirmed, as `process limit`. */
export async function confirmedLimits(sql: Queryable): Promise<Set<string>> {
  const rows = await sql<{ name: string }[]>`
    select distinct process || ' ' || limit_id as name from limit_confirmations`
  return new Set(rows.map(({ name }) => name))
}
