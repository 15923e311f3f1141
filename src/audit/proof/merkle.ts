import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/*
 * The Merkle tree of RFC 9162 (2.1) over SM3: leaves and inner nodes are hashed with different first bytes, so that
 * no node can pass for a leaf. Hashes are in hex; a tree that has grown keeps the roots of its earlier sizes.
 */

/** The root of the tree without leaves. */
export const emptyRoot = createHash('sm3').digest('hex')

/** The hash of a leaf: of its canonical JSON, after a zero byte. */
export const leafHash = (leaf: unknown): string =>
  createHash('sm3')
    .update(Uint8Array.of(0))
    .update(canonicalize(leaf) ?? 'null')
    .digest('hex')

const nodeHash = (left: string, right: string): string =>
  createHash('sm3').update(Uint8Array.of(1)).update(left, 'hex').update(right, 'hex').digest('hex')

/** Takes leaves one after the other and knows the root over all of them; it keeps one hash for each power of two. */
export function growingTree() {
  /** Roots of the full subtrees, the largest first, each with its number of leaves. */
  const full: { readonly leaves: number; readonly hash: string }[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    append(hash: string): void {
      let last = { leaves: 1, hash }
      for (let above = full.at(-1); above?.leaves === last.leaves; above = full.at(-1)) {
        full.pop()
        last = { leaves: 2 * last.leaves, hash: nodeHash(above.hash, last.hash) }
      }
      full.push(last)
      size += 1
    },
    root: (): string =>
      full.length === 0
        ? emptyRoot
        : full.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(left, right)),
  }
}

/** The largest power of two below `n`. */
function splitOf(n: number): number {
  let k = 1
  while (2 * k < n) k *= 2
  return k
}

/** Leaves `from` to `to`, the last not included. */
interface Range {
  readonly from: number
  readonly to: number
}

/** Over which leaves the hashes of an inclusion path stand, the one beside the leaf first. */
function pathRanges(index: number, size: number, from = 0): Range[] {
  if (size <= 1) return []
  const k = splitOf(size)
  return index < k
    ? [...pathRanges(index, k, from), { from: from + k, to: from + size }]
    : [...pathRanges(index - k, size - k, from + k), { from, to: from + k }]
}

/** Collects the inclusion path of one leaf while all leaves of the tree pass by once, in order. */
export function pathCollector(index: number, size: number) {
  const ranges = pathRanges(index, size).map((range) => ({ ...range, tree: growingTree() }))
  let position = 0
  return {
    append(hash: string): void {
      const at = position
      ranges.find(({ from, to }) => from <= at && at < to)?.tree.append(hash)
      position += 1
    },
    path: (): string[] => ranges.map(({ tree }) => tree.root()),
  }
}

/** The root that a leaf and its path give; undefined for a path of another length than the tree has. */
export function rootFromPath(
  hash: string,
  { index, size, path }: { readonly index: number; readonly size: number; readonly path: readonly string[] },
): string | undefined {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
    return undefined
  const ranges = pathRanges(index, size)
  if (ranges.length !== path.length) return undefined
  return ranges.reduce((below, { from }, step) => {
    const beside = path[step] ?? ''
    return from > index ? nodeHash(below, beside) : nodeHash(beside, below)
  }, hash)
}
