import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Anchor } from '../audit/proof/anchor.ts'
import type { Sql } from '../database/client.ts'
import { anchorsInOrder, leavesFrom } from '../database/queries/anchors.ts'

/** `anchor-000001-2026-01-06.ndjson`: by serial in any listing, with the day (UTC) for people. */
const nameOf = ({ serial, at }: Anchor) =>
  `anchor-${String(serial).padStart(6, '0')}-${at.slice(0, 10)}.ndjson`

/** The anchor in its first line, and then the leaves that it took up, one a line. */
async function* linesOf(sql: Sql, anchor: Anchor, from: number) {
  yield `${JSON.stringify(anchor)}\n`
  for await (const leaves of leavesFrom(sql, from, anchor.size))
    yield leaves.map((leaf) => `${JSON.stringify(leaf)}\n`).join('')
}

/** Writes a file for each anchor that has none in the folder; whole or not at all. */
export async function writeMissingFiles(sql: Sql, folder: string): Promise<void> {
  const anchors = await anchorsInOrder(sql)
  if (anchors.length === 0) return
  await mkdir(folder, { recursive: true })
  const there = new Set(await readdir(folder))
  for (const [index, anchor] of anchors.entries()) {
    const name = nameOf(anchor)
    if (there.has(name)) continue
    const aside = join(folder, `.${name}.${process.pid}`)
    const lines = linesOf(sql, anchor, anchors[index - 1]?.size ?? 0)
    await pipeline(Readable.from(lines), createWriteStream(aside))
    await rename(aside, join(folder, name))
  }
}
