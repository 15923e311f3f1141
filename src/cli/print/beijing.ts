const WEEKDAYS = ['周一 Mon', '周二 Tue', '周三 Wed', '周四 Thu', '周五 Fri', '周六 Sat', '周日 Sun']

const inBeijing = (instant: Temporal.Instant | string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('+08:00')

/** `2021-06-11 16:00`, in Beijing; with seconds when they are wanted or not zero. */
export function dateTime(instant: Temporal.Instant | string, seconds = false): string {
  const at = inBeijing(instant)
  const time = at.toPlainTime().toString({ smallestUnit: seconds || at.second > 0 ? 'second' : 'minute' })
  return `${at.toPlainDate()} ${time}`
}

export const dayOf = (instant: Temporal.Instant | string) => inBeijing(instant).toPlainDate()

/** `2021-06-11 周五`, for tables. */
export const shortDay = (date: string): string => day(date).slice(0, '2021-06-11 周五'.length)

/** `2021-06-11 周五 Fri`. */
export function day(date: Temporal.PlainDate | string): string {
  const plain = Temporal.PlainDate.from(date)
  return `${plain} ${WEEKDAYS[plain.dayOfWeek - 1]}`
}
