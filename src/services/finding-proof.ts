import type { Evidence } from '../audit/rules/finding.ts'
import type { Sql } from '../database/client.ts'
import { casesNamed, changesNamed, ratingsNamed } from '../database/queries/finding-proof.ts'
import { hallEventsOfAll } from '../database/queries/hall-events.ts'
import { ticketOf } from '../hall/ticket.ts'
import { ratingView } from './rating-view.ts'

/**
 * Everything that proves a finding, as somebody reads it who doubts it: the cases with their events, the visits, the
 * ratings and the entries, each under the name that people know it by.
 */
export async function proofOf(sql: Sql, own: string | null, evidence: Evidence) {
  const { events, tickets, ratings, cases, changes = [] } = evidence
  const byCase = Map.groupBy(events, (event) => event.case)
  const ids = [...new Set([...(own === null ? [] : [own]), ...byCase.keys(), ...cases])]
  const [named, visits, given, entered] = await Promise.all([
    casesNamed(sql, ids),
    hallEventsOfAll(sql, tickets),
    ratingsNamed(sql, ratings),
    changesNamed(sql, changes),
  ])
  const known = new Map(named.map((one) => [one.id, one]))
  return {
    cases: ids.flatMap((id) => {
      const one = known.get(id)
      const seqs = [...new Set((byCase.get(id) ?? []).map(({ seq }) => seq))].sort((a, b) => a - b)
      return one ? [{ ...one, events: seqs }] : []
    }),
    tickets: [...visits.values()].map(ticketOf).map((ticket) => ({
      ...{ id: ticket.id, day: String(ticket.day), number: ticket.number, business: ticket.business },
      ...{ window: ticket.window, state: ticket.state, outcome: ticket.outcome, note: ticket.note },
      ...{ calls: ticket.calls, passes: ticket.passes, servedBy: ticket.servedBy, cases: ticket.cases },
      takenAt: String(ticket.takenAt),
      calledAt: ticket.calledAt && String(ticket.calledAt),
      endedAt: ticket.endedAt && String(ticket.endedAt),
    })),
    ratings: given.map(ratingView),
    changes: entered.map(({ date, at, ...one }) => ({ ...one, date: date && String(date), at: String(at) })),
  }
}
