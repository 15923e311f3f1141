import type { Language } from './language.ts'

const CHINA = 'Asia/Shanghai'

/** A day as one says it: `2021年8月23日星期一`, `Monday 23 August 2021`. */
export function dayInWords(day: string, language: Language): string {
  return Temporal.PlainDate.from(day).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  })
}

/** The clock in Beijing: `09:30`. */
export const timeOfDay = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(CHINA).toPlainTime().toString({ smallestUnit: 'minute' })
