import { calendarDay } from '../../time/calendar-day.ts'
import type { AuditedPeriod, BriefCase, BriefEvent } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { inBeijing, isAct, seconds, shown } from './reading.ts'
import type { PeriodRule, View } from './rule.ts'

interface Act {
  readonly of: BriefCase
  readonly event: BriefEvent
}

/** Nobody sits at two windows. */
function twoWindows(acts: readonly Act[], { twoWindowsMinutes }: View['settings']): Found[] {
  const atWindow = acts.filter(({ event }) => event.actor.window !== undefined)
  return [...Map.groupBy(atWindow, ({ event }) => event.actor.id)].flatMap(([person, own]) => {
    const sorted = own.sort(
      (a, b) => a.event.recordedAt.epochMilliseconds - b.event.recordedAt.epochMilliseconds,
    )
    return sorted.flatMap(({ of, event }, index): Found[] => {
      const last = sorted[index - 1]
      if (!last || last.event.actor.window === event.actor.window) return []
      if (seconds(last.event.recordedAt, event.recordedAt) > twoWindowsMinutes * 60) return []
      return [
        {
          case: of.id,
          subject: `windows ${event.seq}`,
          at: event.recordedAt,
          seqs: [event.seq],
          evidence: { events: [{ case: last.of.id, seq: last.event.seq }] },
          charged: chargedTo(event),
          message: {
            zh: `账号${person}在${last.event.actor.window}和${event.actor.window}窗口相隔${Math.round(seconds(last.event.recordedAt, event.recordedAt))}秒操作`,
            en: `${person} acted at windows ${last.event.actor.window} and ${event.actor.window} within ${Math.round(seconds(last.event.recordedAt, event.recordedAt))} seconds`,
          },
        },
      ]
    })
  })
}

/** A decision on a day of rest or in the night: whoever is on duty then has not made it. */
const offDuty = (acts: readonly Act[], { settings: { dutyFrom, dutyTo }, calendar }: View): Found[] =>
  acts.flatMap(({ of, event }): Found[] => {
    if (event.type !== 'approve' && event.type !== 'refuse') return []
    const local = inBeijing(event.recordedAt)
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
    const works = calendarDay(calendar, local.toPlainDate()).working
    if (works && time >= dutyFrom && time <= dutyTo) return []
    return [
      {
        case: of.id,
        subject: `off duty ${event.seq}`,
        at: event.recordedAt,
        seqs: [event.seq],
        charged: chargedTo(event),
        message: {
          zh: `账号${event.actor.id}于${shown(event.recordedAt)}${works ? '非值班时段' : '休息日'}作出决定`,
          en: `${event.actor.id} decided at ${shown(event.recordedAt)}, ${works ? 'outside duty hours' : 'on a day of rest'}`,
        },
      },
    ]
  })

export const borrowedAccount: PeriodRule = {
  id: 'S28',
  zh: '借号',
  en: 'A borrowed account',
  severity: 'red',
  over: 'period',
  guard: {
    zh: '换窗口间隔正常的；延时服务时段内的决定',
    en: 'a change of windows with time between; a decision in extended hours',
  },
  blind: {
    zh: '排班表不在系统内，以值班时段代替；网络地址只在访问审计中',
    en: 'there is no roster in the system, so duty hours stand in; addresses are in the access trail alone',
  },
  find({ cases }: AuditedPeriod, view) {
    const acts = cases.flatMap((of) => of.events.filter(isAct).map((event) => ({ of, event })))
    return [...twoWindows(acts, view.settings), ...offDuty(acts, view)]
  },
}
