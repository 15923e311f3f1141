import type { Ticket } from '../../hall/ticket.ts'
import type { AuditedPeriod } from './audited-case.ts'
import { chargedForVisit } from './charged-to.ts'
import type { Found } from './finding.ts'
import { plural } from './names.ts'
import { isAfter } from './reading.ts'
import type { PeriodRule, View } from './rule.ts'

/** The department that began to serve the most of them; null where nobody began. */
function mostOf(tickets: readonly Ticket[]): string | null {
  const known = tickets.flatMap(({ department }) => department ?? [])
  const counts = [...Map.groupBy(known, (department) => department)].sort((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0] ?? null
}

/** Whole days of one business on which people waited too long. */
function longWaits({ tickets, nameOf }: AuditedPeriod, { queue }: View['settings']): Found[] {
  const called = tickets.filter(({ calls }) => calls > 0)
  return [...Map.groupBy(called, ({ day, business }) => `${day} ${business}`)].flatMap(([key, own]) => {
    const minutes = own.reduce((sum, { waited }) => sum + waited, 0) / Math.max(1, own.length) / 60_000
    const [first] = own
    if (!first || own.length < queue.leastTickets || minutes <= queue.waitMinutes) return []
    return [
      {
        subject: `wait ${key}`,
        at: own.at(-1)?.calledAt ?? first.takenAt,
        evidence: { tickets: own.map(({ id }) => id) },
        // Whoever has the most of them; where one alone was begun, that one.
        charged: chargedForVisit({ department: mostOf(own), servedBy: null }),
        message: {
          zh: `${first.day}“${nameOf(first.business).zh}”${own.length}人平均等候${Math.round(minutes)}分钟`,
          en: `on ${first.day} ${own.length} people waited ${Math.round(minutes)} minutes on average for "${nameOf(first.business).en}"`,
        },
      },
    ]
  })
}

/** Called again and again, and passed over in the end. */
const calledInVain = ({ tickets }: AuditedPeriod, { queue }: View['settings']): Found[] =>
  tickets.flatMap((ticket) => {
    if (ticket.calls < queue.calls || ticket.state === 'served' || ticket.state === 'abandoned') return []
    return [
      {
        subject: `calls ${ticket.id}`,
        at: ticket.endedAt ?? ticket.calledAt ?? ticket.takenAt,
        evidence: { tickets: [ticket.id] },
        charged: chargedForVisit(ticket),
        message: {
          zh: `${ticket.day} ${ticket.number}号呼叫${ticket.calls}次、过号${ticket.passes}次，没有办理`,
          en: `${ticket.number} of ${ticket.day} was called ${plural(ticket.calls, 'time')} and passed over ${plural(ticket.passes, 'time')}, and never served`,
        },
      },
    ]
  })

/** The visit stands for a case in which nothing happened while it lasted. */
function withoutAnAct({ tickets, cases }: AuditedPeriod): Found[] {
  const byId = new Map(cases.map((of) => [of.id, of]))
  return tickets.flatMap((ticket) => {
    const { calledAt, endedAt } = ticket
    if (ticket.outcome !== 'case' || !calledAt || !endedAt) return []
    const linked = ticket.cases.flatMap((id) => byId.get(id) ?? [])
    const acted = linked.some(({ events }) =>
      events.some(({ recordedAt }) => !isAfter(calledAt, recordedAt) && !isAfter(recordedAt, endedAt)),
    )
    if (acted || linked.length === 0) return []
    return [
      {
        subject: `visit ${ticket.id}`,
        at: endedAt,
        evidence: { tickets: [ticket.id], cases: linked.map(({ id }) => id) },
        charged: chargedForVisit(ticket),
        message: {
          zh: `${ticket.day} ${ticket.number}号关联的办件在叫号至结束期间没有任何处理`,
          en: `nothing was done to the case of ${ticket.number} of ${ticket.day} between its call and its end`,
        },
      },
    ]
  })
}

export const queueAnomaly: PeriodRule = {
  id: 'S31',
  zh: '排队异常',
  en: 'Queue anomaly',
  severity: 'yellow',
  over: 'period',
  guard: {
    zh: '人少的时段；弃号的；办理期间有处理的',
    en: 'few tickets; given up by the person; something was done during the visit',
  },
  find: (period, { settings }) => [
    ...longWaits(period, settings),
    ...calledInVain(period, settings),
    ...withoutAnAct(period),
  ],
}
