import type { LedgerEvent } from '../../case/ledger.ts'
import type { Calendar } from '../../time/calendar.ts'
import { usedTime } from '../../time/used-time.ts'
import type { Standing } from './audited-case.ts'

type Typed = Pick<LedgerEvent, 'type'>

/** What happens, without the item that it happens to. */
export const verbOf = ({ type }: Typed): string => type.slice(type.lastIndexOf('.') + 1)

/** The item that an event happens to; empty for the whole case. */
export const itemOf = ({ type }: Typed): string => type.slice(0, Math.max(0, type.lastIndexOf('.')))

/** Somebody did it: it is no event of time. */
export const isAct = ({ actor }: Pick<LedgerEvent, 'actor'>): boolean => actor.role !== 'time'

export const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0

export const seconds = (from: Temporal.Instant, to: Temporal.Instant): number =>
  (to.epochMilliseconds - from.epochMilliseconds) / 1000

/** Working days d with date(from) < d ≤ date(to); 0 when `to` is not after `from`. */
export const workingDays = (calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): number =>
  isAfter(to, from) ? usedTime(calendar, 'working-days', [{ from, to }]) : 0

export const inBeijing = (at: Temporal.Instant) => at.toZonedDateTimeISO('Asia/Shanghai')

/** To the minute, as people write it. */
export const shown = (at: Temporal.Instant): string =>
  inBeijing(at).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

/** When a limit ended: the end of a day is its 24:00, as the law and people say it, not 00:00 of the next. */
export function shownEnd(until: Temporal.Instant): string {
  // It has passed a millisecond after its last lawful instant.
  const before = inBeijing(until.subtract({ milliseconds: 2 }))
  const isMidnight = before.hour === 23 && before.minute === 59 && before.second === 59
  return isMidnight ? `${before.toPlainDate()} 24:00` : shown(until)
}

/** The case right before an event of its course. */
export const before = (course: readonly Standing[], seq: number): Standing | undefined =>
  course[course.findIndex(({ event }) => event.seq === seq) - 1]

/** A field of a payload as text; empty where there is none. */
export function textOf({ payload }: Pick<LedgerEvent, 'payload'>, field: string): string {
  const value = payload[field]
  return typeof value === 'string' ? value : ''
}

/** Something was written only because the form wanted it: dashes, “无”, “待补”. */
export function isPlaceholder(text: string, placeholders: readonly string[]): boolean {
  const bare = text.replaceAll(/[\s\p{P}\p{S}]/gu, '').toLowerCase()
  return bare === '' || /^0+$/.test(bare) || placeholders.includes(bare) || placeholders.includes(text.trim())
}
