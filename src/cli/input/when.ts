import { UsageError } from './usage-error.ts'

const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATE_TIME =
  /^(?<date>\d{4}-\d{2}-\d{2})[T ](?<time>([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?)(?<offset>Z|[+-]\d{2}:\d{2})?$/

/** A date, or an instant; `assumedOffset` when it came as a date and time without an offset. */
export interface When {
  readonly value: Temporal.PlainDate | Temporal.Instant
  readonly assumedOffset: boolean
}

/**
 * A date, or a date and time. A time without an offset is Beijing time, wherever the machine stands.
 * @throws UsageError for another form, and for a day that does not exist
 */
export function readWhen(text: string, option: string): When {
  const refuse = (needed: string): never => {
    throw new UsageError({
      found: `${option} ${JSON.stringify(text)}`,
      needed,
      remedy: `correct ${option}`,
    })
  }
  const { date, time, offset } = DATE_TIME.exec(text)?.groups ?? {}
  if (time === undefined && !DATE.test(text)) {
    refuse('a date as 2021-01-29, or a date and time as 2021-06-11T16:00+08:00')
  }
  try {
    const day = Temporal.PlainDate.from(date ?? text, { overflow: 'reject' })
    if (time === undefined) return { value: day, assumedOffset: false }
    return {
      value: Temporal.Instant.from(`${date}T${time}${offset ?? '+08:00'}`),
      assumedOffset: offset === undefined,
    }
  } catch {
    return refuse('a day that exists in the calendar')
  }
}
