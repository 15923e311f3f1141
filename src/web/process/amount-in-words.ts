import type { LimitUnit } from '../../time/limit-unit.ts'
import type { Language } from '../words/language.ts'

const units: Readonly<Record<LimitUnit, readonly [zh: string, one: string, many: string]>> = {
  'working-hours': ['个工作小时', 'working hour', 'working hours'],
  'clock-hours': ['个小时', 'clock hour', 'clock hours'],
  'working-days': ['个工作日', 'working day', 'working days'],
  'calendar-days': ['日', 'calendar day', 'calendar days'],
  months: ['个月', 'month', 'months'],
}

/** `20个工作日`, `20 working days`. */
export function amountInWords(amount: number, unit: LimitUnit, language: Language): string {
  const [zh, one, many] = units[unit]
  return language === 'zh' ? `${amount}${zh}` : `${amount} ${amount === 1 ? one : many}`
}
