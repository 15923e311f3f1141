import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ocelJson } from '../../audit/exchange/writing/ocel.ts'
import { csv } from '../../audit/exchange/writing/table.ts'
import { xes } from '../../audit/exchange/writing/xes.ts'
import type { Sql } from '../../database/client.ts'
import { countWritten, type WrittenFilter, writtenCases } from '../../database/queries/written-cases.ts'

/** What other systems read: each with its media type. */
export const exportFormats = {
  xes: 'application/xml',
  csv: 'text/csv; charset=utf-8',
  'ocel.json': 'application/json',
  'ocel.sqlite': 'application/vnd.sqlite3',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type ExportFormat = keyof typeof exportFormats

/** SQLite is written to a file, which is gone when it has been read. */
async function* sqliteOf(sql: Sql, filter: WrittenFilter): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'banjie-export-'))
  try {
    const file = join(folder, 'ledger.sqlite')
    // The module is loaded when it is asked for.
    const { writeOcelSqlite } = await import('./ocel-sqlite.ts')
    await writeOcelSqlite(file, writtenCases(sql, filter))
    yield* createReadStream(file) as AsyncIterable<Uint8Array>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* workbookOf(sql: Sql, filter: WrittenFilter): AsyncGenerator<Uint8Array> {
  const { ledgerWorkbook } = await import('../../print/ledger-workbook.ts')
  yield await ledgerWorkbook(writtenCases(sql, filter))
}

/** How many cases and events there are to be exported. */
export const ledgerSize = (sql: Sql, { process }: Pick<WrittenFilter, 'process'>) =>
  countWritten(sql, process)

/** Our ledger for other systems, piece by piece: never an applicant, and every number of a person masked. */
export function exportLedger(
  sql: Sql,
  format: ExportFormat,
  filter: WrittenFilter,
): AsyncGenerator<string | Uint8Array> {
  const cases = () => writtenCases(sql, filter)
  if (format === 'xes') return xes(cases())
  if (format === 'csv') return csv(cases())
  if (format === 'ocel.json') return ocelJson(cases)
  return format === 'xlsx' ? workbookOf(sql, filter) : sqliteOf(sql, filter)
}
