import type { Case } from '../case/case.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import type { Calendar } from '../time/calendar.ts'
import { statusOf } from './change-of.ts'
import { clockView } from './clock-view.ts'
import { inOrder } from './in-order.ts'

type StateValue = Case['value']

/** The innermost active states as dotted paths: `accepted.under-review.tax.reviewing`. */
function activeLeaves(value: StateValue, above = ''): string[] {
  if (typeof value === 'string') return [`${above}${value}`]
  return Object.entries(value).flatMap(([key, below]) =>
    below ? activeLeaves(below, `${above}${key}.`) : [],
  )
}

/** The state of the shared life that a case is in, with its name. */
export function statusView(engine: CaseEngine, of: Case) {
  const code = statusOf(of)
  const meta = engine.machineOf(of).states[code]?.meta as { zh: string; en: string } | undefined
  return { code, zh: meta?.zh ?? code, en: meta?.en ?? code }
}

/** A case with all its clocks as it stands at an instant. */
export function caseView(engine: CaseEngine, calendar: Calendar, of: Case, now: Temporal.Instant) {
  const process = engine.processOf(of)
  const { station, window, offered, escalatedBy } = of.handling
  return {
    id: of.id,
    number: of.number,
    process: { slug: process.slug, version: process.version, zh: process.zh, en: process.en },
    project: of.project ?? null,
    revision: of.revision,
    status: statusView(engine, of),
    handling: { station, window, offered, escalatedBy },
    states: activeLeaves(of.value),
    ended: of.ended,
    outcome: of.outcome,
    facts: inOrder(of.context.facts),
    openedAt: String(of.openedAt),
    lastAt: String(of.lastAt),
    asOf: String(now),
    clocks: of.clocks.map((clock) => clockView(process, calendar, of, clock, now)),
  }
}

export function eventView({ payload, occurredAt, recordedAt, ...event }: LedgerEvent) {
  return {
    ...event,
    payload: inOrder(payload),
    occurredAt: String(occurredAt),
    recordedAt: String(recordedAt),
  }
}
