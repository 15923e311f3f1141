import type { LogReading } from '../../audit/exchange/log-reading.ts'
import type { Vault } from '../../crypto/vault.ts'
import type { Sql } from '../../database/client.ts'
import {
  caseOfLog,
  endLog,
  findLog,
  insertLog,
  insertPiece,
  type LogRow,
  listLogs,
  unreadableOf,
} from '../../database/queries/event-logs.ts'
import type { AskedBy } from '../../database/queries/jobs.ts'
import type { WrittenFilter } from '../../database/queries/written-cases.ts'
import { Problem } from '../../problem.ts'
import type { Process } from '../../process/definition.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { JobService } from '../jobs/job-service.ts'
import { type ExportFormat, exportLedger } from './export-ledger.ts'
import { checkReading, type LogGiven, readInto } from './read-into.ts'
import { checkQuestion, type LogQuestion, reportOnLog } from './report-on-log.ts'
import { type LogSource, PIECE, pieceOfLog, storedSource } from './source.ts'

export interface LogServiceOptions {
  readonly sql: Sql
  readonly vault: Vault
  readonly jobs: JobService
  readonly catalogue: readonly Process[]
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  readonly now: () => Temporal.Instant
}

const IMPORT_JOB = 'log-import'
const REPORT_JOB = 'log-report'

const logView = ({ serial: _, recordedAt, reading, ...log }: LogRow) => ({
  ...log,
  reading: reading as LogReading,
  recordedAt: String(recordedAt),
})

export const unknownLog = (id: string) =>
  new Problem('unknown-log', {
    zh: `没有日志“${id}”：请在日志列表中查看`,
    en: `there is no log "${id}": see the list of logs`,
  })

const reused = (id: string) =>
  new Problem('id-reused', {
    zh: `编号${id}已用于另一份日志：每份日志请用新编号`,
    en: `${id} stands for another log: choose a new id for each`,
  })

/** Other people's logs: taken in, read as a job, and looked into. */
export function logService({ sql, vault, jobs, catalogue, calendarAt, now }: LogServiceOptions) {
  /** @throws Problem `unknown-log` */
  async function get(id: string): Promise<LogRow> {
    const log = await findLog(sql, id)
    if (log) return log
    throw unknownLog(id)
  }

  jobs.handle<{ log: string }>(IMPORT_JOB, {
    name: { zh: '读取外部日志', en: 'Read a log from elsewhere' },
    async work({ input, progress }) {
      const log = await get(input.log)
      return readInto(sql, log, { source: storedSource(sql, vault, log.id), progress })
    },
  })

  jobs.handle<{ log: string; question: LogQuestion }>(REPORT_JOB, {
    name: { zh: '分析外部日志', en: 'Figures of a log from elsewhere' },
    async work({ input, progress }) {
      const log = await get(input.log)
      return reportOnLog({
        sql,
        catalogue,
        calendar: calendarAt(now()),
        log,
        question: input.question,
        progress,
      })
    },
  })

  async function keepPieces(id: string, content: LogSource) {
    let piece = 0
    let waiting: Uint8Array[] = []
    let bytes = 0
    const write = async () => {
      await insertPiece(sql, id, piece, vault.sealContent(Buffer.concat(waiting), pieceOfLog(id, piece)))
      piece += 1
      waiting = []
      bytes = 0
    }
    for await (const part of content()) {
      waiting.push(part)
      bytes += part.length
      if (bytes >= PIECE) await write()
    }
    if (bytes > 0) await write()
  }

  return {
    /**
     * Takes in a file, and asks for it to be read.
     * @throws Problem `log-not-readable`, `id-reused`
     */
    async take({ id, name, reading }: LogGiven, content: LogSource, by: AskedBy) {
      checkReading(reading)
      if (await findLog(sql, id)) throw reused(id)
      const log = await insertLog(sql, { id, name, format: reading.format, reading, by, recordedAt: now() })
      try {
        await keepPieces(id, content)
        return { log: logView(log), job: await jobs.ask(IMPORT_JOB, { log: id }, by) }
      } catch (error) {
        await endLog(sql, id, { state: 'failed', whole: false, found: null })
        throw error
      }
    },

    /** Our own ledger for other systems. */
    export: (format: ExportFormat, filter: WrittenFilter) => exportLedger(sql, format, filter),

    async list() {
      return { logs: (await listLogs(sql)).map(logView) }
    },

    /** @throws Problem `unknown-log` */
    async read(id: string) {
      return { log: logView(await get(id)) }
    },

    /** @throws Problem `unknown-log` */
    async unreadable(id: string, after: number, limit: number) {
      const { serial } = await get(id)
      const rows = await unreadableOf(sql, serial, { after, limit: limit + 1 })
      const page = rows.slice(0, limit)
      return { rows: page, next: rows.length > limit ? (page.at(-1)?.serial ?? null) : null }
    },

    /** @throws Problem `unknown-log` */
    async caseOf(id: string, name: string) {
      const { serial } = await get(id)
      const events = await caseOfLog(sql, serial, name)
      return {
        events: events.map(({ at, ...event }) => ({
          ...event,
          at: String(Temporal.Instant.fromEpochMilliseconds(at)),
        })),
      }
    },

    /**
     * Asks for figures of a log, as a job.
     * @throws Problem `unknown-log`, `log-not-ready`, `log-question-invalid`, `unknown-process`
     */
    async report(id: string, question: LogQuestion, by: AskedBy) {
      const log = await get(id)
      if (log.state !== 'ready') {
        throw new Problem('log-not-ready', {
          zh: `日志状态为${log.state}：读取完成（ready）后才能分析`,
          en: `the log is ${log.state}: it can be looked into when it is ready`,
        })
      }
      checkQuestion(catalogue, question)
      return { job: await jobs.ask(REPORT_JOB, { log: id, question }, by) }
    },
  }
}

export type LogService = ReturnType<typeof logService>
