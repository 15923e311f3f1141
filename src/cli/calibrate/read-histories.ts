import type { LogEvent } from '../../audit/exchange/log-event.ts'
import type { LogReading } from '../../audit/exchange/log-reading.ts'
import { checkReading } from '../../services/logs/read-into.ts'
import { encodingOf, readLog } from '../../services/logs/read-log.ts'
import { fileSource } from '../../services/logs/source.ts'
import { type ObservedCase, observedInLog } from '../../simulation/calibration/observed-case.ts'
import { unreadableFile } from '../input/unreadable-file.ts'
import { UsageError } from '../input/usage-error.ts'

export interface Histories {
  readonly cases: readonly ObservedCase[]
  readonly unreadable: number
}

/**
 * The cases of a log, XES or CSV, ours or anybody's, packed by gzip or not.
 * @throws UsageError for a file in which there are none; Problem `log-not-readable`, `log-column-missing`
 */
export async function readHistories(path: string, reading: LogReading): Promise<Histories> {
  checkReading(reading)
  const events: LogEvent[] = []
  let unreadable = 0
  const sink = {
    event: (event: LogEvent) => events.push(event),
    unreadable: () => {
      unreadable += 1
    },
  }
  const source = fileSource(path)
  try {
    await readLog({ source, reading, encoding: await encodingOf(source, reading) }, sink, () => undefined)
  } catch (error) {
    throw unreadableFile(path, error) ?? error
  }
  if (events.length > 0) return { cases: observedInLog(events), unreadable }
  throw new UsageError({
    found: `no event in ${path}${unreadable > 0 ? `, and ${unreadable} rows that could not be read` : ''}`,
    needed: 'a log in XES, as log export writes one, or in CSV with its columns named',
    remedy: 'npm run -s banjie -- log export FILE.xes --process PROCESS',
  })
}
