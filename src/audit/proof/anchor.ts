import { canonicalHash } from '../../time/canonical-hash.ts'

/** How far a case's chain had come when it was anchored: the hash of its last event proves all before it. */
export interface AnchorLeaf {
  readonly caseId: string
  readonly number: string
  /** How many events the case had. */
  readonly length: number
  /** The hash of the last of them. */
  readonly head: string
}

/** A leaf as it is hashed, without its place. */
export const asLeaf = ({ caseId, number, length, head }: AnchorLeaf): AnchorLeaf => ({
  caseId,
  number,
  length,
  head,
})

/** A leaf with its place in the tree and the anchor that took it up. */
export interface PlacedLeaf extends AnchorLeaf {
  readonly position: number
  readonly anchor: number
}

/**
 * The state of the whole ledger at an instant. The tree is one that only grows: each anchor appends a leaf for every
 * case that has moved since the one before it, so that its root stands for all cases and for all anchors before.
 */
export interface Anchor {
  readonly format: typeof ANCHOR_FORMAT
  /** 1, 2, 3 … without a gap. */
  readonly serial: number
  readonly at: string
  /** Leaves in the tree. */
  readonly size: number
  /** Cases, and events of them, that it stands for. */
  readonly cases: number
  readonly events: number
  readonly root: string
  /** The hash of the anchor before it; zeros before the first. */
  readonly previousHash: string
  /** SM3 of the canonical JSON of all of the above. */
  readonly hash: string
}

export const ANCHOR_FORMAT = 'banjie-anchor/1'

export const noAnchor = '0'.repeat(64)

export function anchorHash({ hash: _, ...anchor }: Anchor): string {
  return canonicalHash(anchor)
}

export function sealAnchor(anchor: Omit<Anchor, 'hash' | 'format'>): Anchor {
  const whole = { format: ANCHOR_FORMAT, ...anchor } as const
  return { ...whole, hash: canonicalHash(whole) }
}
