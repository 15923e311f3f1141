import writeXlsxFile from 'write-excel-file/node'
import type { DispatchReport } from '../plan/dispatch-report.ts'
import { type Cell, type ReportTable, reportTables } from '../plan/report-tables.ts'

/** Width of a column in characters: as its longest line, within bounds that fit a screen. */
function widthOf({ head, rows }: ReportTable, column: number): number {
  const longest = (cell: Cell | undefined) =>
    Math.max(
      ...String(cell ?? '')
        .split('\n')
        .map((line) => line.replaceAll(/\p{Script=Han}/gu, 'xx').length),
    )
  return Math.min(60, Math.max(...[head, ...rows].map((row) => longest(row[column]))) + 2)
}

// A text is told to be one: evidence that begins with "=" must never be reckoned as a formula.
const cellOf = (cell: Cell) =>
  typeof cell === 'number'
    ? { type: Number, value: cell }
    : { type: String, value: cell, wrap: true, alignVertical: 'top' as const }

const sheetOf = (table: ReportTable) => ({
  sheet: table.name,
  stickyRowsCount: 1,
  columns: table.head.map((_, column) => ({ width: widthOf(table, column) })),
  data: [
    table.head.map((value) => ({ type: String, value, fontWeight: 'bold' as const, wrap: true })),
    ...table.rows.map((row) => row.map(cellOf)),
  ],
})

/** A workbook with a sheet for each table. */
export const tablesWorkbook = (tables: readonly ReportTable[]): Promise<Buffer> =>
  writeXlsxFile(tables.map(sheetOf)).toBuffer()

/** 调度通报 as an Excel workbook, a sheet for each table. */
export function reportWorkbook(report: DispatchReport): Promise<Buffer> {
  const about: ReportTable = {
    name: '说明 About',
    head: ['调度通报 Dispatch report', '宁政发〔2021〕8号'],
    rows: [
      ['截至 as of', report.asOf],
      ['方案印发 printed', report.printedOn],
      [
        '期限 milestones',
        '印发前到期的注明，不计为逾期；日期是作出改变的最迟日，不是生效日。\nDue before the print: marked, never overdue. A date is the latest day for a change, not the day from which it holds.',
      ],
    ],
  }
  return tablesWorkbook([about, ...reportTables(report)])
}
