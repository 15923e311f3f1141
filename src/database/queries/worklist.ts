import type { Case } from '../../case/case.ts'
import { caseFromJson } from '../../case/case-json.ts'
import type { After } from './cases.ts'
import type { Queryable } from './ledger.ts'

export interface InboxFilter {
  readonly desk: string
  /** The slugs that whoever asks is limited to; all when absent. */
  readonly processes: readonly string[] | undefined
  readonly after: After | undefined
  readonly limit: number
}

interface InboxRow {
  readonly case: Case
  readonly applicant: string
  /** Where it stands in the inbox; the year 9999 without a limit. */
  readonly at: Temporal.Instant
}

/** Before everything that can be due. */
const first: After = {
  at: Temporal.Instant.fromEpochMilliseconds(0),
  id: '00000000-0000-0000-0000-000000000000',
}

const ofProcesses = (sql: Queryable, processes: readonly string[] | undefined) =>
  processes ? sql`and c.process = any(${processes as string[]})` : sql``

/** One page of a desk's work, soonest due first: one index read from its middle, however long the inbox. */
export async function inboxPage(sql: Queryable, filter: InboxFilter): Promise<InboxRow[]> {
  const { desk, processes, after = first, limit } = filter
  const rows = await sql<{ at: Temporal.Instant; applicant: string; state: unknown }[]>`
    select w.due_at as at, c.applicant, c.state from worklist w join cases c on c.id = w.case_id
    where w.desk = ${desk} and (w.due_at, w.case_id) > (${after.at}, ${after.id}) ${ofProcesses(sql, processes)}
    order by w.due_at, w.case_id limit ${limit}`
  return rows.map(({ state, ...row }) => ({ ...row, case: caseFromJson(state) }))
}

/** A case that has moved, and the desks among those asked for that wait for it now. */
export interface MovedWork {
  readonly id: string
  readonly process: string
  readonly revision: number
  readonly applicant: string
  /** Null when none of the desks waits for it. */
  readonly case: Case | null
  /** By desk, where it stands in the inbox. */
  readonly at: ReadonlyMap<string, Temporal.Instant>
}

/** Where cases stand at some desks. */
export async function workOf(
  sql: Queryable,
  ids: readonly string[],
  desks: readonly string[],
): Promise<MovedWork[]> {
  type Row = Omit<MovedWork, 'case' | 'at'> & { state: unknown; at: Record<string, string> | null }
  const rows = await sql<Row[]>`
    select c.id, c.process, c.revision, c.applicant, w.at, case when w.at is not null then c.state end as state
    from cases c left join lateral (
      select jsonb_object_agg(desk, due_at) as at from worklist
      where case_id = c.id and desk = any(${desks as string[]})
    ) w on true where c.id = any(${ids as string[]}::uuid[])`
  return rows.map(({ state, at, ...row }) => ({
    ...row,
    case: state === null ? null : caseFromJson(state),
    at: new Map(Object.entries(at ?? {}).map(([desk, text]) => [desk, Temporal.Instant.from(text)])),
  }))
}

/** How much stands in an inbox, and how much of it is past its limit. */
export async function countInbox(
  sql: Queryable,
  { desk, processes }: Pick<InboxFilter, 'desk' | 'processes'>,
  now: Temporal.Instant,
): Promise<{ total: number; overdue: number }> {
  const [row] = await sql<{ total: number; overdue: number }[]>`
    select count(*)::int as total, count(*) filter (where w.due_at < ${now})::int as overdue
    from worklist w ${processes ? sql`join cases c on c.id = w.case_id` : sql``}
    where w.desk = ${desk} ${ofProcesses(sql, processes)}`
  return row as { total: number; overdue: number }
}
