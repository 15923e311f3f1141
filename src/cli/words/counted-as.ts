import type { CountedAs } from '../../time/receipt.ts'

/** Why days or hours count, or do not, in the words of the hall. */
export const COUNTED_AS: Readonly<Record<CountedAs, string>> = {
  'working-day': '工作日 working days',
  'make-up-day': '调休上班 make-up working day',
  'calendar-day': '日 calendar days',
  session: '办公时间 hall open',
  clock: '连续计时 by the clock',
  weekend: '周末 weekend',
  holiday: '放假 holiday',
  closed: '闭厅 hall closed',
  excluded: '排除 excluded',
  'rest-after-end': '届满日休息，顺延 the last day is a rest day: moved on',
  'next-working-day': '节假日后首个工作日 first day after the rest',
}
