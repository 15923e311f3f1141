import type { DispatchReport } from '../plan/dispatch-report.ts'
import { type Cell, type ReportTable, reportTables } from '../plan/report-tables.ts'

/** A cell that stays one cell, whatever somebody wrote as evidence. */
const escaped = (cell: Cell) =>
  String(cell)
    .replaceAll(/[\\|`*_[\]#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\r?\n|\r/g, '<br>')

const row = (cells: readonly Cell[]) => `| ${cells.map(escaped).join(' | ')} |`

const table = ({ name, head, rows }: ReportTable) => [
  `## ${name}`,
  '',
  row(head),
  `|${' --- |'.repeat(head.length)}`,
  ...rows.map(row),
  '',
]

/** Tables one after another, each under its name. */
export const tablesMarkdown = (tables: readonly ReportTable[]): string => tables.flatMap(table).join('\n')

/** 调度通报 as Markdown. */
export function reportMarkdown(report: DispatchReport): string {
  return [
    '# 调度通报 Dispatch report',
    '',
    `宁政发〔2021〕8号，截至 as of ${report.asOf}`,
    '',
    `方案于 ${report.printedOn} 印发。此前到期的期限注明“印发前已到期”，不计为逾期。日期是作出改变的最迟日，不是生效日；用语读作哪一日，见“日期读法”。`,
    '',
    `The plan was printed on ${report.printedOn}. What was due before is marked so and never counts as overdue. A date is the latest day for making a change, not the day from which it holds; how words are read as days stands under “Dates”.`,
    '',
    ...reportTables(report).flatMap(table),
  ].join('\n')
}
