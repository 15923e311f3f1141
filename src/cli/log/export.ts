import { createWriteStream, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  type ExportFormat,
  exportFormats,
  exportLedger,
  ledgerSize,
} from '../../services/logs/export-ledger.ts'
import { UsageError } from '../input/usage-error.ts'
import { withDatabase } from './open.ts'

/**
 * Writes our ledger into a file, whose ending says how.
 * @returns what was written, in words
 * @throws UsageError
 */
export async function exportTo(
  file: string,
  filter: { readonly process: string | undefined },
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const formats = Object.keys(exportFormats) as ExportFormat[]
  const format = formats.find((one) => file.endsWith(`.${one}`))
  if (!format) {
    throw new UsageError({
      found: `the file ${file}`,
      needed: `one that ends in ${formats.map((one) => `.${one}`).join(', ')}`,
      remedy: 'name the file so',
    })
  }
  return withDatabase(env, async ({ sql }) => {
    const { cases, events } = await ledgerSize(sql, filter)
    await pipeline(Readable.from(exportLedger(sql, format, filter)), createWriteStream(file))
    const { size } = statSync(file)
    return `已写入 written: ${resolve(file)}, ${cases} 件办件 cases, ${events} 个事件 events, ${size} 字节 bytes`
  })
}
