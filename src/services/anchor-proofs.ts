import { asLeaf } from '../audit/proof/anchor.ts'
import type { AnchorProof } from '../audit/proof/case-file.ts'
import { leafHash, pathCollector } from '../audit/proof/merkle.ts'
import type { Sql } from '../database/client.ts'
import { anchorsInOrder, leavesFrom, leavesOfCase } from '../database/queries/anchors.ts'

/**
 * That the anchors hold a case: each leaf of it with its path to the root of the anchor that took it up. All leaves up
 * to there pass by once; of a million they take some seconds.
 */
export async function anchorProofs(sql: Sql, caseId: string): Promise<AnchorProof[]> {
  const own = await leavesOfCase(sql, caseId)
  if (own.length === 0) return []
  const anchors = new Map((await anchorsInOrder(sql)).map((anchor) => [anchor.serial, anchor]))
  const proofs = own.flatMap((leaf) => {
    const anchor = anchors.get(leaf.anchor)
    return anchor ? [{ anchor, leaf, collector: pathCollector(leaf.position, anchor.size) }] : []
  })
  const size = Math.max(0, ...proofs.map(({ anchor }) => anchor.size))
  for await (const leaves of leavesFrom(sql, 0, size)) {
    for (const leaf of leaves) {
      const hash = leafHash(asLeaf(leaf))
      for (const { anchor, collector } of proofs) if (leaf.position < anchor.size) collector.append(hash)
    }
  }
  return proofs.map(({ anchor, leaf, collector }) => ({
    ...{ anchor, leaf: asLeaf(leaf), index: leaf.position },
    path: collector.path(),
  }))
}
