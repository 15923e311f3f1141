import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { ANCHOR_FORMAT, type Anchor, type PlacedLeaf } from '../../audit/proof/anchor.ts'
import type { KeptAnchor } from '../../services/verify-ledger.ts'
import { UsageError } from '../input/usage-error.ts'

/** Leaves looked up at once. */
const page = 2_000

const linesOf = (path: string) =>
  createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })

function parsed(path: string, line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw refused(path, `line ${number} that is no JSON`)
  }
}

const refused = (path: string, found: string) =>
  new UsageError({
    found: `${path}: ${found}`,
    needed: 'a file of an anchor, as the service writes them: the anchor in the first line, then its leaves',
    remedy: 'give a copy of a file from the folder of anchors (BANJIE_ANCHORS)',
  })

async function firstLine(path: string): Promise<string> {
  try {
    for await (const line of linesOf(path)) return line
    return ''
  } catch (error) {
    throw refused(path, (error as Error).message)
  }
}

async function* leavesIn(path: string): AsyncGenerator<PlacedLeaf[]> {
  let number = 0
  let leaves: PlacedLeaf[] = []
  for await (const line of linesOf(path)) {
    number += 1
    if (number === 1 || line === '') continue
    leaves.push(parsed(path, line, number) as PlacedLeaf)
    if (leaves.length < page) continue
    yield leaves
    leaves = []
  }
  if (leaves.length > 0) yield leaves
}

/** A copy of an anchor that was kept elsewhere; its leaves are read as they are asked for. @throws UsageError */
export async function keptAnchor(path: string): Promise<KeptAnchor> {
  const anchor = parsed(path, await firstLine(path), 1) as Anchor
  if (anchor?.format !== ANCHOR_FORMAT) throw refused(path, 'no anchor in the first line')
  return { anchor, leaves: () => leavesIn(path) }
}
