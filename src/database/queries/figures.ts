import type { KeptCase } from '../../audit/measures/columns.ts'
import type { Sql } from '../client.ts'
import { copied } from './copied.ts'

/** A row as COPY writes it: columns parted by tabs, arrays by spaces (people and spans by `;`). */
const columns = `
  case_id, process, version, coalesce(channel, ''), coalesce("window", ''), coalesce(outcome, ''),
  floor(extract(epoch from opened_at)), coalesce(floor(extract(epoch from accepted_at)), 0),
  coalesce(floor(extract(epoch from decided_at)), 0), floor(extract(epoch from closed_at)),
  seconds, working_seconds, coalesce(array_to_string(people, ';'), ''), array_to_string(limits, ' '),
  array_to_string(results, ' '), array_to_string(warned::int[], ' '), array_to_string(used, ' '),
  array_to_string(allotted, ' ', '-1'), coalesce(array_to_string(spans, ';'), ''),
  coalesce(array_to_string(span_seconds, ' '), ''), coalesce(array_to_string(span_working_seconds, ' '), '')`

const list = (text: string | undefined, by = ' ') => (text ? text.split(by) : [])
const numbers = (text: string | undefined) => list(text).map(Number)

function keptCase(line: string): KeptCase {
  const [id = '', process = '', version, channel = '', window = '', outcome = '', ...rest] = line.split('\t')
  const [openedAt, acceptedAt, decidedAt, closedAt, seconds, workingSeconds, people, ...more] = rest
  const [limits, results, warned, used, allotted, spans, spanSeconds, spanWorkingSeconds] = more
  return {
    ...{ id, process, version: Number(version), channel, window, outcome },
    ...{ openedAt: Number(openedAt), acceptedAt: Number(acceptedAt), decidedAt: Number(decidedAt) },
    ...{ closedAt: Number(closedAt), seconds: Number(seconds), workingSeconds: Number(workingSeconds) },
    ...{ people: list(people, ';'), limits: list(limits), results: list(results) },
    ...{ warned: list(warned).map((one) => one === '1'), used: numbers(used), allotted: numbers(allotted) },
    spans: list(spans, ';'),
    ...{ spanSeconds: numbers(spanSeconds), spanWorkingSeconds: numbers(spanWorkingSeconds) },
  }
}

/**
 * The kept cases that no running transaction can add to any more, and those that may still change: not settled, or
 * written by a transaction beside which others ran.
 * @param after the `upTo` of the time before; "0" for all
 * @returns up to which transaction what was given as `settled` is whole
 */
export async function readKept(
  sql: Sql,
  after: string,
  take: { settled(of: KeptCase): void; open(of: KeptCase): void },
): Promise<string> {
  return (await sql.begin('isolation level repeatable read read only', async (tx) => {
    // The first reading of a million cases may take longer than a clerk's request may.
    await tx`set local statement_timeout = '5min'`
    const [row] = await tx<{ xmin: string }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`
    const upTo = (row as { xmin: string }).xmin
    const copy = async (where: string, see: (of: KeptCase) => void) => {
      const query = `select ${columns} from case_measures where ${where}`
      for await (const lines of copied(tx, query)) for (const line of lines) see(keptCase(line))
    }
    await copy(
      `spans is not null and written_in >= '${BigInt(after)}' and written_in < '${upTo}'`,
      take.settled,
    )
    await copy(`spans is null or written_in >= '${upTo}'`, take.open)
    return upTo
  })) as string
}

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
