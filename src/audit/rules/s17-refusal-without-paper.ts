import { chargedTo } from './charged-to.ts'
import { isPlaceholder, textOf } from './reading.ts'
import type { CaseRule } from './rule.ts'

/** 行政许可法 38: a refusal gives its reasons and says where review may be sought or a suit brought. */
export const refusalWithoutPaper: CaseRule = {
  id: 'S17',
  zh: '不予决定无理由或未告知救济',
  en: 'A refusal without reasons or remedies',
  severity: 'red',
  over: 'case',
  guard: { zh: '理由和救济途径齐全的', en: 'one with its reasons and where to seek review' },
  find: ({ course }, { settings: { placeholders } }) =>
    course.flatMap(({ event }) => {
      if (event.type !== 'decline' && event.type !== 'refuse') return []
      const reasons = (event.payload.reasons ?? []) as string[]
      const remedies = textOf(event, 'remedies')
      const noReason = reasons.every((reason) => isPlaceholder(reason, placeholders))
      const noRemedy = !/复议|诉讼|review|su(e|it)\b/i.test(remedies)
      if (!noReason && !noRemedy) return []
      return [
        {
          subject: `${event.seq}`,
          at: event.occurredAt,
          seqs: [event.seq],
          charged: chargedTo(event),
          message: {
            zh: noReason ? `决定没有理由：“${reasons.join('；')}”` : `决定未告知复议或诉讼：“${remedies}”`,
            en: noReason
              ? `no reasons are given: "${reasons.join('; ')}"`
              : `neither review nor suit is named: "${remedies}"`,
          },
        },
      ]
    }),
}
