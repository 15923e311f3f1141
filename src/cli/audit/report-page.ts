import { columns } from '../print/columns.ts'
import { auditTables, type Report } from './report-tables.ts'

/** The report's tables for a terminal. */
export const reportPage = (report: Report): string[] =>
  auditTables(report).flatMap(({ name, head, rows }) => [
    name,
    ...columns([head, ...rows].map((row) => row.map(String))),
    '',
  ])
