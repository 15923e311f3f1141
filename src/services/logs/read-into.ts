import { findReadingFault, type LogReading } from '../../audit/exchange/log-reading.ts'
import type { Sql } from '../../database/client.ts'
import { endLog, type LogRow } from '../../database/queries/event-logs.ts'
import { Problem } from '../../problem.ts'
import { JobStopped } from '../jobs/job-work.ts'
import { type ImportOptions, importLog } from './import-log.ts'

/** A log as it is asked to be taken in. */
export interface LogGiven {
  readonly id: string
  readonly name: string
  readonly reading: LogReading
}

/** @throws Problem `log-not-readable` */
export function checkReading(reading: LogReading): void {
  const fault = findReadingFault(reading)
  if (fault) throw new Problem('log-not-readable', fault)
}

/** Reads a file into a log and says how it ended; what failed leaves the log as failed. */
export async function readInto(sql: Sql, log: LogRow, options: Pick<ImportOptions, 'source' | 'progress'>) {
  try {
    const { whole, found } = await importLog({
      ...{ sql, serial: log.serial, reading: log.reading as LogReading },
      ...options,
    })
    await endLog(sql, log.id, { state: 'ready', whole, found })
    return { log: log.id, whole, ...found }
  } catch (error) {
    // A node that stops gives the job back, and the file is read again.
    if (!(error instanceof JobStopped))
      await endLog(sql, log.id, { state: 'failed', whole: false, found: null })
    throw error
  }
}
