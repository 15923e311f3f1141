import type { Exclusion } from '../../time/limit-request.ts'
import { UsageError } from '../input/usage-error.ts'
import { readWhen, type When } from '../input/when.ts'

const GROUND = '命令行 --exclude'

/**
 * Excluded time from `A/B`: dates or date-times for limits in days, date-times for limits in hours. Of dates the
 * days after A up to B are excluded: on A itself the work still went on.
 * @throws UsageError
 */
export function readExclusion(text: string, inDays: boolean): { exclusion: Exclusion; given: When[] } {
  const ends = text.split('/')
  if (ends.length !== 2) {
    throw new UsageError({
      found: `--exclude ${JSON.stringify(text)}`,
      needed: 'a start and an end with a slash between them, as 2021-02-01/2021-02-05',
      remedy: 'correct --exclude; repeat the option for several intervals',
    })
  }
  const given = ends.map((end) => readWhen(end, '--exclude'))
  const [from, to] = given.map(({ value }) => {
    if (value instanceof Temporal.Instant) return value
    if (inDays) return value.toZonedDateTime('+08:00').toInstant()
    throw new UsageError({
      found: `--exclude ${JSON.stringify(text)}, a date without a time`,
      needed: 'a date and time at both ends, because the limit is in hours',
      remedy: 'write it as 2021-06-11T16:00+08:00/2021-06-11T16:30+08:00',
    })
  }) as [Temporal.Instant, Temporal.Instant]
  if (Temporal.Instant.compare(to, from) < 0) {
    throw new UsageError({
      found: `--exclude ${JSON.stringify(text)}, which ends before it begins`,
      needed: 'an end that is not before the start',
      remedy: 'correct --exclude',
    })
  }
  return { exclusion: { from, to, ground: GROUND }, given }
}
