import type { ProposalEvent, ProposalState } from '../../reforms/proposal.ts'
import { typesOf } from '../../reforms/proposal.ts'
import type { Report } from '../../simulation/report/report.ts'
import type { After } from './cases.ts'
import type { JobRow } from './jobs.ts'
import type { Queryable } from './ledger.ts'

const columns = (sql: Queryable) =>
  sql`id, reform, seq, type, payload, by, recorded_at as at from reform_events`

/** Nobody else acts on a proposal until the end of the transaction. */
export const lockReform = (sql: Queryable, reform: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${reform}, 0))`

export async function insertReformEvent(sql: Queryable, event: ProposalEvent): Promise<void> {
  const { id, reform, seq, type, payload, by, at } = event
  await sql`insert into reform_events (id, reform, seq, type, payload, by, recorded_at)
    values (${id}, ${reform}, ${seq}, ${type}, ${JSON.stringify(payload)}::text::jsonb,
      ${JSON.stringify(by)}::text::jsonb, ${at})`
}

export async function findReformEvent(sql: Queryable, id: string): Promise<ProposalEvent | undefined> {
  const [row] = await sql<ProposalEvent[]>`select ${columns(sql)} where id = ${id}`
  return row && { ...row }
}

/** What has happened to some proposals, by proposal, each in order. */
export async function reformEventsOf(
  sql: Queryable,
  reforms: readonly string[],
): Promise<Map<string, ProposalEvent[]>> {
  const rows = await sql<ProposalEvent[]>`
    select ${columns(sql)} where reform = any(${reforms as string[]}::uuid[]) order by reform, seq`
  return Map.groupBy(
    rows.map((row) => ({ ...row })),
    ({ reform }) => reform,
  )
}

/** Ids of proposals with the instant of their last event, the latest first. */
export const listReforms = (
  sql: Queryable,
  { state, after, limit }: { state?: ProposalState | undefined; after?: After | undefined; limit: number },
) => sql<{ id: string; at: Temporal.Instant }[]>`
  select id, at from (
    select distinct on (reform) reform as id, type, recorded_at as at from reform_events order by reform, seq desc
  ) last
  where ${state ? sql`type = any(${typesOf(state) as string[]})` : sql`true`}
    ${after ? sql`and (at, id) < (${after.at}, ${after.id}::uuid)` : sql``}
  order by at desc, id desc limit ${limit}`

/** A simulation of a proposal, as a job. */
export interface ComparisonRow
  extends Pick<JobRow, 'id' | 'by' | 'state' | 'progress' | 'words' | 'problem'> {
  readonly askedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  /** The revision whose draft it is of. */
  readonly draftedAt: number
  /** As it was asked for: what is compared is the proposal's. */
  readonly scenario: object
  /** It started from the cases that were open then. */
  readonly fromOpenCases: boolean
  /** Replications for each assumption that is varied. */
  readonly sensitivity: number | null
  readonly report: Report | null
}

/**
 * The simulations of a proposal, the latest first.
 * @param reports without them it is a short list, that can be asked again and again
 */
export const comparisonsOf = (
  sql: Queryable,
  kind: string,
  reform: string,
  { limit, reports = true, id }: { limit: number; reports?: boolean; id?: string },
) =>
  sql<ComparisonRow[]>`
    select id, by, state, progress, words, problem, asked_at as "askedAt", ended_at as "endedAt",
      (input ->> 'draftedAt')::integer as "draftedAt", (input ->> 'sensitivity')::integer as sensitivity,
      coalesce(jsonb_typeof(material) <> 'null', false) as "fromOpenCases",
      (input -> 'scenario') - '{zh,en,reform}'::text[] as scenario,
      ${reports ? sql`case when state = 'done' then result end` : sql`null`} as report
    from jobs where kind = ${kind} and input ->> 'reform' = ${reform} and ${id === undefined ? sql`true` : sql`id = ${id}`}
    order by asked_at desc, id limit ${limit}`
