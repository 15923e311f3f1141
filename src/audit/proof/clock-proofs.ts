import type { Case, Clock } from '../../case/case.ts'
import { clockResult } from '../../case/clock-result.ts'
import { limitOf, requestOf } from '../../case/clocks.ts'
import type { CaseEngine } from '../../case/engine.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import { citationOf } from '../../process/citation.ts'
import { inBoth } from '../../process/in-both.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { Receipt } from '../../time/receipt.ts'
import { receiptFor } from '../../time/receipt-for.ts'

export interface ClockProofSource {
  readonly engine: CaseEngine
  /** The case that a replay of these events gives. */
  readonly of: Case
  /** The whole ledger of the case. */
  readonly events: readonly LedgerEvent[]
  readonly calendarAt: (known: Temporal.Instant) => Calendar
}

/** Why a clock has no receipt. */
export type WithoutReceipt = 'held' | 'day-was-entered'

/** A clock of a case as plain JSON, with the receipt of its due date. */
export interface ClockProof {
  readonly limit: string
  readonly run: number
  readonly startedAt: string
  readonly stoppedAt: string | null
  readonly held: readonly { readonly from: string; readonly to: string | null; readonly ground: string }[]
  readonly extensions: Clock['extensions']
  readonly warnedAt: string | null
  readonly exceededAt: string | null
  readonly result: string
  /** The last lawful instant while it counts; of a stopped clock its receipt tells. */
  readonly dueUntil: string | null
  readonly receipt: Receipt | null
  readonly withoutReceipt: WithoutReceipt | null
}

const orNull = (instant: Temporal.Instant | null) => instant && String(instant)

/** On the calendar with which the due date was counted, so that it proves the one that is stored. */
function receiptOf(
  { engine, of, events, calendarAt }: ClockProofSource,
  clock: Clock,
): Receipt | WithoutReceipt {
  if (clock.held.at(-1)?.to === null) return 'held'
  const limit = limitOf(engine.processOf(of), clock)
  const request = requestOf(limit, clock)
  if (!request) return 'day-was-entered'
  const known = engine.countedAt(events, clock.limit, clock.run)
  if (!known) throw new TypeError(`no event of ${of.number} has counted ${clock.limit} run ${clock.run}`)
  return receiptFor(calendarAt(known), request, {
    kind: limit.kind,
    citation: inBoth(citationOf(limit.source)),
    event: `${of.number} ${limit.from}`,
  })
}

/** Every clock of a case with the receipt of its due date, in the order in which they started. */
export function clockProofs(source: ClockProofSource): ClockProof[] {
  const { of } = source
  return of.clocks.map((clock) => {
    const found = receiptOf(source, clock)
    const hasReceipt = typeof found === 'object'
    return {
      limit: clock.limit,
      run: clock.run,
      startedAt: String(clock.startedAt),
      stoppedAt: orNull(clock.stoppedAt),
      held: clock.held.map(({ from, to, ground }) => ({ from: String(from), to: orNull(to), ground })),
      extensions: clock.extensions,
      warnedAt: orNull(clock.warnedAt),
      exceededAt: orNull(clock.exceededAt),
      result: clockResult(of, clock),
      dueUntil: orNull(clock.due?.until ?? null),
      receipt: hasReceipt ? found : null,
      withoutReceipt: hasReceipt ? null : found,
    }
  })
}
