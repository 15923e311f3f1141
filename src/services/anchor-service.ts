import { type Anchor, asLeaf, noAnchor, sealAnchor } from '../audit/proof/anchor.ts'
import { growingTree, leafHash } from '../audit/proof/merkle.ts'
import type { Sql } from '../database/client.ts'
import {
  appendLeaves,
  insertAnchor,
  lastAnchor,
  leavesFrom,
  listAnchors,
  tryAnchorLock,
} from '../database/queries/anchors.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import { writeMissingFiles } from './anchor-files.ts'
import { isCollision } from './database-unavailable.ts'
import { dayOf } from './day-of.ts'

export interface AnchorServiceOptions {
  readonly sql: Sql
  /** Where each anchor is written to a file, to be kept elsewhere; nowhere when absent. */
  readonly folder: string | undefined
  readonly now: () => Temporal.Instant
}

/** Seconds between looks whether the day has its anchor. */
const everySeconds = 60

/** Milliseconds that the server may take: the first anchor of a large ledger has a leaf for every case. */
const patience = 600_000

/** @throws Error where what was anchored is no longer what is there */
async function treeSoFar(tx: Queryable, last: Anchor | undefined) {
  const tree = growingTree()
  for await (const leaves of leavesFrom(tx, 0, last?.size ?? 0))
    for (const leaf of leaves) tree.append(leafHash(asLeaf(leaf)))
  if (!last || (tree.size === last.size && tree.root() === last.root)) return tree
  throw new Error(
    `the leaves in the database no longer give the root of anchor ${last.serial}, and no new anchor may hide it: ` +
      'find out where by "banjie audit verify", and restore a backup',
  )
}

/** Anchors over all cases: made from day to day by whichever node is first, kept in the database and in files. */
export function anchorService({ sql, folder, now }: AnchorServiceOptions) {
  let looked: Temporal.Instant | undefined

  async function take(tx: Queryable): Promise<Anchor | undefined> {
    await tx`select set_config('statement_timeout', ${String(patience)}, true),
      set_config('idle_in_transaction_session_timeout', ${String(patience)}, true)`
    if (!(await tryAnchorLock(tx))) return undefined
    const last = await lastAnchor(tx)
    const serial = 1 + (last?.serial ?? 0)
    const tree = await treeSoFar(tx, last)
    const before = tree.size
    const added = await appendLeaves(tx, serial, before)
    if (!last && added.leaves === 0) return undefined
    for await (const leaves of leavesFrom(tx, before))
      for (const leaf of leaves) tree.append(leafHash(asLeaf(leaf)))
    const anchor = sealAnchor({
      serial,
      at: String(now().round({ smallestUnit: 'millisecond', roundingMode: 'floor' })),
      size: tree.size,
      cases: (last?.cases ?? 0) + added.cases,
      events: (last?.events ?? 0) + added.events,
      root: tree.root(),
      previousHash: last?.hash ?? noAnchor,
    })
    await insertAnchor(tx, anchor)
    return anchor
  }

  /**
   * Anchors the whole ledger as it is now.
   * @returns undefined where there is nothing to anchor, or another node is at it
   * @throws Error where what was anchored is no longer what is there
   */
  async function anchor(): Promise<Anchor | undefined> {
    try {
      const made = (await sql.begin('isolation level repeatable read', take)) as Anchor | undefined
      if (folder !== undefined) await writeMissingFiles(sql, folder)
      return made
    } catch (error) {
      // Another node has made the same anchor between our look and our writing.
      if (isCollision(error)) return undefined
      throw error
    }
  }

  return {
    anchor,

    /** Sees that the day has its anchor and that this node has a file of each; looks at most once in a minute. */
    async daily(): Promise<Anchor | undefined> {
      const at = now()
      if (looked && Temporal.Instant.compare(at, looked.add({ seconds: everySeconds })) < 0) return undefined
      looked = at
      const last = await lastAnchor(sql)
      if (!last || !dayOf(Temporal.Instant.from(last.at)).equals(dayOf(at))) return anchor()
      if (folder !== undefined) await writeMissingFiles(sql, folder)
      return undefined
    },

    async list({ before = 2 ** 31 - 1, limit }: { before?: number | undefined; limit: number }) {
      const rows = await listAnchors(sql, before, limit + 1)
      const page = rows.slice(0, limit)
      return { anchors: page, next: rows.length > limit ? (page.at(-1)?.serial ?? null) : null }
    },
  }
}

export type AnchorService = ReturnType<typeof anchorService>
