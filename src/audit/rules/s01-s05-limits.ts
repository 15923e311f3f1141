import { limitOf } from '../../case/clocks.ts'
import type { Limit } from '../../process/definition.ts'
import { chargedAt, holderIn } from './charged-to.ts'
import { passedLimits } from './passed-limits.ts'
import { isAfter, shown, shownEnd } from './reading.ts'
import type { CaseRule, View } from './rule.ts'

/** Limits that rules of their own are about: silence (S5), promises (S19), delivery and publicity (S29). */
const isElsewhere = (limit: Limit): boolean =>
  limit.onLapse !== undefined || limit.until === 'fulfilment' || isDelivery(limit)

/** Delivery, and the publication of what was decided. */
export const isDelivery = ({ id, until }: Limit): boolean =>
  until === 'delivery' || id === 'dual-disclosure' || id === 'publication'

const guardExcluded = {
  zh: '特别程序和补正期间不计时；延期后按新的期限',
  en: 'time in special procedures and corrections does not count; an extended limit ends later',
}

export const approaching: CaseRule = {
  id: 'S1',
  zh: '临近到期',
  en: 'A limit is about to end',
  severity: 'blue',
  over: 'case',
  guard: { zh: '计时中止的不提示', en: 'no clock that is held' },
  find: (audited, { now }: View) =>
    audited.case.clocks.flatMap((clock) => {
      const limit = limitOf(audited.process, clock)
      if (clock.stoppedAt || clock.exceededAt || !clock.due || limit.kind === 'waiting') return []
      if (isAfter(clock.due.warnAt, now) || isAfter(now, clock.due.until)) return []
      const event = audited.course.findLast(
        ({ event: { type, payload } }) =>
          type === 'limit-warned' && payload.limit === limit.id && payload.run === clock.run,
      )?.event
      return [
        {
          // Moved by excluded time, it is about to end anew.
          subject: `${limit.id}#${clock.run}@${clock.due.date}`,
          at: clock.due.warnAt,
          limit: { id: limit.id, run: clock.run },
          seqs: event ? [event.seq] : [1],
          charged: chargedAt(audited, now, limit),
          message: {
            zh: `“${limit.zh}”将于${shownEnd(clock.due.until)}届满`,
            en: `"${limit.en}" ends at ${shownEnd(clock.due.until)}`,
          },
        },
      ]
    }),
}

export const itemOverdue: CaseRule = {
  id: 'S2',
  zh: '环节超期',
  en: 'A step is overdue',
  severity: 'scale',
  over: 'case',
  guard: guardExcluded,
  find: (audited, view) =>
    passedLimits(
      audited,
      view,
      (limit) => (limit.kind === 'step' || limit.item !== undefined) && !isElsewhere(limit),
    ),
}

export const promisedOverdue: CaseRule = {
  id: 'S3',
  zh: '超过承诺时限或方案时限',
  en: 'A promised limit, or one of the plan, is overdue',
  severity: 'scale',
  over: 'case',
  guard: guardExcluded,
  find: (audited, view) =>
    passedLimits(
      audited,
      view,
      (limit) => ['promised', 'plan'].includes(limit.kind) && limit.item === undefined && !isElsewhere(limit),
    ),
}

export const statutoryOverdue: CaseRule = {
  id: 'S4',
  zh: '超过法定时限',
  en: 'A statutory limit is overdue',
  severity: 'scale',
  over: 'case',
  guard: guardExcluded,
  find: (audited, view) =>
    passedLimits(
      audited,
      view,
      (limit) => limit.kind === 'statutory' && limit.item === undefined && !isElsewhere(limit),
    ),
}

export const silentReceipt: CaseRule = {
  id: 'S5',
  zh: '收件后不作为',
  en: 'Silence after receipt',
  severity: 'red',
  over: 'case',
  guard: {
    zh: '五个工作日内已受理、告知补正或作出决定的',
    en: 'accepted, asked for corrections or declined within the five working days',
  },
  find: ({ course }) =>
    course.flatMap(({ event }, index) => {
      const { case: before, process } = course[index - 1] ?? {}
      if (event.type !== 'deem-accepted' || !before || !process) return []
      const { limit, run } = event.payload as { limit: string; run: number }
      const silence = course.find(
        ({ event: { type, payload } }) => type === 'limit-exceeded' && payload.limit === limit,
      )?.event
      return [
        {
          subject: `${limit}#${run}`,
          at: event.occurredAt,
          limit: { id: limit, run },
          seqs: [...(silence ? [silence.seq] : []), event.seq],
          charged: { department: holderIn(process, before), person: null },
          message: {
            zh: `收件后未在期限内受理或一次性告知，${shown(event.occurredAt)}视为受理，自收件起计时`,
            en: `neither accepted nor told what was missing in time: deemed accepted at ${shown(event.occurredAt)}, and limits count from receipt`,
          },
        },
      ]
    }),
}
