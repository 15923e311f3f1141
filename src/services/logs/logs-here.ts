import type { Sql } from '../../database/client.ts'
import { findLog, insertLog, type LogRow, listLogs, unreadableOf } from '../../database/queries/event-logs.ts'
import type { AskedBy } from '../../database/queries/jobs.ts'
import type { ImportOptions } from './import-log.ts'
import { unknownLog } from './log-service.ts'
import { checkReading, type LogGiven, readInto } from './read-into.ts'
import { type LogQuestion, type ReportOptions, reportOnLog } from './report-on-log.ts'

/** Unreadable rows that are shown at once. */
const shown = 20

/**
 * Takes a log from a file of this machine, without the service, and gives the first rows that could not be read.
 * @throws Problem `log-not-readable`, `log-column-missing`
 */
export async function importFile(
  { sql, now }: { readonly sql: Sql; readonly now: () => Temporal.Instant },
  { id, name, reading }: LogGiven,
  by: AskedBy,
  options: Pick<ImportOptions, 'source' | 'progress'>,
) {
  checkReading(reading)
  const log = await insertLog(sql, { id, name, format: reading.format, reading, by, recordedAt: now() })
  const found = await readInto(sql, log, options)
  return { found, rows: await unreadableOf(sql, log.serial, { after: 0, limit: shown }) }
}

/** The logs that are there, the newest first. */
export const logsHere = (sql: Sql): Promise<LogRow[]> => listLogs(sql)

/** Figures of a log, at once. @throws Problem `unknown-log`, `unknown-process`, `log-question-invalid` */
export async function reportHere(
  id: string,
  question: LogQuestion,
  options: Pick<ReportOptions, 'sql' | 'catalogue' | 'calendar'>,
) {
  const log = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? await findLog(options.sql, id)
    : undefined
  if (!log) throw unknownLog(id)
  return reportOnLog({ ...options, log, question, progress: async () => {} })
}
