import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startEmbedded } from '../../src/database/embedded.ts'

/** A fresh folder that is gone after the test, with any server that still runs in its data folder stopped first. */
export function scratchFolder(dataFolder = 'data') {
  const folder = mkdtempSync(join(tmpdir(), 'banjie-test-'))
  chmodSync(folder, 0o755)
  onTestFinished(async () => {
    const server = await startEmbedded({ dataFolder: join(folder, dataFolder) }).catch(() => undefined)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
