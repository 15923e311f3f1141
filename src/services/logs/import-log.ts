import { createHash } from 'node:crypto'
import type { LogEvent, LogSink, Unreadable } from '../../audit/exchange/log-event.ts'
import type { LogReading } from '../../audit/exchange/log-reading.ts'
import { pseudonyms } from '../../audit/exchange/pseudonym.ts'
import type { Sql } from '../../database/client.ts'
import {
  countLog,
  emptyLog,
  insertLogEvents,
  insertUnreadable,
  type LogFound,
} from '../../database/queries/event-logs.ts'
import { maskText } from '../../privacy/personal-data.ts'
import type { Name } from '../../process/definition.ts'
import { encodingOf, readLog } from './read-log.ts'
import type { LogSource } from './source.ts'

/** Events in one statement: larger ones are no faster, and the memory of the whole is some of these. */
const batch = 5000
/** Unreadable rows that are kept; of more only the number is. */
const mostUnreadable = 100_000

export interface ImportOptions {
  readonly sql: Sql
  readonly serial: number
  readonly reading: LogReading
  readonly source: LogSource
  /** Share of the file that is read, from 0 to 1. May reject to end the reading. */
  readonly progress: (done: number, words: Name) => Promise<void>
}

const maskName = ({ zh, en }: Name): Name => ({ zh: maskText(zh), en: maskText(en) })

/** Size and SM3 of the file as it came. */
async function measureSource(source: LogSource) {
  const sm3 = createHash('sm3')
  let bytes = 0
  for await (const piece of source()) {
    sm3.update(piece)
    bytes += piece.length
  }
  return { bytes, sm3: sm3.digest('hex') }
}

/**
 * Reads a file into its log, from the beginning: twice, first to learn its size, hash and encoding. Memory does not
 * grow with the file.
 * @throws Problem `log-not-readable`, `log-column-missing`
 */
export async function importLog({ sql, serial, reading, source, progress }: ImportOptions) {
  await emptyLog(sql, serial)
  const { bytes, sm3 } = await measureSource(source)
  const encoding = await encodingOf(source, reading)

  let events: LogEvent[] = []
  let faults: Unreadable[] = []
  let unreadable = 0
  let read = 0
  let written = 0
  const nameOf = pseudonyms()
  const sink: LogSink = {
    event: (event) =>
      events.push({
        ...event,
        case: nameOf(event.case),
        activity: maskText(event.activity),
        resource: event.resource && maskText(event.resource),
      }),
    unreadable(what) {
      unreadable += 1
      if (unreadable <= mostUnreadable)
        faults.push({ row: what.row, found: maskName(what.found), needed: what.needed })
    },
  }

  async function write() {
    const [now, found] = [events, faults]
    events = []
    faults = []
    if (now.length > 0) await insertLogEvents(sql, serial, now)
    if (found.length > 0) {
      await insertUnreadable(sql, serial, Math.min(unreadable, mostUnreadable) - found.length + 1, found)
    }
    written += now.length
    await progress(bytes === 0 ? 0 : Math.min(0.99, read / bytes), {
      zh: `已读取${written}个事件，${unreadable}行无法读取`,
      en: `${written} events read, ${unreadable} rows that could not be`,
    })
  }
  const full = () => (events.length >= batch || faults.length >= batch ? write() : undefined)

  async function* counted() {
    for await (const piece of source()) {
      read += piece.length
      yield piece
    }
  }
  const whole = await readLog({ source: counted, reading, encoding }, sink, full)
  await write()
  const { from, to, ...counts } = await countLog(sql, serial)
  const instantOf = (ms: number | null) =>
    ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms).toString()
  const found: LogFound = {
    ...{ bytes, sm3, encoding, ...counts, unreadable },
    from: instantOf(from),
    to: instantOf(to),
  }
  return { whole, found }
}
