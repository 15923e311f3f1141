import type { BriefCase } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { partyKey } from './parties.ts'
import { isAfter, seconds, shown, workingDays } from './reading.ts'
import type { PeriodRule } from './rule.ts'

const day = 86_400

/** The applicant's own request lies with the case. */
const isEvidenced = ({ attachedAt }: BriefCase, at: Temporal.Instant): boolean =>
  attachedAt.some((one) => Math.abs(seconds(one, at)) <= day)

export const refiled: PeriodRule = {
  id: 'S30',
  zh: '撤件重报',
  en: 'Withdrawn and filed again',
  severity: 'yellow',
  over: 'period',
  guard: {
    zh: '附有申请人书面申请的；撤回时计时尚宽裕的',
    en: 'with the applicant’s own request on file; withdrawn while nothing was about to end',
  },
  find({ cases }, { settings: { refiledWorkingDays }, calendar }) {
    const byApplication = Map.groupBy(cases, (of) => `${of.process.slug} ${partyKey(of)}`)
    return cases.flatMap((of): Found[] => {
      const end = of.events.findLast(({ type }) => type === 'withdraw' || type === 'return')
      if (!end || !of.pressed || isEvidenced(of, end.recordedAt)) return []
      const again = byApplication
        .get(`${of.process.slug} ${partyKey(of)}`)
        ?.find(
          (one) =>
            one.id !== of.id &&
            !isAfter(end.occurredAt, one.openedAt) &&
            workingDays(calendar, end.occurredAt, one.openedAt) <= refiledWorkingDays,
        )
      if (!again) return []
      return [
        {
          case: of.id,
          subject: `refiled ${again.id}`,
          at: again.openedAt,
          seqs: [end.seq],
          evidence: { events: [{ case: again.id, seq: 1 }], cases: [again.id] },
          charged: chargedTo(end),
          message: {
            zh: `临近或超过期限时${shown(end.occurredAt)}撤（退）件，${shown(again.openedAt)}同一申请人重新收件（${again.number}），计时重新开始`,
            en: `withdrawn or returned at ${shown(end.occurredAt)} with a limit pressing; the same was received again at ${shown(again.openedAt)} (${again.number}), and its clocks began anew`,
          },
        },
      ]
    })
  },
}
