import { instantInWords } from '../words/instant-in-words.ts'
import type { CaseClock } from './case-data.ts'

/** When it is due: days as days, hours to the minute. */
export function dueInWords({ due, measure }: Pick<CaseClock, 'due' | 'measure'>): string {
  if (!due) return ''
  return measure === 'days' ? due.date : instantInWords(due.until)
}
