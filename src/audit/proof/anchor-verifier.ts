import { type Anchor, anchorHash, asLeaf, noAnchor, type PlacedLeaf } from './anchor.ts'
import type { LedgerFault } from './ledger-fault.ts'
import { growingTree, leafHash } from './merkle.ts'

/**
 * Verifies the anchors while all leaves pass by once, in order; it keeps no leaf.
 * @param anchors all of them, in order
 * @param kept copies of anchors that were kept elsewhere, by serial
 */
export function anchorVerifier(anchors: readonly Anchor[], kept: ReadonlyMap<number, Anchor>) {
  const faults: LedgerFault[] = []
  const tree = growingTree()
  let next = 0

  const fault = (serial: number, found: string, expected: string) =>
    faults.push({ kind: 'anchor', case: null, from: null, to: null, anchor: serial, found, expected })

  /** Anchors whose leaves have all passed. */
  function close(atEnd: boolean): void {
    for (let anchor = anchors[next]; anchor; anchor = anchors[next]) {
      if (anchor.size > tree.size && !atEnd) return
      if (anchor.size !== tree.size) fault(anchor.serial, `${tree.size} leaves`, `${anchor.size}`)
      else if (anchor.root !== tree.root()) fault(anchor.serial, `the root ${anchor.root}`, tree.root())
      next += 1
    }
  }

  function checkChain(): void {
    let previous: Anchor | undefined
    for (const [index, anchor] of anchors.entries()) {
      const { serial } = anchor
      if (serial !== index + 1) fault(index + 1, `anchor ${serial}`, `anchor ${index + 1}`)
      if (anchor.hash !== anchorHash(anchor)) fault(serial, `the hash ${anchor.hash}`, anchorHash(anchor))
      if (anchor.previousHash !== (previous?.hash ?? noAnchor))
        fault(serial, `previousHash ${anchor.previousHash}`, previous?.hash ?? noAnchor)
      if (previous && (anchor.size < previous.size || anchor.at < previous.at))
        fault(
          serial,
          `${anchor.size} leaves at ${anchor.at}`,
          `no less than ${previous.size} at ${previous.at}`,
        )
      previous = anchor
    }
  }

  function checkKept(): void {
    const own = new Map(anchors.map((anchor) => [anchor.serial, anchor]))
    for (const [serial, copy] of kept) {
      const found = own.get(serial)?.hash ?? 'no such anchor'
      if (copy.hash !== anchorHash(copy))
        fault(serial, `a copy kept elsewhere with the hash ${copy.hash}`, anchorHash(copy))
      else if (found !== copy.hash) fault(serial, found, `${copy.hash}, as in the copy kept elsewhere`)
    }
  }

  return {
    leaf(leaf: PlacedLeaf): void {
      close(false)
      const of = { kind: 'leaf', case: leaf.number, from: null, to: leaf.length } as const
      const expected = anchors[next]?.serial ?? null
      if (leaf.position !== tree.size)
        faults.push({
          ...of,
          anchor: leaf.anchor,
          found: `leaf ${leaf.position}`,
          expected: `leaf ${tree.size}`,
        })
      if (leaf.anchor !== expected)
        faults.push({
          ...of,
          anchor: leaf.anchor,
          found: `a leaf of anchor ${leaf.anchor}`,
          expected: `of ${expected}`,
        })
      tree.append(leafHash(asLeaf(leaf)))
    },
    end(): readonly LedgerFault[] {
      close(true)
      checkChain()
      checkKept()
      return faults
    },
  }
}
