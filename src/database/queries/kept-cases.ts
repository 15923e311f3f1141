import type { KeptCase } from '../../audit/measures/columns.ts'
import type { Sql } from '../client.ts'
import { copiedLines } from './copied-lines.ts'
import { eachCopied } from './copied-rows.ts'
import type { Queryable } from './ledger.ts'

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

export function keptCase(line: string): KeptCase {
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

/** The row that a segment ends with; those after it come in the order of the transactions that wrote them. */
interface Place {
  readonly writtenIn: string
  readonly caseId: string
}

const beginning: Place = { writtenIn: '0', caseId: '00000000-0000-0000-0000-000000000000' }

/** Any number that no other advisory lock of this program has: "tally" in ASCII; a trigger takes it too. */
const LOCK = 0x74_61_6c_6c_79

/** Whether this transaction may pack; until its end nobody else does, and nobody changes a settled row. */
export async function tryPackLock(tx: Queryable): Promise<boolean> {
  const [row] = await tx<{ free: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as free`
  return row?.free === true
}

async function lastPlace(tx: Queryable): Promise<Place> {
  const [row] = await tx<Place[]>`
    select written_in::text as "writtenIn", case_id as "caseId" from measure_segments order by serial desc limit 1`
  return row ?? beginning
}

const after = ({ writtenIn, caseId }: Place) => `(written_in, case_id) > ('${writtenIn}', '${caseId}')`

/** The last of the next so many settled rows that no running transaction can be before any more, and their lines. */
export interface Packable {
  readonly last: Place
  /** For `keptCase`. */
  readonly lines: readonly string[]
}

/** @returns undefined while there are not so many */
export async function nextPackable(tx: Queryable, many: number): Promise<Packable | undefined> {
  const place = await lastPlace(tx)
  const [row] = await tx<{ xmin: string }[]>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`
  const from = `from case_measures where ${after(place)} and written_in < '${row?.xmin}' and spans is not null
    order by written_in, case_id`
  const [last] = await tx.unsafe<Place[]>(
    `select written_in::text as "writtenIn", case_id as "caseId" ${from} offset ${many - 1} limit 1`,
  )
  if (!last) return undefined
  return { last, lines: await copiedLines(tx, `select ${columns} ${from} limit ${many}`) }
}

export async function insertSegment(
  tx: Queryable,
  { cases, last, packed }: { cases: number; last: Place; packed: Uint8Array },
): Promise<void> {
  await tx`
    insert into measure_segments (cases, written_in, case_id, packed)
    values (${cases}, ${last.writtenIn}::xid8, ${last.caseId}, ${Buffer.from(packed)})`
}

/** Segments by their serial numbers; 0 of none. */
export interface SegmentsRead {
  readonly first: number
  readonly last: number
}

/**
 * The kept cases as they are now: the segments that were not read before, and then the rows that are in none.
 * @param before what was read the time before
 * @param take `anew` is called when segments that were read before are no longer believed: all come again
 */
export async function readKept(
  sql: Sql,
  before: SegmentsRead,
  take: {
    anew(): void
    segment(packed: Uint8Array<ArrayBuffer>): void
    /** For `keptCase`. */
    rest(lines: readonly string[]): void
  },
): Promise<SegmentsRead> {
  return (await sql.begin('isolation level repeatable read read only', async (tx) => {
    // The first reading of a million cases may take longer than a clerk's request may.
    await tx`set local statement_timeout = '5min'`
    const [row] = await tx<SegmentsRead[]>`
      select coalesce(min(serial), 0) as first, coalesce(max(serial), 0) as last from measure_segments`
    const now = row as SegmentsRead
    const goesOn = now.first === before.first
    if (!goesOn) take.anew()
    const from = goesOn ? before.last : 0
    if (now.last > from)
      await eachCopied(
        tx,
        `select packed from measure_segments where serial > ${from} order by serial`,
        (one) => take.segment(one.bytes(0)),
      )
    const place = await lastPlace(tx)
    const rest = (where: string) => copiedLines(tx, `select ${columns} from case_measures where ${where}`)
    take.rest([...(await rest(`spans is not null and ${after(place)}`)), ...(await rest('spans is null'))])
    return now
  })) as SegmentsRead
}
