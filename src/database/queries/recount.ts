import type { RawEvent } from '../../audit/recount/recount-case.ts'
import type { Facts } from '../../process/condition.ts'
import { copied, unescaped } from './copied.ts'
import type { Queryable } from './ledger.ts'

/** A case as its ledger has it, with what is needed to count it again and nothing of the applicant. */
export interface RawCase {
  readonly id: string
  readonly process: string
  readonly version: number
  readonly facts: Facts
  readonly events: readonly RawEvent[]
  /** When the last event was recorded, in epoch milliseconds. */
  readonly recordedAt: number
}

/** The ids from one to another, the second not included. */
export interface IdRange {
  readonly from: string
  /** Null: to the end. */
  readonly to: string | null
}

const within = ({ from, to }: IdRange) =>
  `case_id >= '${from}' and ${to === null ? 'true' : `case_id < '${to}'`}`

const json = (text: string) => JSON.parse(unescaped(text))

function rawEvent(type: string, at: number, more: string): RawEvent {
  if (more === '') return { type, at }
  if (type === 'due-dates-recounted') return { type, at, changed: json(more) }
  if (type.endsWith('.screen')) return { type, at, checks: json(more) }
  const [limit = '', run] = more.split(' ')
  return { type, at, limit, run: Number(run) }
}

/** Cases of a range of ids straight from the ledger, in the order of their ids. */
export async function readRawCases(
  sql: Queryable,
  range: IdRange,
  see: (of: RawCase) => void,
): Promise<void> {
  let id = ''
  let opening = { process: '', version: 0, facts: {} as Facts }
  let events: RawEvent[] = []
  let recorded = 0
  const chunks = copied(
    sql,
    `select case_id, type, date_part('epoch', occurred_at), date_part('epoch', recorded_at),
      case when seq = 1 then jsonb_build_object('process', payload -> 'process', 'version', payload -> 'version',
          'facts', payload -> 'facts')::text
        when type in ('limit-exceeded', 'limit-warned') then concat(payload ->> 'limit', ' ', payload ->> 'run')
        when type = 'due-dates-recounted' then (payload -> 'changed')::text
        when type like '%.screen' then (payload -> 'checks')::text
        else '' end
     from events where ${within(range)} order by case_id, seq`,
  )
  function take(line: string): void {
    const [of = '', type = '', at, recordedAt, more = ''] = line.split('\t')
    if (of !== id) {
      if (id) see({ id, ...opening, events, recordedAt: recorded })
      id = of
      opening = json(more)
      events = []
    }
    recorded = Math.round(Number(recordedAt) * 1000)
    const ms = Math.round(Number(at) * 1000)
    events.push(events.length === 0 ? { type, at: ms } : rawEvent(type, ms, more))
  }
  for await (const lines of chunks) for (const line of lines) take(line)
  if (id) see({ id, ...opening, events, recordedAt: recorded })
}

/** What is kept of the closed cases of a range, as one text each in the order of the worker's own. */
export async function keptTexts(sql: Queryable, range: IdRange): Promise<Map<string, string>> {
  const kept = new Map<string, string>()
  const second = (column: string) => `coalesce(floor(date_part('epoch', ${column})), 0)`
  const chunks = copied(
    sql,
    `select case_id, coalesce(outcome, ''), ${second('opened_at')}, ${second('accepted_at')},
      ${second('decided_at')}, ${second('closed_at')}, seconds, working_seconds, array_to_string(limits, ' '),
      array_to_string(runs, ' '), array_to_string(results, ' '), array_to_string(used, ' '),
      coalesce((select sum(s) from unnest(span_seconds) s), seconds),
      coalesce((select sum(s) from unnest(span_working_seconds) s), working_seconds)
     from case_measures where ${within(range)}`,
  )
  function take(line: string): void {
    const [id = '', ...columns] = line.split('\t')
    const [limits = [], runs = [], results = [], used = []] = columns
      .slice(7, 11)
      .map((list) => (list ? list.split(' ') : []))
    const clocks = limits.map((limit, index) => [limit, runs[index], results[index], used[index]].join(' '))
    kept.set(id, [...columns.slice(0, 7), ...columns.slice(11), ...clocks.sort()].join('|'))
  }
  for await (const lines of chunks) for (const line of lines) take(line)
  return kept
}
