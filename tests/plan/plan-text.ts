// The plan's text is not ours to publish. What is kept of it is plan-text.bin, the truncated hashes of pieces of it
// in no order, by which a copied passage is found. Made by: node tests/plan/plan-text.ts < PLAN.txt > tests/plan/plan-text.bin
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Characters of a piece; one begins at every third, so that any passage of twelve contains a whole one. */
const PIECE = 10
const STEP = 3

/** Letters and digits alone: spaces, line breaks and punctuation differ between scans. */
const bare = (text: string) => [...text.replaceAll(/[^\p{L}\p{N}]/gu, '')]

const hashOf = (piece: string) => hash('sha256', piece, 'buffer').readUInt32BE(0)

const pieces = (text: string, step: number): string[] => {
  const characters = bare(text)
  const count = Math.max(0, characters.length - PIECE + 1)
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => index % step === 0)
    .map((index) => characters.slice(index, index + PIECE).join(''))
}

function fingerprint(text: string): Uint32Array {
  return new Uint32Array(new Set(pieces(text, STEP).map(hashOf))).sort()
}

/** The first piece of a text that stands in the plan; undefined when none does. */
export function findCopied(text: string): string | undefined {
  known ??= new Set(readHashes())
  return pieces(text, 1).find((piece) => known?.has(hashOf(piece)))
}

let known: Set<number> | undefined

function readHashes(): number[] {
  const bytes = readFileSync(new URL('plan-text.bin', import.meta.url))
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(index * 4))
}

if (import.meta.main) {
  const hashes = fingerprint(readFileSync(0, 'utf8'))
  const bytes = Buffer.alloc(hashes.length * 4)
  for (const [index, value] of hashes.entries()) bytes.writeUInt32BE(value, index * 4)
  process.stdout.write(bytes)
}
