import type { LogSink } from '../../audit/exchange/log-event.ts'
import { type Encoding, instantForm, type LogReading } from '../../audit/exchange/log-reading.ts'
import type { ColumnMapping } from '../../audit/exchange/read-row.ts'
import { xesReader } from '../../audit/exchange/read-xes.ts'
import { Problem } from '../../problem.ts'
import { decoded, findEncoding } from './find-encoding.ts'
import { readCsv } from './read-csv.ts'
import type { LogSource } from './source.ts'
import { unpacked } from './unpack.ts'

const noXes = () =>
  new Problem('log-not-readable', {
    zh: '不是XES文件：根元素须为log',
    en: 'this is no XES file: its root has to be a log',
  })

async function readXes(
  text: AsyncIterable<string>,
  reading: LogReading,
  sink: LogSink,
  full: () => Promise<void> | undefined,
): Promise<boolean> {
  const reader = xesReader(instantForm(reading), sink)
  for await (const piece of text) {
    // A piece may hold thousands of events: small ones keep what waits to be written small.
    for (let at = 0; at < piece.length; at += 1 << 16) {
      const goesOn = reader.write(piece.slice(at, at + (1 << 16)))
      if (reader.isLog === false) throw noXes()
      if (!goesOn && reader.isLog !== true) throw noXes()
      if (!goesOn) return false
      const writing = full()
      if (writing) await writing
    }
  }
  const whole = reader.close()
  if (reader.isLog === true) return whole
  throw noXes()
}

/** The encoding of a file: XES is UTF-8, that of CSV is said or found. @throws Problem `log-not-readable` */
export const encodingOf = async (source: LogSource, { format, encoding }: LogReading): Promise<Encoding> =>
  format === 'xes' ? 'utf-8' : (encoding ?? (await findEncoding(unpacked(source))))

export interface LogToRead {
  readonly source: LogSource
  readonly reading: LogReading
  readonly encoding: Encoding
}

/**
 * Reads a file, XES or CSV, packed by gzip or not, from its beginning.
 * @param full waited for now and then, where it gives something to wait for
 * @returns whether it was read to its end
 * @throws Problem `log-not-readable`, `log-column-missing`
 */
export async function readLog(
  { source, reading, encoding }: LogToRead,
  sink: LogSink,
  full: () => Promise<void> | undefined,
): Promise<boolean> {
  const text = decoded(unpacked(source), encoding)
  if (reading.format === 'xes') return readXes(text, reading, sink, full)
  const mapping = reading.columns as ColumnMapping
  return readCsv(text, { mapping, form: instantForm(reading) }, sink, full)
}
