import { chargedForVisit } from './charged-to.ts'
import type { PeriodRule } from './rule.ts'

/** 窗口无权否决: a window that sends somebody away escalates, or answers in writing. */
export const windowVeto: PeriodRule = {
  id: 'S16',
  zh: '窗口否决',
  en: 'A window refused alone',
  severity: 'yellow',
  over: 'period',
  guard: { zh: '群众自行离开或放弃的', en: 'the person left or gave up' },
  find: ({ tickets, cases }, { settings: { leftWords } }) => {
    const escalated = new Set(
      cases.flatMap(({ id, events }) =>
        events.some(({ type }) => ['escalate', 'decline', 'request-correction'].includes(type)) ? [id] : [],
      ),
    )
    return tickets.flatMap((ticket) => {
      if (ticket.outcome !== 'not-handled' || ticket.cases.some((id) => escalated.has(id))) return []
      if (leftWords.some((word) => ticket.note?.includes(word))) return []
      return [
        {
          subject: `ticket ${ticket.id}`,
          at: ticket.endedAt ?? ticket.takenAt,
          evidence: { tickets: [ticket.id] },
          charged: chargedForVisit(ticket),
          message: {
            zh: `${ticket.day} ${ticket.number}号未予办理（${ticket.note ?? ''}），未上报也无书面答复`,
            en: `${ticket.number} of ${ticket.day} was not handled (${ticket.note ?? ''}); nothing was escalated or answered in writing`,
          },
        },
      ]
    })
  },
}
