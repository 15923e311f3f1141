import writeXlsxFile from 'write-excel-file/node'
import { tableHead, tableRows } from '../audit/exchange/writing/table.ts'
import type { WrittenCases } from '../audit/exchange/writing/written-case.ts'

/** Rows of a workbook: it is made in memory. All others are in the CSV file. */
const most = 100_000

/** Our ledger as an Excel workbook, a row for each event; a last row says so where there are more. */
export async function ledgerWorkbook(cases: WrittenCases, mostRows = most): Promise<Buffer> {
  const rows: (string | number)[][] = []
  let more = false
  for await (const one of cases) {
    const own = tableRows(one)
    more = rows.length + own.length > mostRows
    if (more) break
    for (const row of own) rows.push(row)
  }
  if (more) rows.push(['（其余见CSV文件 the rest is in the CSV file）'])
  // A text is told to be one, so that none is ever reckoned as a formula.
  const data = [
    tableHead.map((value) => ({ type: String, value: value as string, fontWeight: 'bold' as const })),
    ...rows.map((row) =>
      row.map((value) => (typeof value === 'number' ? { type: Number, value } : { type: String, value })),
    ),
  ]
  const columns = tableHead.map(() => ({ width: 22 }))
  return writeXlsxFile([{ sheet: '事件 Events', stickyRowsCount: 1, columns, data }]).toBuffer()
}
