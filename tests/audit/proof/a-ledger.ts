import {
  type Anchor,
  type AnchorLeaf,
  asLeaf,
  noAnchor,
  type PlacedLeaf,
  sealAnchor,
} from '../../../src/audit/proof/anchor.ts'
import { anchorVerifier } from '../../../src/audit/proof/anchor-verifier.ts'
import type { LedgerFault } from '../../../src/audit/proof/ledger-fault.ts'
import { growingTree, leafHash } from '../../../src/audit/proof/merkle.ts'
import { verifyCases } from '../../../src/audit/proof/verify-ledger.ts'
import type { LedgerEvent } from '../../../src/case/ledger.ts'

/** A ledger in memory, as its tables are: in the order of the cases' ids. */
export interface Ledger {
  readonly rows: readonly AnchorLeaf[]
  readonly events: readonly LedgerEvent[]
  readonly leaves: readonly PlacedLeaf[]
  readonly anchors: readonly Anchor[]
}

const byCase = (a: { caseId: string }, b: { caseId: string }) =>
  a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0

/** How far each case has come. */
const rowsOf = (events: readonly LedgerEvent[]): AnchorLeaf[] =>
  [...Map.groupBy(events, ({ caseId }) => caseId)].map(([caseId, own]) => {
    const last = own.at(-1) as LedgerEvent
    return { caseId, number: String(own[0]?.payload.number), length: last.seq, head: last.hash }
  })

/** The ledger of these events, anchored at these instants: each anchor holds what was recorded before it. */
export function anchored(events: readonly LedgerEvent[], at: readonly Temporal.Instant[]): Ledger {
  const tree = growingTree()
  const known = new Map<string, number>()
  const [leaves, anchors]: [PlacedLeaf[], Anchor[]] = [[], []]
  for (const [index, instant] of at.entries()) {
    const until = events.filter(({ recordedAt }) => Temporal.Instant.compare(recordedAt, instant) < 0)
    const moved = rowsOf(until).filter(({ caseId, length }) => known.get(caseId) !== length)
    for (const leaf of moved.sort(byCase)) {
      leaves.push({ position: tree.size, anchor: index + 1, ...leaf })
      tree.append(leafHash(asLeaf(leaf)))
      known.set(leaf.caseId, leaf.length)
    }
    anchors.push(
      sealAnchor({
        ...{ serial: index + 1, at: String(instant), size: tree.size },
        ...{ cases: known.size, events: until.length, root: tree.root() },
        previousHash: anchors.at(-1)?.hash ?? noAnchor,
      }),
    )
  }
  return { rows: rowsOf(events), events, leaves, anchors }
}

/** Everything that is found wrong with a ledger. */
export async function faultsOf(ledger: Ledger, kept: readonly Anchor[] = []): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = []
  const pages = {
    rows: [ledger.rows.toSorted(byCase)],
    leaves: [ledger.leaves.toSorted(byCase)],
    events: [ledger.events.toSorted(byCase)],
    anchors: ledger.anchors,
  }
  await verifyCases(pages, (_, found) => {
    faults.push(...found)
  })
  const verifier = anchorVerifier(ledger.anchors, new Map(kept.map((anchor) => [anchor.serial, anchor])))
  for (const leaf of ledger.leaves) verifier.leaf(leaf)
  return [...faults, ...verifier.end()]
}
