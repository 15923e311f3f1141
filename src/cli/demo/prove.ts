import { isDeepStrictEqual } from 'node:util'
import { catalogue } from '../../../machines/catalogue.ts'
import { caseEngine } from '../../case/engine.ts'
import { eventsInForce } from '../../case/in-force.ts'
import { findBrokenLink, type LedgerEvent } from '../../case/ledger.ts'
import { caseDetails } from '../../services/case-details.ts'
import { caseView } from '../../services/case-view.ts'
import { shippedCalendar } from '../../time/shipped-calendar.ts'
import { type Verdict, verdictOn } from '../receipt/verdict.ts'
import { type CaseView, type Client, type ClockView, ledgerEvent } from './client.ts'

/** What can be proven of the case without trusting the service that handled it. */
export interface Proofs {
  readonly receipts: readonly {
    readonly clock: ClockView
    readonly receipt: unknown
    readonly verdict: Verdict
  }[]
  readonly chain: { readonly events: number; readonly head: string; readonly broken: string | null }
  /** The ledger alone, replayed here, gives the case and every clock as the service shows them. */
  readonly replayAgrees: boolean
  readonly ok: boolean
}

/** Fetches the receipts and the ledger of a case and checks them here. */
export async function prove(client: Client, of: CaseView): Promise<Proofs> {
  const receipts = []
  for (const clock of of.clocks) {
    const receipt = await client.receipt(clock.receipt)
    receipts.push({ clock, receipt, verdict: verdictOn(receipt) })
  }
  const history = (await client.history(of.id)).map(ledgerEvent)
  const link = findBrokenLink(history)
  const broken = link ? `${link.seq}: ${link.found}` : null
  const engine = caseEngine(catalogue, shippedCalendar)
  const replayed = engine.replay(history)
  const shown = {
    ...caseView(engine, shippedCalendar(), replayed, Temporal.Instant.from(of.asOf)),
    ...caseDetails(
      engine.processOf(replayed),
      replayed,
      eventsInForce(history).inForce as [LedgerEvent, ...LedgerEvent[]],
    ),
  }
  const replayAgrees = isDeepStrictEqual(JSON.parse(JSON.stringify(shown)), of)
  return {
    receipts,
    chain: { events: history.length, head: history.at(-1)?.hash ?? '', broken },
    replayAgrees,
    ok: receipts.every(({ verdict }) => verdict.ok) && broken === null && replayAgrees,
  }
}
