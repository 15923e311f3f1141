import type { RawEvent, RecountedClock } from '../../audit/recount/recount-case.ts'
import { type CopiedRow, eachCopied } from './copied-rows.ts'
import type { Queryable } from './ledger.ts'

/** A case as its ledger has it, with what is needed to count it again and nothing of the applicant. */
export interface RawCase {
  readonly id: string
  /** `{"process", "version", "facts"}` of its opening, as JSON: alike in many cases, which are then read once. */
  readonly opening: string
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

/** Whether more than its type and instant counts of an event. */
const isRead = (type: string) =>
  ['limit-exceeded', 'due-dates-recounted', 'move-version'].includes(type) || type.endsWith('.screen')

function rawEvent(type: string, at: number, more: string): RawEvent {
  const read = JSON.parse(more)
  if (type === 'due-dates-recounted') return { type, at, changed: read }
  if (type.endsWith('.screen')) return { type, at, checks: read }
  if (type === 'move-version') return { type, at, move: read }
  const { limit, run } = read
  return { type, at, limit, run }
}

function rawCase(row: CopiedRow): RawCase {
  const types = row.text(1).split(' ')
  const at = row.instants(2)
  const [opening = '', ...more] = row.text(4).split('\n')
  let next = 0
  return {
    id: row.uuid(0),
    opening,
    events: types.map((type, index) => {
      if (!isRead(type)) return { type, at: at[index] as number }
      next += 1
      return rawEvent(type, at[index] as number, more[next - 1] as string)
    }),
    recordedAt: row.instants(3).at(-1) as number,
  }
}

/**
 * Cases of a range of ids straight from the ledger, in the order of their ids: a row for each case, since the driver
 * takes longer over a row than over what is in it.
 */
export async function readRawCases(
  sql: Queryable,
  range: IdRange,
  see: (of: RawCase) => void,
): Promise<void> {
  await eachCopied(
    sql,
    `select case_id, string_agg(type, ' ' order by seq), array_agg(occurred_at order by seq),
      array_agg(recorded_at order by seq),
      string_agg(
        case when seq = 1 then jsonb_build_object('process', payload -> 'process', 'version', payload -> 'version',
            'facts', payload -> 'facts')
          when type = 'limit-exceeded' then jsonb_build_object('limit', payload -> 'limit', 'run', payload -> 'run')
          when type = 'due-dates-recounted' then payload -> 'changed'
          when type = 'move-version' then jsonb_build_object('to', payload -> 'to', 'facts', payload #> '{proof,facts}')
          when type like '%.screen' then coalesce(payload -> 'checks', '{}') end::text, E'\\n' order by seq)
     from events where ${within(range)} group by case_id order by case_id`,
    (row) => see(rawCase(row)),
  )
}

/** What is kept of a closed case, in the terms of a recount; instants are epoch seconds, 0 where there is none. */
export interface KeptFigures {
  readonly outcome: string
  readonly openedAt: number
  readonly acceptedAt: number
  readonly decidedAt: number
  readonly closedAt: number
  readonly seconds: number
  readonly workingSeconds: number
  readonly clocks: readonly RecountedClock[]
  /** The sums of who held it; those of the case where that is not settled yet. */
  readonly heldSeconds: number
  readonly heldWorkingSeconds: number
}

function keptFigures(row: CopiedRow): KeptFigures {
  const secondOf = (column: number) => (row.isNull(column) ? 0 : Math.floor(row.instant(column) / 1000))
  const [seconds, workingSeconds] = [row.integer(6), row.integer(7)]
  const [runs, results, used] = [row.integers(9), row.texts(10), row.integers(11)]
  const sum = (column: number) => row.integers(column).reduce((total, one) => total + one, 0)
  return {
    outcome: row.isNull(1) ? '' : row.text(1),
    openedAt: secondOf(2),
    acceptedAt: secondOf(3),
    decidedAt: secondOf(4),
    closedAt: secondOf(5),
    ...{ seconds, workingSeconds },
    clocks: row.texts(8).map((limit, index) => ({
      limit,
      run: runs[index] as number,
      result: results[index] as RecountedClock['result'],
      used: used[index] as number,
    })),
    heldSeconds: row.isNull(12) ? seconds : sum(12),
    heldWorkingSeconds: row.isNull(13) ? workingSeconds : sum(13),
  }
}

/** What is kept of the closed cases of a range, by their ids. */
export async function keptOf(sql: Queryable, range: IdRange): Promise<Map<string, KeptFigures>> {
  const kept = new Map<string, KeptFigures>()
  await eachCopied(
    sql,
    `select case_id, outcome, opened_at, accepted_at, decided_at, closed_at, seconds, working_seconds, limits, runs,
      results, used, span_seconds, span_working_seconds
     from case_measures where ${within(range)}`,
    (row) => kept.set(row.uuid(0), keptFigures(row)),
  )
  return kept
}
