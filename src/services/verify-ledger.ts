import canonicalize from 'canonicalize'
import type { Anchor, PlacedLeaf } from '../audit/proof/anchor.ts'
import { anchorVerifier } from '../audit/proof/anchor-verifier.ts'
import type { CaseEvidence } from '../audit/proof/case-faults.ts'
import { judgeHistory } from '../audit/proof/judge-history.ts'
import type { LedgerFault } from '../audit/proof/ledger-fault.ts'
import { caseReader, verifyCases } from '../audit/proof/verify-ledger.ts'
import type { Case } from '../case/case.ts'
import { dueDates } from '../case/due-dates.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import { anchorsInOrder } from '../database/queries/anchors.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import { neverDue } from '../database/queries/never-due.ts'
import { type CaseRow, headsOf, leavesInOrder, wholeLedger } from '../database/queries/whole-ledger.ts'
import { desksOf } from '../permission/desks.ts'
import { verifyTrail } from './verify-trail.ts'

/** Copies of anchors that were kept elsewhere, each with the leaves that it took up. */
export interface KeptAnchor {
  readonly anchor: Anchor
  /** A page at a time. */
  readonly leaves: () => AsyncIterable<readonly PlacedLeaf[]>
}

export interface Verification {
  readonly cases: number
  readonly events: number
  readonly anchors: number
  readonly leaves: number
  /** What no anchor holds yet: a cut there would not be seen. */
  readonly newer: { readonly cases: number; readonly events: number }
  /** Rows of the access trail, whose chain is walked too. */
  readonly trail: number
  readonly faults: number
}

export interface VerifyOptions {
  readonly sql: Sql
  /** Given, it replays each case as well, and compares what is kept beside the ledger. */
  readonly engine?: CaseEngine | undefined
  readonly kept: readonly KeptAnchor[]
  /** Told of each fault as it is found. */
  readonly onFault: (fault: LedgerFault) => void
  /** Told from time to time how far it is. */
  readonly onProgress: (progress: { readonly cases: number; readonly events: number }) => void
}

/** Cases between two words on the progress. */
const sayEvery = 1_000

const plain = (value: unknown) => canonicalize(JSON.parse(JSON.stringify(value)))

/** What of a case is kept beside the ledger, as its replay implies it. */
function implied(engine: CaseEngine, of: Case) {
  const process = engine.processOf(of)
  return {
    due: dueDates(process, of)
      .map(
        ({ limit, run, event, provisional, at }) =>
          `${limit} ${run} ${event} ${provisional ? 't' : 'f'} ${at}`,
      )
      .sort(),
    work: desksOf(process, of, engine.possible(of))
      .map(({ desk, dueAt }) => `${desk} ${dueAt ?? neverDue}`)
      .sort(),
  }
}

/** Replays one case after the other and compares what the tables say of it. */
async function replayer(tx: Queryable, engine: CaseEngine) {
  const { due, work } = wholeLedger(tx)
  const [dueOf, workOf] = [await caseReader(due), await caseReader(work)]
  return async ({ caseId, row, events }: CaseEvidence): Promise<LedgerFault[]> => {
    const stored = { due: await dueOf.take(caseId), work: await workOf.take(caseId) }
    const name = row?.number ?? caseId
    const of = { case: name, from: null, to: null, anchor: null } as const
    const { case: replayed, faults } = judgeHistory(engine, events)
    const history = faults.map(({ seq, found, expected }) => ({
      ...{ ...of, kind: 'history' as const, from: seq, to: seq, found, expected },
    }))
    if (!replayed) return history
    const should = implied(engine, replayed)
    const texts = (rows: readonly { text: string }[]) => rows.map(({ text }) => text).sort()
    const compared: [what: string, found: unknown, expected: unknown][] = [
      ['the state', plain((row as CaseRow | undefined)?.state ?? null), plain(replayed)],
      ['due dates', texts(stored.due).join('; '), should.due.join('; ')],
      ['desks', texts(stored.work).join('; '), should.work.join('; ')],
    ]
    const differing = compared.filter(([, found, expected]) => found !== expected)
    return [
      ...history,
      ...differing.map(([what, found, expected]) => ({
        ...{ ...of, kind: 'row' as const, found: `${what}: ${found}`, expected: `${expected}` },
      })),
    ]
  }
}

/** Leaves of a kept copy that the database has otherwise, or no longer. */
async function* keptFaults(tx: Queryable, { anchor, leaves }: KeptAnchor): AsyncGenerator<LedgerFault> {
  for await (const page of leaves()) {
    for (const { caseId, number, length, head, hash } of await headsOf(tx, page)) {
      if (hash === head) continue
      yield {
        ...{ kind: hash ? 'rewritten' : 'cut', case: number || caseId, from: 1, to: length },
        anchor: anchor.serial,
        found: hash ? `the hash ${hash} of event ${length}` : `no event ${length}`,
        expected: `${head}, as in the copy kept elsewhere`,
      }
    }
  }
}

/**
 * Verifies the whole ledger of a database as it is at one instant, in memory that does not grow with it: every chain,
 * every anchor, the copies of anchors that were kept elsewhere, and the chain of the access trail.
 */
export async function verifyLedger({
  sql,
  engine,
  kept,
  onFault,
  onProgress,
}: VerifyOptions): Promise<Verification> {
  return (await sql.begin('isolation level repeatable read read only', async (tx) => {
    const anchors = await anchorsInOrder(tx)
    const count = { cases: 0, events: 0, leaves: 0, faults: 0 }
    const newer = { cases: 0, events: 0 }
    const tell = (faults: Iterable<LedgerFault>) => {
      for (const fault of faults) {
        count.faults += 1
        onFault(fault)
      }
    }
    const replay = engine && (await replayer(tx, engine))
    await verifyCases({ ...wholeLedger(tx), anchors }, async (evidence, faults) => {
      count.cases += 1
      count.events += evidence.events.length
      const held = Math.max(0, ...evidence.leaves.map(({ length }) => length))
      if (evidence.events.length > held) {
        newer.cases += 1
        newer.events += evidence.events.length - held
      }
      tell(faults)
      // What is no history any more can't be replayed.
      if (replay && faults.length === 0) tell(await replay(evidence))
      if (count.cases % sayEvery === 0) onProgress(count)
    })
    const verifier = anchorVerifier(anchors, new Map(kept.map(({ anchor }) => [anchor.serial, anchor])))
    for await (const leaves of leavesInOrder(tx)) {
      count.leaves += leaves.length
      for (const leaf of leaves) verifier.leaf(leaf)
    }
    tell(verifier.end())
    for (const one of kept) for await (const fault of keptFaults(tx, one)) tell([fault])
    const { rows: trail } = await verifyTrail(tx, (fault) => tell([fault]))
    onProgress(count)
    return { ...count, newer, trail, anchors: anchors.length }
  })) as Verification
}
