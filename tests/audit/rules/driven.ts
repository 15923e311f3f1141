import type { BriefCase, LoadedBy } from '../../../src/audit/rules/audited-case.ts'
import { type AuditedPeriod, briefOf } from '../../../src/audit/rules/audited-case.ts'
import { defaultSettings } from '../../../src/audit/rules/default-settings.ts'
import { findInCase, findInPeriod } from '../../../src/audit/rules/find.ts'
import type { View } from '../../../src/audit/rules/rule.ts'
import { takeUp } from '../../../src/audit/rules/take-up.ts'
import { caseEngine, type Fired } from '../../../src/case/engine.ts'
import { type LedgerEvent, seal } from '../../../src/case/ledger.ts'
import type { Process } from '../../../src/process/definition.ts'
import type { Calendar } from '../../../src/time/calendar.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'
import { at, event, sameTime, shown } from '../../case/hall.ts'

const applicant = { name: '合成企业', idType: 'uscc', id: '91370921MA0000001N' }
const now = at('2027-02-01T18:00')
const view: View = { settings: defaultSettings, calendar: shippedCalendar(), now, isConfirmed: () => false }

/** A period in which there was this case and nothing else but these notices. */
const periodOf = (one: BriefCase, notices: readonly LoadedBy[]): AuditedPeriod => ({
  ...{ from: at('2026-01-01T00:00'), to: now, cases: [one], tickets: [], ratings: [], fees: [], changes: [] },
  ...{ notices, nameOf: (id) => ({ zh: id, en: id }), lowRisk: new Set(), poorAtMost: 2 },
})

/** A case that was opened at a time and is driven on, and what a rule finds in its ledger. */
export function driven(
  process: Process,
  time: string,
  calendarAt: (known: Temporal.Instant) => Calendar = shippedCalendar,
) {
  const engine = caseEngine([process], calendarAt)
  const opened = engine.open(
    { id: 'c1', number: 'NY20261221-00001', process: process.slug, version: process.version },
    event('open', { applicant, channel: 'window', facts: {} }),
    sameTime(time),
  )
  let current = opened.case
  let events: LedgerEvent[] = [...opened.effects.events]
  const take = (next: Fired) => {
    current = next.case
    events = [...events, ...next.effects.events]
    return one
  }
  const one = {
    /** Somebody acts; `entered` when it is recorded later than it is said to have happened. */
    act: (happened: string, type: string, payload: Record<string, unknown> = {}, entered = happened) =>
      take(
        engine.advance(
          current,
          event(type, payload),
          { occurredAt: at(happened), recordedAt: at(entered) },
          {},
          events,
        ),
      ),
    /** Time does what is due, on the calendar that is known then. */
    sweep: (until: string) => take(engine.recount(current, at(until), at(until))),
    /** The ledger gets an event that no engine has judged, its chain whole: as by a hand on the tables. */
    writePast(then: string, type: string, payload: Record<string, unknown>) {
      const next = { ...event(type, payload), ...sameTime(then), caseId: current.id, seq: events.length + 1 }
      events = [...events, seal({ ...next, previousHash: events.at(-1)?.hash ?? '' })]
      current = engine.replay(events)
      return one
    },
    found(rule: string, notices: readonly LoadedBy[] = []) {
      const audited = takeUp(engine, events, { catalogue: [process], entered: [] })
      const all = [...findInCase(audited, view), ...findInPeriod(periodOf(briefOf(audited), notices), view)]
      return all.filter((finding) => finding.rule === rule)
    },
    types: () => events.map(({ type }) => type),
    due: (limit: string) => clockOf(limit)?.due?.date.toString(),
    stopped: (limit: string) => shown(clockOf(limit)?.stoppedAt),
  }
  const clockOf = (limit: string) => current.clocks.findLast((clock) => clock.limit === limit)
  return one
}
