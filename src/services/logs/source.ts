import { createReadStream } from 'node:fs'
import type { Vault } from '../../crypto/vault.ts'
import type { Sql } from '../../database/client.ts'
import { pieceOf } from '../../database/queries/event-logs.ts'

/** A file that can be read from its beginning more than once: first to learn what it is, then for what is in it. */
export type LogSource = () => AsyncIterable<Uint8Array>

export const fileSource =
  (path: string): LogSource =>
  () =>
    createReadStream(path, { highWaterMark: 1 << 20 })

/** Bytes of one piece. */
export const PIECE = 1 << 20

export const pieceOfLog = (log: string, piece: number) => ({ of: log, field: `log.${piece}` })

/** A file that was sent in pieces. */
export const storedSource = (sql: Sql, vault: Vault, log: string): LogSource =>
  async function* () {
    for (let piece = 0; ; piece += 1) {
      const sealed = await pieceOf(sql, log, piece)
      if (!sealed) return
      yield vault.openContent(sealed, pieceOfLog(log, piece))
    }
  }
