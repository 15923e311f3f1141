import { statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { plan } from '../../../machines/plan/plan.ts'
import { caseEngine } from '../../case/engine.ts'
import { connect, databaseSettings } from '../../database/connect.ts'
import { systemClock } from '../../plugins/clock.ts'
import { auditReportService, type ReportQuery } from '../../services/audit-report-service.ts'
import { calendars } from '../../services/calendars.ts'
import { planService } from '../../services/plan-service.ts'
import { UsageError } from '../input/usage-error.ts'
import { writeFile } from '../input/write-file.ts'
import { note } from '../print/out.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'
import { auditTables, type Report } from './report-tables.ts'

/** The report of the database that the environment names. @throws UsageError, Problem, DatabaseError */
export async function reportNow(env: NodeJS.ProcessEnv, query: ReportQuery): Promise<Report> {
  for (const [option, text] of Object.entries({ from: query.from, until: query.until }))
    checkDay(option, text)
  const database = await connect({ ...databaseSettings(env), max: 2, log: note })
  try {
    const { now } = systemClock
    const known = calendars({ sql: database.sql, now })
    await known.read()
    const catalogue = await catalogueIn(database.sql)
    const engine = caseEngine(catalogue, known.at)
    const onFault = (error: unknown, caseId: string) => note(`${caseId}: ${error}`)
    const targets = planService({ database, plan, catalogue, calendarAt: known.at, now }).targets()
    const service = auditReportService({ database, engine, catalogue, plan, now, onFault })
    const report = await service.report(query)
    await service.close()
    return { ...report, asked: query, targets: (await targets).targets }
  } finally {
    await database.close()
  }
}

function checkDay(option: string, text: string | undefined): void {
  if (text === undefined) return
  try {
    Temporal.PlainDate.from(text)
  } catch {
    throw new UsageError({
      found: `--${option} ${JSON.stringify(text)}`,
      needed: 'a day, as 2021-08-31',
      remedy: 'correct it',
    })
  }
}

/**
 * Writes the report's tables to a file in the form that its name ends in.
 * @returns what was written, in words
 * @throws UsageError
 */
export async function writeTables(path: string, report: Report): Promise<string> {
  const ending = extname(path).toLowerCase()
  const tables = auditTables(report)
  if (ending === '.md') {
    const { tablesMarkdown } = await import('../../print/report-markdown.ts')
    writeFile(path, tablesMarkdown(tables))
  } else if (ending === '.xlsx') {
    const { tablesWorkbook } = await import('../../print/report-workbook.ts')
    writeFile(path, await tablesWorkbook(tables))
  } else {
    throw new UsageError({
      found: `--write ${JSON.stringify(path)}`,
      needed: 'a file that ends in .md or .xlsx',
      remedy: 'name it so',
    })
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  return `已写入 written: ${resolve(path)}, ${tables.length} 表 tables, ${rows} 行 rows, ${statSync(path).size} 字节 bytes`
}
