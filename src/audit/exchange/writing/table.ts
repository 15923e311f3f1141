import { outward, type WrittenCase, type WrittenCases } from './written-case.ts'

export const tableHead = [
  ...['case', 'process', 'version', 'status', 'outcome', 'seq', 'event', 'at', 'recordedAt'],
  ...['by', 'role', 'department', 'window'],
] as const

/** A time as people here read it, with its offset. */
const inBeijing = (instant: string) => Temporal.Instant.from(instant).toString({ timeZone: 'Asia/Shanghai' })

/** The events of a case as rows of a table; times are Beijing's. */
export const tableRows = ({ number, process, version, status, outcome, events }: WrittenCase) =>
  events.map(({ seq, type, at, recordedAt, by, role, department, window }) => [
    ...[number, process, version, status, outcome ?? '', seq, type, inBeijing(at), inBeijing(recordedAt)],
    ...[by, role, department, window ?? ''].map(outward),
  ])

/** A cell that stays one cell, and that no spreadsheet reckons as a formula. */
function cellOf(value: string | number): string {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Our ledger as a CSV file, a row for each event. The byte order mark tells Excel that it is UTF-8. */
export async function* csv(cases: WrittenCases): AsyncGenerator<string> {
  yield `\uFEFF${tableHead.join(',')}\r\n`
  for await (const one of cases) {
    yield tableRows(one)
      .map((row) => `${row.map(cellOf).join(',')}\r\n`)
      .join('')
  }
}
