import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ExportFormat, exportFormats, exportLedger } from '../../services/logs/export-ledger.ts'
import { UsageError } from '../input/usage-error.ts'
import { withDatabase } from './open.ts'

/** Writes our ledger into a file, whose ending says how. @throws UsageError */
export async function exportTo(
  file: string,
  filter: { readonly process: string | undefined },
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const formats = Object.keys(exportFormats) as ExportFormat[]
  const format = formats.find((one) => file.endsWith(`.${one}`))
  if (!format) {
    throw new UsageError({
      found: `the file ${file}`,
      needed: `one that ends in ${formats.map((one) => `.${one}`).join(', ')}`,
      remedy: 'name the file so',
    })
  }
  await withDatabase(env, ({ sql }) =>
    pipeline(Readable.from(exportLedger(sql, format, filter)), createWriteStream(file)),
  )
}
