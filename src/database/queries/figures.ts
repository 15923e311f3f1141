import type { Sql } from '../client.ts'

/** An open case; `overdue` and `warned` are the limits whose clocks count and have passed, or are about to. */
export interface OpenCase {
  readonly id: string
  readonly process: string
  readonly version: number
  readonly channel: string
  readonly window: string
  readonly person: string
  readonly openedAt: number
  readonly acceptedAt: number
  readonly departments: readonly string[]
  readonly overdue: readonly string[]
  readonly warned: readonly string[]
}

/** Every open case, as it stands. */
export async function openCases(sql: Sql): Promise<OpenCase[]> {
  return sql<OpenCase[]>`
    select c.id, c.process, c.version, e.payload ->> 'channel' as channel,
      coalesce(e.actor ->> 'window', '') as window, e.actor ->> 'id' as person,
      floor(extract(epoch from c.opened_at))::int as "openedAt",
      coalesce(floor(extract(epoch from (c.state #>> '{phases,acceptance}')::timestamptz)), 0)::int as "acceptedAt",
      coalesce((select array_agg(distinct split_part(desk, '/', 2)) from worklist where case_id = c.id), '{}')
        as departments,
      array(select jsonb_array_elements_text(jsonb_path_query_array(c.state,
        '$.clocks[*] ? (@.stoppedAt == null && @.exceededAt != null).limit'))) as overdue,
      array(select jsonb_array_elements_text(jsonb_path_query_array(c.state,
        '$.clocks[*] ? (@.stoppedAt == null && @.exceededAt == null && @.warnedAt != null).limit'))) as warned
    from cases c join events e on e.case_id = c.id and e.seq = 1
    where not c.ended`
}

/** What a list shows of a case. */
export interface ListedCase {
  readonly id: string
  readonly number: string
  readonly process: string
  readonly version: number
  readonly status: string
  readonly outcome: string | null
  readonly openedAt: Temporal.Instant
  readonly closedAt: Temporal.Instant | null
  readonly seconds: number | null
  readonly workingSeconds: number | null
}

export async function listedCases(sql: Sql, ids: readonly string[]): Promise<Map<string, ListedCase>> {
  const rows = await sql<ListedCase[]>`
    select c.id, c.number, c.process, c.version, c.status, c.outcome, c.opened_at as "openedAt",
      m.closed_at as "closedAt", m.seconds, m.working_seconds as "workingSeconds"
    from cases c left join case_measures m on m.case_id = c.id where c.id = any(${ids as string[]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

/** An event that says a limit was about to end, or has passed. */
export interface ClockEvent {
  readonly caseId: string
  readonly seq: number
  readonly limit: string
}

/** The events by which limits of these cases were warned of or passed: of the runs that count as such still. */
export async function clockEvents(
  sql: Sql,
  ids: readonly string[],
  result: 'exceeded' | 'warned',
): Promise<readonly ClockEvent[]> {
  return sql<ClockEvent[]>`
    select e.case_id as "caseId", e.seq, e.payload ->> 'limit' as limit
    from events e join cases c on c.id = e.case_id
    where e.case_id = any(${ids as string[]}::uuid[]) and e.type = ${`limit-${result}`}
      and exists (select from jsonb_array_elements(c.state -> 'clocks') k
        where k ->> 'limit' = e.payload ->> 'limit' and k -> 'run' = e.payload -> 'run'
          and k ->> ${`${result}At`} is not null)
    order by e.case_id, e.seq`
}
