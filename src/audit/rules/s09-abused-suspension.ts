import type { LedgerEvent } from '../../case/ledger.ts'
import type { AuditedCase } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { limitName, plural } from './names.ts'
import {
  before,
  inBeijing,
  isAfter,
  isPlaceholder,
  itemOf,
  seconds,
  shown,
  shownEnd,
  textOf,
  verbOf,
  workingDays,
} from './reading.ts'
import type { CaseRule, View } from './rule.ts'

const suspensions = ({ course }: AuditedCase) =>
  course.flatMap(({ event }) => (verbOf(event) === 'suspend' ? [event] : []))

/** What ended a suspension; undefined while it lasts. */
const resumed = ({ course }: AuditedCase, suspended: LedgerEvent): LedgerEvent | undefined =>
  course.find(({ event }) => event.seq > suspended.seq && event.type === `${itemOf(suspended)}.resume`)?.event

function* abuses(audited: AuditedCase, { settings, calendar, now }: View): Generator<Found> {
  const all = suspensions(audited)
  const found = (
    variant: string,
    event: LedgerEvent,
    at: Temporal.Instant,
    zh: string,
    en: string,
  ): Found => ({
    subject: `${variant} ${event.seq}`,
    at,
    seqs: [event.seq],
    charged: chargedTo(event),
    message: { zh, en },
  })
  for (const event of all) {
    const then = before(audited.course, event.seq)?.case
    const pressed = then?.clocks.find(
      ({ due, stoppedAt }) =>
        !stoppedAt &&
        due &&
        workingDays(calendar, event.occurredAt, due.until) <= settings.suspension.workingDaysLeft &&
        // A limit of hours has little left from the start.
        seconds(then.openedAt, due.until) > 3 * 86_400,
    )
    if (pressed?.due) {
      yield found(
        'a',
        event,
        event.occurredAt,
        `距“${limitName(audited.process, pressed.limit).zh}”届满（${shownEnd(pressed.due.until)}）不足${settings.suspension.workingDaysLeft}个工作日才挂起`,
        `held with no more than ${plural(settings.suspension.workingDaysLeft, 'working day')} left of "${limitName(audited.process, pressed.limit).en}" (${shownEnd(pressed.due.until)})`,
      )
    }
    const until = textOf(event, 'until')
    const end = resumed(audited, event)
    const over = end?.occurredAt ?? now
    if (until !== '' && inBeijing(over).toPlainDate().toString() > until) {
      yield {
        ...found(
          'c',
          event,
          over,
          `特别程序承诺至${until}，${end ? `${shown(over)}才结束` : '至今未结束'}`,
          `the special procedure was promised to end by ${until} and ${end ? `ended at ${shown(over)}` : 'goes on'}`,
        ),
        seqs: [event.seq, ...(end ? [end.seq] : [])],
      }
    }
    const result = end && textOf(end, 'result')
    if (end && result !== undefined && isPlaceholder(result, settings.placeholders)) {
      yield {
        ...found(
          'e',
          event,
          end.occurredAt,
          `特别程序结束没有结果文书：“${result}”`,
          `the special procedure ended without a result document: "${result}"`,
        ),
        seqs: [event.seq, end.seq],
      }
    }
  }
  const last = all.at(-1)
  if (last && all.length > settings.suspension.most) {
    yield {
      ...found('b', last, last.occurredAt, `一件挂起${all.length}次`, `held ${all.length} times in one case`),
      seqs: all.map(({ seq }) => seq),
    }
  }
  yield* longest(audited, { settings, calendar, now })
}

/** (d) Most of the time since acceptance was excluded. */
function* longest(
  audited: AuditedCase,
  { settings, now }: Pick<View, 'settings' | 'calendar' | 'now'>,
): Generator<Found> {
  const { acceptance, decision } = audited.case.phases
  const counted = suspensions(audited).filter(
    (event) => !settings.suspension.shareExempt.includes(textOf(event, 'kind')),
  )
  const [first] = counted
  if (!acceptance || !first) return
  const end = decision ?? (audited.case.ended ? audited.case.lastAt : now)
  const held = counted.reduce((sum, event) => {
    const to = resumed(audited, event)?.occurredAt ?? end
    return sum + Math.max(0, seconds(event.occurredAt, isAfter(to, end) ? end : to))
  }, 0)
  const percent = Math.round((100 * held) / Math.max(1, seconds(acceptance, end)))
  if (percent <= settings.suspension.sharePercent) return
  yield {
    subject: 'd',
    at: end,
    seqs: counted.map(({ seq }) => seq),
    charged: chargedTo(first),
    message: {
      zh: `自受理起有${percent}%的时间处于特别程序`,
      en: `${percent} % of the time since acceptance was excluded`,
    },
  }
}

export const abusedSuspension: CaseRule = {
  id: 'S9',
  zh: '挂起滥用',
  en: 'Special procedures abused',
  severity: 'yellow',
  over: 'case',
  guard: {
    zh: '专家评审和听证另有日程，不看占比；小时时限不看剩余',
    en: 'expert reviews and hearings have dates of their own: their share does not count; nor what is left of a limit of hours',
  },
  find: (audited, view) => [...abuses(audited, view)],
}
