import type { AuditedPeriod } from './audited-case.ts'
import type { Found } from './finding.ts'
import { limitName, plural } from './names.ts'
import { inBeijing, isAfter, shown } from './reading.ts'
import type { PeriodRule } from './rule.ts'

/** A due date was moved away when it had passed already: charged to whoever loaded the notice. */
const movedAway = ({ cases, notices }: AuditedPeriod): Found[] =>
  cases.flatMap((of) =>
    of.events.flatMap((event): Found[] => {
      if (event.type !== 'due-dates-recounted') return []
      const changed = (event.payload.changed ?? []) as {
        limit: string
        run: number
        was: string
        is: string
      }[]
      const today = inBeijing(event.recordedAt).toPlainDate().toString()
      const favour = changed.find(({ was, is }) => is > was && was < today)
      if (!favour) return []
      const loader = notices.findLast(({ knownFrom }) => !isAfter(knownFrom, event.recordedAt))
      const name = limitName(of.process, favour.limit)
      return [
        {
          case: of.id,
          subject: `${event.seq}`,
          at: event.recordedAt,
          seqs: [event.seq],
          limit: { id: favour.limit, run: favour.run },
          charged: loader ? { department: loader.department, person: loader.by } : { nobody: true },
          message: {
            zh: `“${name.zh}”已于${favour.was}到期，日历变更后改为${favour.is}`,
            en: `"${name.en}" had ended on ${favour.was}; a change of the calendar made it ${favour.is}`,
          },
        },
      ]
    }),
  )

/** What cases are judged by was entered afterwards, for days that were past. */
const entered = ({ changes, cases }: AuditedPeriod): Found[] =>
  changes.flatMap((change): Found[] => {
    const day = inBeijing(change.recordedAt).toPlainDate()
    const affected = cases.filter(
      (of) =>
        (change.process === null || of.process.slug === change.process) &&
        !isAfter(of.openedAt, change.recordedAt) &&
        Temporal.PlainDate.compare(inBeijing(of.openedAt).toPlainDate(), change.from) >= 0 &&
        (!of.ended || isAfter(of.lastAt, change.recordedAt)),
    )
    if (Temporal.PlainDate.compare(change.from, day) >= 0 || affected.length === 0) return []
    return [
      {
        subject: `${change.what} ${change.id}`,
        at: change.recordedAt,
        evidence: { changes: [change.id], cases: affected.slice(0, 100).map(({ id }) => id) },
        charged: { department: change.department, person: change.by },
        message: {
          zh: `${shown(change.recordedAt)}变更${change.what === 'settings' ? '监察阈值' : '施行日期'}，自${change.from}起追溯适用，涉及${affected.length}件在办`,
          en: `${change.what === 'settings' ? 'thresholds' : 'an effective date'} entered at ${shown(change.recordedAt)} for days from ${change.from} on: ${plural(affected.length, 'open case')}`,
        },
      },
    ]
  })

export const tampering: PeriodRule = {
  id: 'S27',
  zh: '篡改计时依据',
  en: 'What clocks go by was changed',
  severity: 'red',
  over: 'period',
  guard: {
    zh: '到期前公布的假日安排；自今后起施行的变更；没有在办件受影响的',
    en: 'a holiday notice before the end; a change from today on; one that touches no open case',
  },
  blind: {
    zh: '办件始终按收件日的定义版本办理，定义不能在途中更换',
    en: 'a case keeps the definition of its day of receipt: that can’t be changed under way',
  },
  find: (period) => [...movedAway(period), ...entered(period)],
}
