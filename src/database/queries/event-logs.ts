import type { LogEvent, Unreadable } from '../../audit/exchange/log-event.ts'
import type { Name } from '../../process/definition.ts'
import type { AskedBy } from './jobs.ts'
import type { Queryable } from './ledger.ts'

/** What was found in a file. */
export interface LogFound {
  readonly bytes: number
  /** SM3 of the file as it came. */
  readonly sm3: string
  readonly encoding: string
  readonly cases: number
  readonly events: number
  readonly unreadable: number
  readonly from: string | null
  readonly to: string | null
}

export interface LogRow {
  readonly id: string
  readonly serial: number
  readonly name: string
  readonly format: 'xes' | 'csv'
  readonly reading: unknown
  readonly state: 'reading' | 'ready' | 'failed'
  readonly found: LogFound | null
  readonly whole: boolean
  readonly by: AskedBy
  readonly recordedAt: Temporal.Instant
}

const columns = (sql: Queryable) =>
  sql`id, serial, name, format, reading, state, found, whole, by, recorded_at as "recordedAt"`

export async function insertLog(
  sql: Queryable,
  { id, name, format, reading, by, recordedAt }: Omit<LogRow, 'serial' | 'state' | 'found' | 'whole'>,
): Promise<LogRow> {
  const [row] = await sql<LogRow[]>`
    insert into event_logs (id, name, format, reading, state, by, recorded_at)
    values (${id}, ${name}, ${format}, ${JSON.stringify(reading)}::text::jsonb, 'reading',
      ${JSON.stringify(by)}::text::jsonb, ${recordedAt}) returning ${columns(sql)}`
  return row as LogRow
}

export async function findLog(sql: Queryable, id: string): Promise<LogRow | undefined> {
  const [row] = await sql<LogRow[]>`select ${columns(sql)} from event_logs where id = ${id}`
  return row
}

export const listLogs = (sql: Queryable): Promise<LogRow[]> =>
  sql<LogRow[]>`select ${columns(sql)} from event_logs order by recorded_at desc, serial desc limit 200`

/** Takes out whatever was read of a file before: its reading is begun anew. */
export async function emptyLog(sql: Queryable, serial: number): Promise<void> {
  await sql`delete from log_events where log = ${serial}`
  await sql`delete from log_unreadable where log = ${serial}`
}

/** Columns as arrays: five times as fast as rows. */
export async function insertLogEvents(
  sql: Queryable,
  log: number,
  events: readonly LogEvent[],
): Promise<void> {
  await sql`
    insert into log_events (log, case_name, at, "order", activity, transition, resource, row)
    select ${log}, * from unnest(${events.map((one) => one.case)}::text[], ${events.map(({ at }) => at)}::bigint[],
      ${events.map(({ order }) => order)}::int[], ${events.map(({ activity }) => activity)}::text[],
      ${events.map(({ transition }) => transition)}::text[],
      ${events.map(({ resource }) => resource)}::text[], ${events.map(({ row }) => row)}::int[])`
}

export async function insertUnreadable(
  sql: Queryable,
  log: number,
  first: number,
  rows: readonly Unreadable[],
): Promise<void> {
  const given = rows.map((one, index) => ({ ...one, log, serial: first + index }))
  await sql`
    insert into log_unreadable
    select log, serial, row, found, needed
    from jsonb_populate_recordset(null::log_unreadable, ${JSON.stringify(given)}::text::jsonb)`
}

export async function countLog(sql: Queryable, serial: number) {
  const [row] = await sql<{ cases: number; events: number; from: number | null; to: number | null }[]>`
    select count(distinct case_name) as cases, count(*) as events, min(at) as from, max(at) as to
    from log_events where log = ${serial}`
  return row as { cases: number; events: number; from: number | null; to: number | null }
}

export async function endLog(
  sql: Queryable,
  id: string,
  end: { state: 'ready' | 'failed'; whole: boolean; found: LogFound | null },
): Promise<void> {
  await sql`
    update event_logs set state = ${end.state}, whole = ${end.whole},
      found = ${end.found ? JSON.stringify(end.found) : null}::text::jsonb where id = ${id}`
  await sql`delete from log_pieces where log = ${id}`
}

export async function unreadableOf(
  sql: Queryable,
  serial: number,
  { after, limit }: { after: number; limit: number },
) {
  return sql<{ serial: number; row: number; found: Name; needed: Name }[]>`
    select serial, row, found, needed from log_unreadable
    where log = ${serial} and serial > ${after} order by serial limit ${limit}`
}

export async function insertPiece(sql: Queryable, log: string, piece: number, content: Buffer) {
  await sql`insert into log_pieces values (${log}, ${piece}, ${content})`
}

export async function pieceOf(sql: Queryable, log: string, piece: number): Promise<Buffer | undefined> {
  const [row] = await sql<{ content: Buffer }[]>`
    select content from log_pieces where log = ${log} and piece = ${piece}`
  return row?.content
}

/** An event as it is read back: of one case in the order of time, and of the file where that is the same. */
export type StoredEvent = Omit<LogEvent, 'order'>

/** The cases of a log, each whole, in the order of their names; memory is bounded by a page and the longest case. */
export async function* casesOfLog(sql: Queryable, serial: number): AsyncGenerator<StoredEvent[]> {
  let current: StoredEvent[] = []
  const pages = sql<StoredEvent[]>`
    select case_name as case, at, activity, transition, resource, row from log_events
    where log = ${serial} order by case_name, at, "order"`.cursor(5000)
  for await (const page of pages) {
    for (const event of page) {
      if (current[0] && current[0].case !== event.case) {
        yield current
        current = []
      }
      current.push(event)
    }
  }
  if (current.length > 0) yield current
}

/** One case of a log. */
export const caseOfLog = (sql: Queryable, serial: number, name: string): Promise<StoredEvent[]> =>
  sql<StoredEvent[]>`
    select case_name as case, at, activity, transition, resource, row from log_events
    where log = ${serial} and case_name = ${name} order by at, "order" limit 10000`
