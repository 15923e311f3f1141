import type { Case } from '../../case/case.ts'
import { limitOf } from '../../case/clocks.ts'
import { chargedAt, chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { inBeijing, isAfter, shown, shownEnd } from './reading.ts'
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
    zh: '动工与缴税的实际时间以填报为准；等待期由系统到期结束，经办人不能提前结束，只有绕过系统写入的记录才会显出',
    en: 'when works really began or tax was paid is as somebody has stated it; nobody can end a waiting period here, time does: only a record written past the system shows that one was cut short',
  },
  find(audited): Found[] {
    const { process, case: of, course } = audited
    return of.clocks.flatMap((clock): Found[] => {
      const limit = limitOf(process, clock)
      const { stoppedAt, reached, before: works } = clock
      if (!stoppedAt || !reached || (!works && limit.kind !== 'waiting')) return []
      const runOf = ({ clocks }: Case) =>
        clocks.find((one) => one.limit === limit.id && one.run === clock.run)
      const end = course.findIndex((standing) => runOf(standing.case)?.stoppedAt)
      const done = course[end]?.event
      if (!done) return []
      if (works && Temporal.PlainDate.compare(inBeijing(stoppedAt).toPlainDate(), works) >= 0) {
        return [
          {
            subject: `before ${limit.id}`,
            at: stoppedAt,
            limit: { id: limit.id, run: clock.run },
            seqs: [1, done.seq],
            charged: limit.owedBy ? { owedBy: limit.owedBy } : chargedTo(done),
            message: {
              zh: `${works}已动工，${shown(stoppedAt)}才办妥（“${limit.zh}”）`,
              en: `begun on ${works}, and in order only at ${shown(stoppedAt)} ("${limit.en}")`,
            },
          },
        ]
      }
      if (limit.kind !== 'waiting') return []
      // A clock that has stopped has no due date any more: the one that it had when it was stopped counts.
      const last = course[end - 1]
      const due = last && runOf(last.case)?.due
      if (!due || !isAfter(due.until, stoppedAt)) return []
      return [
        {
          subject: `waiting ${limit.id}`,
          at: stoppedAt,
          limit: { id: limit.id, run: clock.run },
          seqs: [done.seq],
          charged: chargedAt(audited, stoppedAt, limit),
          message: {
            zh: `“${limit.zh}”至${shownEnd(due.until)}方满，${shown(stoppedAt)}即继续`,
            en: `"${limit.en}" was to last until ${shownEnd(due.until)}; it went on at ${shown(stoppedAt)}`,
          },
        },
      ]
    })
  },
}
