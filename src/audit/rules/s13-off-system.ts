import type { AuditedPeriod } from './audited-case.ts'
import { chargedForVisit } from './charged-to.ts'
import type { Found } from './finding.ts'
import { plural } from './names.ts'
import { inBeijing, isPlaceholder } from './reading.ts'
import type { PeriodRule, View } from './rule.ts'

/** Somebody was served, and nothing says what came of it. */
const unfinished = ({ tickets, to }: AuditedPeriod, { placeholders }: View['settings']): Found[] =>
  tickets.flatMap((ticket) => {
    const over = Temporal.PlainDate.compare(ticket.day, inBeijing(to).toPlainDate()) < 0
    const left = ticket.state === 'serving' && over
    const empty =
      ticket.outcome === 'advice' && ticket.note !== null && isPlaceholder(ticket.note, placeholders)
    if ((!left && !empty) || ticket.cases.length > 0) return []
    return [
      {
        subject: `ticket ${ticket.id}`,
        at: ticket.endedAt ?? ticket.calledAt ?? ticket.takenAt,
        evidence: { tickets: [ticket.id] },
        charged: chargedForVisit(ticket),
        message: {
          zh: `${ticket.day} ${ticket.number}号已办理，当日没有办件、咨询记录或不予办理的说明`,
          en: `${ticket.number} of ${ticket.day} was served; there is no case, no advice and no refusal on record`,
        },
      },
    ]
  })

/** People come for something all the time, and no case of it exists. */
function visitsOnly({ tickets, nameOf }: AuditedPeriod, { visitsWithoutCase }: View['settings']): Found[] {
  const served = tickets.filter(({ state }) => state === 'served')
  return [...Map.groupBy(served, ({ business }) => business)].flatMap(([business, own]) => {
    const [first] = own
    if (!first || own.length < visitsWithoutCase || own.some(({ cases }) => cases.length > 0)) return []
    return [
      {
        subject: `business ${business} ${first.day.toPlainYearMonth()}`,
        at: own.at(-1)?.endedAt ?? first.takenAt,
        evidence: { tickets: own.map(({ id }) => id) },
        charged: chargedForVisit({ department: first.department, servedBy: null }),
        message: {
          zh: `“${nameOf(business).zh}”接待${own.length}人次，没有一件办件`,
          en: `${plural(own.length, 'visit')} for "${nameOf(business).en}", and not one case`,
        },
      },
    ]
  })
}

export const offSystem: PeriodRule = {
  id: 'S13',
  zh: '体外循环',
  en: 'Handled off the system',
  severity: 'red',
  over: 'period',
  guard: {
    zh: '有咨询内容或不予办理说明的；弃号、过号的',
    en: 'visits with advice or a refusal on record; tickets that were given up or passed over',
  },
  blind: {
    zh: '系统外发出的证照查不到，须与证照库比对',
    en: 'certificates issued outside are on no record here: compare with the licence library',
  },
  find: (period, { settings }) => [...unfinished(period, settings), ...visitsOnly(period, settings)],
}
