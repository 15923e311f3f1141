import type { Notice } from '../../time/notice.ts'
import { festivalInWords } from './festivals.ts'

/**
 * Why the hall rests between two days, both included: festivals by the notices, else the weekend; empty when it
 * does not rest on any of them.
 */
export function restInWords(notices: readonly Notice[], from: string, to: string): string {
  const festivals = notices
    .flatMap(({ off }) => off)
    .filter((off) => off.from <= to && off.to >= from)
    .map(({ festival }) => festivalInWords(festival))
  const first = Temporal.PlainDate.from(from)
  const days = Array.from({ length: first.until(to).days + 1 }, (_, days) => first.add({ days }))
  const weekend = days.some((day) => day.dayOfWeek >= 6 && !isNamed(notices, day.toString()))
  return [...new Set(festivals), ...(weekend ? ['周末 weekend'] : [])].join(', ')
}

function isNamed(notices: readonly Notice[], day: string): boolean {
  return notices.some(
    ({ off, work }) => work.includes(day) || off.some(({ from, to }) => from <= day && day <= to),
  )
}
