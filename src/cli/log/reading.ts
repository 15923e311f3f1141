import { basename } from 'node:path'
import type { LogReading } from '../../audit/exchange/log-reading.ts'
import type { ColumnMapping } from '../../audit/exchange/read-row.ts'
import { checked } from '../../schemas/checked.ts'
import { logFields } from '../../schemas/event-log.ts'

/** Options that say where in a file what is. */
export interface ReadingGiven {
  readonly format?: string
  readonly case?: string
  readonly activity?: string
  readonly time?: string
  readonly start?: string
  readonly end?: string
  readonly transition?: string
  readonly resource?: string
  readonly encoding?: string
  readonly zone?: string
  readonly dates?: string
}

/**
 * How a file is to be read, as options say it; XES by its name where they are silent.
 * @throws Problem `invalid-request`
 */
export function readingOf(
  command: string,
  path: string,
  { format, encoding, zone, dates, ...given }: ReadingGiven,
): LogReading {
  const kind = format ?? (/\.xes(\.gz)?$/i.test(path) ? 'xes' : 'csv')
  const mapping = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as unknown as ColumnMapping
  const reading = {
    format: kind,
    ...(encoding !== undefined && { encoding }),
    ...(zone !== undefined && { zone }),
    ...(dates !== undefined && { dates }),
    ...(kind === 'csv' && Object.keys(mapping).length > 0 && { columns: mapping }),
  }
  const fields = { id: crypto.randomUUID(), file: basename(path), reading }
  return (checked(command, logFields, fields, 'options') as { reading: LogReading }).reading
}
