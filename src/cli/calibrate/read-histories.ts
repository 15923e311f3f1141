import type { LogEvent } from '../../audit/exchange/log-event.ts'
import { instantForm } from '../../audit/exchange/log-reading.ts'
import { xesReader } from '../../audit/exchange/read-xes.ts'
import { fileSource } from '../../services/logs/source.ts'
import { unpacked } from '../../services/logs/unpack.ts'
import { type ObservedCase, observedInLog } from '../../simulation/calibration/observed-case.ts'
import { UsageError } from '../input/usage-error.ts'

export interface Histories {
  readonly cases: readonly ObservedCase[]
  readonly unreadable: number
}

/**
 * The cases of an XES file, ours or anybody's, packed by gzip or not.
 * @throws UsageError for a file in which there are none; Problem `log-not-readable`
 */
export async function readHistories(path: string): Promise<Histories> {
  const events: LogEvent[] = []
  let unreadable = 0
  const reader = xesReader(instantForm({ format: 'xes' }), {
    event: (event) => events.push(event),
    unreadable: () => {
      unreadable += 1
    },
  })
  const decoder = new TextDecoder()
  for await (const piece of unpacked(fileSource(path))) {
    if (!reader.write(decoder.decode(piece, { stream: true }))) break
  }
  reader.close()
  if (events.length > 0) return { cases: observedInLog(events), unreadable }
  throw new UsageError({
    found: `no event in ${path}`,
    needed: 'a log in XES, as log export writes one',
    remedy: 'npm run -s banjie -- log export FILE.xes --process PROCESS',
  })
}
