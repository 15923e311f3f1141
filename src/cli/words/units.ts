import type { LimitUnit } from '../../time/limit-unit.ts'

const WORDS: Readonly<Record<LimitUnit, readonly [zh: string, en: string]>> = {
  'working-hours': ['个工作小时', 'working hour'],
  'clock-hours': ['个小时', 'clock hour'],
  'working-days': ['个工作日', 'working day'],
  'calendar-days': ['日', 'calendar day'],
  months: ['个月', 'month'],
}

/** `20个工作日 20 working days`. */
export function amountInWords(amount: number, unit: LimitUnit): string {
  const [zh, en] = WORDS[unit]
  return `${amount}${zh} ${amount} ${en}${amount === 1 ? '' : 's'}`
}
