import type { LedgerEvent } from '../../case/ledger.ts'
import type { Anchor, AnchorLeaf, PlacedLeaf } from './anchor.ts'
import { chainFaults } from './chain-faults.ts'
import type { LedgerFault } from './ledger-fault.ts'

/** All that is there of one case. */
export interface CaseEvidence {
  readonly caseId: string
  /** The row of the case; undefined when there is none. */
  readonly row: AnchorLeaf | undefined
  /** Its leaves, in the order of the tree. */
  readonly leaves: readonly PlacedLeaf[]
  /** In the order of `seq`. */
  readonly events: readonly LedgerEvent[]
}

/**
 * How far the clocks of nodes and the time of a transaction may put what is recorded behind the anchor: an act takes
 * fifteen seconds at most, and the nodes agree to half a minute.
 */
const tolerance = { minutes: 2 } as const

const at = (event: LedgerEvent | undefined) => event?.recordedAt

/** The instant of an anchor; what was made of it may be none, which is then the anchor's own fault. */
function instantOf({ at: text }: Anchor): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}

/** Whether one instant lies before another by more than the tolerance; what is no instant lies nowhere. */
function liesBefore(one: unknown, other: Temporal.Instant | undefined): boolean {
  return (
    one instanceof Temporal.Instant &&
    other !== undefined &&
    Temporal.Instant.compare(one.add(tolerance), other) < 0
  )
}

/** What the anchors show: a cut tail, a rewritten history, and events that were put in later than they say. */
function anchorFaults(
  { leaves, events, row }: CaseEvidence,
  name: string,
  anchorOf: (serial: number) => Anchor | undefined,
  last: Anchor | undefined,
): LedgerFault[] {
  const faults: LedgerFault[] = []
  const bySeq = new Map(events.map((event) => [event.seq, event]))
  const end = Math.max(0, ...bySeq.keys().filter(Number.isInteger))
  let before = 0
  for (const { length, head, number, anchor } of leaves) {
    const of = { case: number, from: before + 1, to: length, anchor }
    const found = bySeq.get(length)?.hash
    if (row && number !== row.number)
      faults.push({ ...of, kind: 'row', found: `the number ${row.number}`, expected: number })
    if (events.length === 0) {
      const expected = `${length} events, as in anchor ${anchor}`
      faults.push({ ...of, kind: 'case', from: 1, found: 'no event of this case', expected })
      break
    }
    if (end < length) {
      const expected = `${length} events, as in anchor ${anchor}`
      faults.push({ ...of, kind: 'cut', from: end + 1, found: `${end} events`, expected })
      break
    }
    if (found !== head) {
      const expected = `${head}, as in anchor ${anchor}`
      faults.push({ ...of, kind: 'rewritten', found: `the hash ${found} of event ${length}`, expected })
      break
    }
    const earlier = anchorOf(anchor - 1)
    if (earlier) faults.push(...backdated(bySeq, before + 1, length, name, earlier))
    before = length
  }
  const isWhole = !faults.some(({ kind }) => ['case', 'cut', 'rewritten'].includes(kind))
  if (isWhole && last) faults.push(...backdated(bySeq, before + 1, end, name, last))
  return faults
}

/** Events that an anchor should hold by when they say that they were recorded. */
function backdated(
  events: ReadonlyMap<number, LedgerEvent>,
  from: number,
  to: number,
  name: string,
  anchor: Anchor,
): LedgerFault[] {
  const anchoredAt = instantOf(anchor)
  const seqs = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  return seqs
    .filter((seq) => liesBefore(at(events.get(seq)), anchoredAt))
    .map((seq) => ({
      ...({ kind: 'late', case: name, from: seq, to: seq, anchor: anchor.serial } as const),
      found: `recorded at ${at(events.get(seq))}`,
      expected: `something later than anchor ${anchor.serial} of ${anchor.at}, which does not hold it`,
    }))
}

/** What is kept beside the ledger: how long the case is, and its last hash. */
function rowFaults({ row, events }: CaseEvidence, name: string): LedgerFault[] {
  const none = { kind: 'row', case: name, from: null, to: null, anchor: null } as const
  if (!row) return [{ ...none, found: 'no case for these events', expected: 'the case that they are of' }]
  const last = events.at(-1)
  if (!last)
    return [{ ...none, kind: 'case', found: 'a case without events', expected: 'the opening at least' }]
  const faults: LedgerFault[] = []
  if (row.length !== last.seq)
    faults.push({
      ...{
        ...none,
        kind: 'cut',
        from: Math.min(row.length, last.seq) + 1,
        to: Math.max(row.length, last.seq),
      },
      found: `${last.seq} events`,
      expected: `${row.length}, as the case says`,
    })
  else if (row.head !== last.hash)
    faults.push({ ...none, from: last.seq, to: last.seq, found: `the head ${row.head}`, expected: last.hash })
  const { number } = events[0]?.payload ?? {}
  if (number !== undefined && number !== row.number)
    faults.push({ ...none, from: 1, to: 1, found: `the number ${row.number}`, expected: String(number) })
  return faults
}

/**
 * Everything that is wrong with one case, each thing where it is: its chain, what the anchors hold of it, and the row
 * that is kept beside it.
 * @param anchorOf an anchor by its serial; anchors themselves are verified by `anchorVerifier`
 */
export function caseFaults(
  evidence: CaseEvidence,
  anchorOf: (serial: number) => Anchor | undefined,
  last: Anchor | undefined,
): LedgerFault[] {
  const { caseId, row, leaves, events } = evidence
  const name = leaves[0]?.number ?? row?.number ?? caseId
  const chain = chainFaults(caseId, events).map(({ seq, found, expected }) => ({
    ...({ kind: 'event', case: name, from: seq, to: seq, anchor: null, found, expected } as const),
  }))
  return [...chain, ...anchorFaults(evidence, name, anchorOf, last), ...rowFaults(evidence, name)]
}
