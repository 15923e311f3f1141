import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startEmbedded } from '../../src/database/embedded.ts'

/** A fresh folder that is gone after the test, with any server that still runs in its data folder stopped first. */
export function scratchFolder(dataFolder = 'data') {
  const folder = mkdtempSync(join(tmpdir(), 'banjie-test-'))
  chmodSync(folder, 0o755)
  onTestFinished(async () => {
    const data = join(folder, dataFolder)
    if (existsSync(join(data, 'postgres/postmaster.pid')))
      await (await startEmbedded({ dataFolder: data })).stop()
    // An initdb whose starter was killed may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  })
  return folder
}
