import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  emptyRoot,
  growingTree,
  leafHash,
  pathCollector,
  rootFromPath,
} from '../../../src/audit/proof/merkle.ts'

const sizes = Array.from({ length: 40 }, (_, size) => size)
const leaves = sizes.map((n) => leafHash({ n }))

function treeOf(hashes: readonly string[]) {
  const tree = growingTree()
  for (const hash of hashes) tree.append(hash)
  return tree
}

/** RFC 9162, 2.1.1, as it is written there. */
function asWritten(hashes: readonly string[]): string {
  const [only = emptyRoot] = hashes
  if (hashes.length <= 1) return only
  let k = 1
  while (2 * k < hashes.length) k *= 2
  const sides = [asWritten(hashes.slice(0, k)), asWritten(hashes.slice(k))]
  return createHash('sm3')
    .update('\x01')
    .update(Buffer.from(sides.join(''), 'hex'))
    .digest('hex')
}

test('a leaf is hashed after a zero byte, so that no node can pass for one', () => {
  expect(leafHash({ b: 1, a: 2 })).toBe(createHash('sm3').update('\0{"a":2,"b":1}').digest('hex'))
})

test('a growing tree has the root of the RFC at each of its sizes', () => {
  for (const size of sizes)
    expect(treeOf(leaves.slice(0, size)).root()).toBe(asWritten(leaves.slice(0, size)))
})

test('of each tree, each leaf has a path to the root, and to no other leaf’s place', () => {
  for (const size of sizes.slice(1)) {
    const tree = treeOf(leaves.slice(0, size))
    for (const index of sizes.slice(0, size)) {
      const collector = pathCollector(index, size)
      for (const hash of leaves.slice(0, size)) collector.append(hash)
      const path = collector.path()
      const leaf = leaves[index] as string
      expect(rootFromPath(leaf, { index, size, path })).toBe(tree.root())
      if (size > 1) {
        expect(rootFromPath(leafHash('another'), { index, size, path })).not.toBe(tree.root())
        expect(rootFromPath(leaf, { index, size, path: path.slice(1) })).toBeUndefined()
        expect(rootFromPath(leaf, { index: (index + 1) % size, size, path })).not.toBe(tree.root())
      }
    }
  }
})

test.each([-1, 1.5, 3, Number.NaN])('there is no leaf %s in a tree of three', (index) => {
  expect(rootFromPath('00', { index, size: 3, path: ['00'] })).toBeUndefined()
})
