import { limitOf } from '../../case/clocks.ts'
import { chargedAt, chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { inBeijing, isAfter, shown } from './reading.ts'
import type { CaseRule } from './rule.ts'

/**
 * What must come first came later. Gates inside one case are states of its machine and can't be passed over; seen
 * here is what began before the day by which it had to be filed, and what was decided inside a minimum period.
 */
export const orderBreach: CaseRule = {
  id: 'S22',
  zh: '顺序违规',
  en: 'Done out of order',
  severity: 'red',
  over: 'case',
  guard: {
    zh: '动工前完成的；期满后才继续的；撤回或终止的',
    en: 'what was finished before the works began, or went on after the period; cases withdrawn or terminated',
  },
  blind: {
    zh: '动工与缴税的实际时间以填报为准',
    en: 'when works really began or tax was paid is as somebody has stated it',
  },
  find(audited): Found[] {
    const { process, case: of, course } = audited
    return of.clocks.flatMap((clock): Found[] => {
      const limit = limitOf(process, clock)
      const { stoppedAt, before } = clock
      const done = stoppedAt && course.find(({ event }) => event.occurredAt.equals(stoppedAt))?.event
      if (!stoppedAt || !done) return []
      if (
        before &&
        clock.reached &&
        Temporal.PlainDate.compare(inBeijing(stoppedAt).toPlainDate(), before) >= 0
      ) {
        return [
          {
            subject: `before ${limit.id}`,
            at: stoppedAt,
            limit: { id: limit.id, run: clock.run },
            seqs: [1, done.seq],
            charged: limit.owedBy ? { owedBy: limit.owedBy } : chargedTo(done),
            message: {
              zh: `${before}已动工，${shown(stoppedAt)}才办妥（“${limit.zh}”）`,
              en: `begun on ${before}, and in order only at ${shown(stoppedAt)} ("${limit.en}")`,
            },
          },
        ]
      }
      const early = course.find(
        ({ event }) =>
          event.type === 'due-dates-recounted' &&
          limit.kind === 'waiting' &&
          isAfter(event.occurredAt, clock.startedAt),
      )
      if (limit.kind !== 'waiting' || !clock.reached || early || !clock.due) return []
      if (!isAfter(clock.due.until, stoppedAt)) return []
      return [
        {
          subject: `waiting ${limit.id}`,
          at: stoppedAt,
          seqs: [done.seq],
          charged: chargedAt(audited, stoppedAt, limit),
          message: {
            zh: `“${limit.zh}”未满即继续`,
            en: `went on before "${limit.en}" was over`,
          },
        },
      ]
    })
  },
}
