import { citationOf } from '../process/citation.ts'
import type { Limit, Name, Process, Source } from '../process/definition.ts'
import type { Language } from './paper.ts'

/** One of two texts, by the language of the paper. */
export const inLanguage =
  (language: Language) =>
  (zh: string, en: string): string =>
    language === 'zh' ? zh : en

export const nameIn = (language: Language, { zh, en }: Name): string => inLanguage(language)(zh, en)

const inChina = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Asia/Shanghai')

/** `2021年8月23日`. */
export function dayInWords(language: Language, date: Temporal.PlainDate | Temporal.Instant): string {
  const day = date instanceof Temporal.Instant ? inChina(date).toPlainDate() : date
  return inLanguage(language)(`${day.year}年${day.month}月${day.day}日`, String(day))
}

/** `2021年8月23日 09:30`. */
export const timeInWords = (language: Language, instant: Temporal.Instant): string =>
  `${dayInWords(language, instant)} ${inChina(instant).toPlainTime().toString({ smallestUnit: 'minute' })}`

const units: Readonly<Record<Limit['unit'], readonly [zh: string, en: string]>> = {
  'working-hours': ['个工作小时', 'working hours'],
  'clock-hours': ['小时', 'hours'],
  'working-days': ['个工作日', 'working days'],
  'calendar-days': ['日', 'calendar days'],
  months: ['个月', 'months'],
}

export const amountInWords = (language: Language, amount: number, unit: Limit['unit']): string =>
  inLanguage(language)(`${amount}${units[unit][0]}`, `${amount} ${units[unit][1]}`)

/**
 * Where a figure is from, as a paper may say it: what is not confirmed says so, and what the county has not decided
 * is not printed as law.
 */
export function groundInWords(language: Language, source: Source): string {
  const say = inLanguage(language)
  if ('plan' in source) return `宁政发〔2021〕8号 ${source.plan}`
  if ('county' in source) return say('县定（默认值，待确认）', 'set by the county (default, to be confirmed)')
  const { zh, en } = citationOf(source)
  return say(zh, en)
}

/** Whether the definition rests a limit on an article of 行政许可法. */
export const citesPermitLaw = ({ limits }: Process, article: string): boolean =>
  limits.some(({ source }) => 'law' in source && source.law.startsWith(`行政许可法 ${article}`))
