import { TimeError } from '../../time/time-error.ts'
import { usedTime } from '../../time/used-time.ts'
import { inTime } from './in-time.ts'
import type { ComputedFigure } from './measured.ts'

/** 平均至5个工作日: the mean is of all, and no one case of more days breaks a rule; the longer ones are named. */
const MEAN_DAYS = 5

export const exportRefund: readonly ComputedFigure[] = [
  {
    id: 'mean-days',
    zh: '受理至审批的平均工作日',
    en: 'mean of working days from acceptance to approval',
    unit: 'working-days',
    fold: 'mean',
    aim: { atMost: MEAN_DAYS },
    look(of, { calendar }) {
      const from = of.case.phases.acceptance
      const to = of.events.findLast(({ type }) => type === 'approval.pass')?.occurredAt
      if (!from || !to) return undefined
      try {
        const amount = usedTime(calendar, 'working-days', [{ from, to }])
        return { amount, against: amount > MEAN_DAYS }
      } catch (error) {
        // A day of a year whose official calendar is not published: not measured before it is.
        if (error instanceof TimeError && error.code === 'calendar-missing') return undefined
        throw error
      }
    },
  },
  {
    id: 'class-1',
    zh: '一类企业2个工作日内完成退税的比例',
    en: 'class 1 refunded within two working days',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look: inTime('class-1-refund'),
  },
]
