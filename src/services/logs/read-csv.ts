import { pipeline, Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import type { LogSink, Unreadable } from '../../audit/exchange/log-event.ts'
import type { InstantForm } from '../../audit/exchange/read-instant.ts'
import { type ColumnMapping, missingColumns, rowReader } from '../../audit/exchange/read-row.ts'
import { separatorOf } from '../../audit/exchange/separator-of.ts'
import { Problem } from '../../problem.ts'

/** Characters of one row: a quote that is never closed would swallow the file otherwise. */
const longestRow = 1 << 16

const noHead = () =>
  new Problem('log-not-readable', {
    zh: '文件没有内容：第一行须为表头',
    en: 'the file is empty: its first row has to name the columns',
  })

function checkColumns(head: readonly string[], mapping: ColumnMapping) {
  const missing = missingColumns(head, mapping)
  if (missing.length === 0) return
  const has = head.map((one) => `“${one}”`).join('、')
  throw new Problem('log-column-missing', {
    zh: `表头没有列${missing.map((one) => `“${one}”`).join('、')}；现有：${has}`,
    en: `the head has no column ${missing.map((one) => `"${one}"`).join(', ')}; it has: ${head.map((one) => `"${one}"`).join(', ')}`,
  })
}

/** The head of a text, with which all of it begins again. */
async function peeked(text: AsyncIterable<string>) {
  const pieces = text[Symbol.asyncIterator]()
  let start = ''
  while (!/[^\uFEFF\r\n][\r\n]/.test(start) && start.length < longestRow) {
    const next = await pieces.next()
    if (next.done) break
    start += next.value
  }
  async function* all() {
    yield start
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  }
  return { head: start.trimStart().split(/[\r\n]/, 1)[0] ?? '', all }
}

/** What the parser says of a row that has no end. */
const badRow = (row: number, { message }: CsvError): Unreadable => ({
  row,
  found: { zh: `引号或行不完整：${message}`, en: `quotes or a row that are not whole: ${message}` },
  needed: {
    zh: `成对的引号，每行不超过${longestRow}个字符；此处之后的内容未读取`,
    en: `quotes in pairs, and rows of at most ${longestRow} characters; what follows was not read`,
  },
})

/**
 * Reads a CSV file as text comes: commas, semicolons or tabs, quotes doubled, any line ends.
 * @param full waited for after each row, where it gives something to wait for: so no more is read than is written
 * @returns whether it was read to its end
 * @throws Problem `log-not-readable`, `log-column-missing`
 */
export async function readCsv(
  text: AsyncIterable<string>,
  { mapping, form }: { mapping: ColumnMapping; form: InstantForm },
  sink: LogSink,
  full: () => Promise<void> | undefined,
): Promise<boolean> {
  const { head, all } = await peeked(text)
  let last = 0
  let whole = true
  const parser = parse({
    bom: true,
    delimiter: separatorOf(head),
    info: true,
    max_record_size: longestRow,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // An error would take back rows that were read and not yet taken.
    skip_records_with_error: true,
    on_record(record, { lines }) {
      last = lines
      return record
    },
    on_skip(error) {
      if (error && whole) sink.unreadable(badRow(last + 1, error))
      whole = false
    },
  })
  pipeline(Readable.from(all()), parser, () => {})
  let rows: ReturnType<typeof rowReader> | undefined
  const records = parser as AsyncIterable<{ record: string[]; info: { lines: number } }>
  for await (const { record, info } of records) {
    if (rows) {
      rows(record, info.lines)
      const writing = full()
      if (writing) await writing
    } else {
      const columns = record.map((one) => one.trim())
      checkColumns(columns, mapping)
      rows = rowReader(columns, mapping, form, sink)
    }
  }
  if (!rows) throw noHead()
  return whole
}
