import { type CaseFile, caseFile } from '../audit/proof/case-file.ts'
import type { Case } from '../case/case.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Sql } from '../database/client.ts'
import { eventsOf } from '../database/queries/ledger.ts'
import { loadedNotices } from '../database/queries/notices.ts'
import type { Acting } from '../permission/may-do.ts'
import type { Calendar } from '../time/calendar.ts'
import { shippedHallSessions, shippedNotices } from '../time/shipped-data.ts'
import { anchorProofs } from './anchor-proofs.ts'
import { getCase, readableCase } from './readable-case.ts'

export interface ProofServiceOptions {
  readonly sql: Sql
  readonly engine: CaseEngine
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  /** Sees that the calendars are not too old to go by. */
  readonly fresh: () => Promise<void>
  readonly now: () => Temporal.Instant
}

/** What shows a third person that a case was as the ledger says. */
export function proofService({ sql, engine, calendarAt, fresh, now }: ProofServiceOptions) {
  /** The case as it is on the ledger; what time would bring by now and nobody has recorded is not in it. */
  async function fileOf({ id, revision }: Case): Promise<CaseFile> {
    await fresh()
    const events = await eventsOf(sql, id, { upTo: revision })
    const loaded = (await loadedNotices(sql)).map(({ notice }) => notice)
    return caseFile({
      ...{ engine, of: engine.replay(events), events, calendarAt },
      notices: [...shippedNotices, ...loaded],
      sessions: shippedHallSessions,
      anchors: await anchorProofs(sql, id),
      at: now(),
    })
  }

  return {
    /** @throws Problem `unknown-case`, `not-permitted` */
    caseFile: async (idOrNumber: string, who: Acting) =>
      fileOf(await readableCase(sql, engine.processOf, idOrNumber, who)),

    /** For whoever has the machine. @throws Problem `unknown-case` */
    exportCase: async (idOrNumber: string) => fileOf(await getCase(sql, idOrNumber)),
  }
}

export type ProofService = ReturnType<typeof proofService>
