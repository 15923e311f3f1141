import { type OpenSession, openBetween } from '../words/open-time.ts'
import { word } from '../words/use-words.ts'
import type { InboxRow } from './inbox-row.ts'

const durationInWords = (minutes: number) =>
  minutes < 60
    ? word('inbox.minutes', { minutes })
    : word('inbox.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })

/**
 * What is left until a row is due, as of now: in working days from three days on, else in the hall's opening time.
 * Neither is converted into the other.
 */
export function timeLeftInWords(
  { left, heardAt, due }: Pick<InboxRow, 'left' | 'heardAt' | 'due'>,
  open: readonly OpenSession[],
  now: number,
): string {
  if (!left) return ''
  const late = now > due
  const days = Math.abs(left.workingDays)
  if (days >= 3) return word(late ? 'inbox.overDays' : 'inbox.leftDays', { count: days })
  const milliseconds = left.workingSeconds * 1000 - openBetween(open, heardAt, now)
  // A minute that has begun is still there; one that has not ended is not yet over.
  const minutes = Math.abs(milliseconds) / 60_000
  const time = durationInWords(late ? Math.floor(minutes) : Math.ceil(minutes))
  return word(late ? 'inbox.overTime' : 'inbox.leftTime', { time })
}
