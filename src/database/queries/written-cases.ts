import type { WrittenCase } from '../../audit/exchange/writing/written-case.ts'
import type { Sql } from '../client.ts'
import { neverDue } from './never-due.ts'

/** Which cases are written: opened in a period, of one process. */
export interface WrittenFilter {
  readonly process?: string | undefined
  readonly from?: Temporal.Instant | undefined
  readonly until?: Temporal.Instant | undefined
}

/** How many cases and events of a process, or of all, there are to be written. */
export async function countWritten(
  sql: Sql,
  process: string | undefined,
): Promise<{ readonly cases: number; readonly events: number }> {
  const [row] = await sql<{ cases: number; events: number }[]>`
    select count(distinct e.case_id)::int as cases, count(*)::int as events
    from events e join cases c on c.id = e.case_id
    where ${process === undefined} or c.process = ${process ?? ''}`
  return row ?? { cases: 0, events: 0 }
}

const begin = Temporal.Instant.from('1900-01-01T00:00Z')
/** Cases held at once. */
const PAGE = 200

/** Cases with their events, in the order of their numbers, a page at a time: memory does not grow with the ledger. */
export async function* writtenCases(
  sql: Sql,
  { process, from = begin, until = neverDue }: WrittenFilter = {},
): AsyncGenerator<WrittenCase> {
  const pages = sql<(Omit<WrittenCase, 'openedAt'> & { openedAt: Temporal.Instant })[]>`
    select c.number, c.process, c.version, c.status, c.outcome, c.opened_at as "openedAt",
      c.project_id as project, e.events
    from cases c cross join lateral (
      select jsonb_agg(jsonb_build_object('seq', seq, 'type', type, 'at', occurred_at, 'recordedAt', recorded_at,
        'by', actor ->> 'id', 'role', actor ->> 'role', 'department', actor ->> 'department',
        'window', actor ->> 'window') order by seq) as events
      from events where case_id = c.id
    ) e
    where (${process === undefined} or c.process = ${process ?? ''})
      and c.opened_at >= ${from} and c.opened_at < ${until}
    order by c.number`.cursor(PAGE)
  for await (const rows of pages) {
    for (const row of rows) {
      yield {
        ...row,
        openedAt: String(row.openedAt),
        events: row.events.map((event) => ({
          ...event,
          at: String(Temporal.Instant.from(event.at)),
          recordedAt: String(Temporal.Instant.from(event.recordedAt)),
        })),
      }
    }
  }
}
