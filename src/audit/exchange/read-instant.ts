import type { Name } from '../../process/definition.ts'
import { DAY_MS } from '../../time/beijing-time.ts'
import { epochDayOf } from '../../time/epoch-day.ts'

/** In which order a log writes the parts of a date: never guessed, 03/04/2021 is two days. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

export interface InstantForm {
  readonly order: DateOrder
  /** Where a time has no offset of its own: an offset (`+08:00`) or a zone (`Europe/Amsterdam`). */
  readonly zone: string
}

const date = String.raw`(\d{1,4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,4})\s*日?`
const time = String.raw`(\d{1,2})[:时点](\d{1,2})分?(?::?(\d{1,2})秒?)?(?:[.,](\d{1,9}))?`
const shape = new RegExp(String.raw`^${date}(?:(?:\s*T\s*|\s+)${time})?\s*(Z|[+-]\d{2}:?\d{2})?$`, 'i')
const offsetShape = /^([+-])(\d{2}):?(\d{2})$/
const HOUR = 3_600_000

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0))

/** Milliseconds that an offset is ahead of UTC; undefined for what is none. */
function offsetOf(text: string): number | undefined {
  if (text.toUpperCase() === 'Z') return 0
  const [, sign, hours = '', minutes = ''] = offsetShape.exec(text) ?? []
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000)
}

const needed: Readonly<Record<DateOrder, Name>> = {
  ymd: {
    zh: '年-月-日 时:分:秒，可带时区，如2021-08-23T09:00:00+08:00',
    en: 'year-month-day hour:minute:second, with or without an offset, as 2021-08-23T09:00:00+08:00',
  },
  dmy: { zh: '日-月-年 时:分:秒，如23-08-2021 09:00:00', en: 'day-month-year, as 23-08-2021 09:00:00' },
  mdy: { zh: '月/日/年 时:分:秒，如08/23/2021 09:00:00', en: 'month/day/year, as 08/23/2021 09:00:00' },
}

/** What a time has to look like. */
export const instantNeeded = ({ order }: InstantForm): Name => needed[order]

/** Reads zones by their rules; one is kept, since a log is of one place. */
function localToUtc(ms: number, zone: string): number {
  const fixed = offsetOf(zone)
  if (fixed !== undefined) return ms - fixed
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC').toPlainDateTime()
  return local.toZonedDateTime(zone).epochMilliseconds
}

/** Epoch milliseconds of a time as logs write it; undefined where it is none, or a day that does not exist. */
export function readInstant(text: string, { order, zone }: InstantForm): number | undefined {
  const found = shape.exec(text.trim())
  if (!found) return undefined
  const [, one = '', two = '', three = '', hours = '0', minutes = '0', seconds = '0', part = '', offset] =
    found
  const [yearText, month, day] =
    order === 'ymd'
      ? [one, Number(two), Number(three)]
      : order === 'dmy'
        ? [three, Number(two), Number(one)]
        : [three, Number(one), Number(two)]
  const year = Number(yearText)
  if (yearText.length !== 4 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return undefined
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const millis = Math.floor(Number(`0.${part || '0'}`) * 1000)
  const local =
    epochDayOf(year, month, day) * DAY_MS +
    Number(hours) * HOUR +
    Number(minutes) * 60_000 +
    Number(seconds) * 1000 +
    millis
  if (offset === undefined) return localToUtc(local, zone)
  const ahead = offsetOf(offset)
  return ahead === undefined ? undefined : local - ahead
}

/** Whether a text names a zone that times can be read in. */
export function isZone(text: string): boolean {
  if (offsetOf(text) !== undefined) return true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text)
    return true
  } catch {
    return false
  }
}
