import type { LedgerEvent } from '../../case/ledger.ts'
import type { Anchor, AnchorLeaf, PlacedLeaf } from './anchor.ts'
import { type CaseEvidence, caseFaults } from './case-faults.ts'
import type { LedgerFault } from './ledger-fault.ts'

type Pages<T> = AsyncIterable<readonly T[]> | Iterable<readonly T[]>

/** A whole ledger, page by page. Each part is in the order of the cases' ids, and within a case in its own order. */
export interface LedgerPages {
  readonly rows: Pages<AnchorLeaf>
  readonly leaves: Pages<PlacedLeaf>
  readonly events: Pages<LedgerEvent>
  /** All anchors in order. */
  readonly anchors: readonly Anchor[]
}

interface Group<T> {
  readonly caseId: string
  readonly all: T[]
}

/** What belongs to one case after the other, however the pages cut it. */
async function* groupsOf<T extends { readonly caseId: string }>(pages: Pages<T>): AsyncGenerator<Group<T>> {
  let group: Group<T> | undefined
  for await (const page of pages) {
    for (const one of page) {
      if (group && group.caseId === one.caseId) group.all.push(one)
      else {
        if (group) yield group
        group = { caseId: one.caseId, all: [one] }
      }
    }
  }
  if (group) yield group
}

/** A stream of pages that can be asked for what is there of one case, cases in order. */
export async function caseReader<T extends { readonly caseId: string }>(pages: Pages<T>) {
  const groups = groupsOf(pages)
  let head = await groups.next()
  return {
    next: (): string | undefined => (head.done ? undefined : head.value.caseId),
    async take(caseId: string): Promise<T[]> {
      // What belongs to a case that nobody has asked for is passed over.
      while (!head.done && head.value.caseId < caseId) head = await groups.next()
      if (head.done || head.value.caseId !== caseId) return []
      const { all } = head.value
      head = await groups.next()
      return all
    },
  }
}

/** Everything that is there of each case, one case after the other: memory holds one page of each part. */
export async function* evidenceOf({
  rows,
  leaves,
  events,
}: Omit<LedgerPages, 'anchors'>): AsyncGenerator<CaseEvidence> {
  const [row, leaf, event] = await Promise.all([caseReader(rows), caseReader(leaves), caseReader(events)])
  for (;;) {
    const ids = [row.next(), leaf.next(), event.next()].filter((id) => id !== undefined)
    const [caseId] = ids.sort()
    if (caseId === undefined) return
    const [own] = await row.take(caseId)
    yield { caseId, row: own, leaves: await leaf.take(caseId), events: await event.take(caseId) }
  }
}

/**
 * Verifies every case of a ledger: its chain, what the anchors hold of it and what is kept beside it. The anchors
 * themselves are for `anchorVerifier`.
 * @param look told of each case, with its faults
 */
export async function verifyCases(
  pages: LedgerPages,
  look: (evidence: CaseEvidence, faults: readonly LedgerFault[]) => void | Promise<void>,
): Promise<void> {
  const bySerial = new Map(pages.anchors.map((anchor) => [anchor.serial, anchor]))
  const last = pages.anchors.at(-1)
  for await (const evidence of evidenceOf(pages)) {
    await look(
      evidence,
      caseFaults(evidence, (serial) => bySerial.get(serial), last),
    )
  }
}
