import { epochDayOf, parseEpochDay, weekday } from './epoch-day.ts'
import type { DaysOff, Notice } from './notice.ts'
import { type FieldReader, isDate, isInstant, isText, readFields } from './record-fields.ts'

const FIELDS = [
  'year',
  'version',
  'status',
  'document',
  'publishedOn',
  'mark',
  'source',
  'off',
  'work',
  'recordedAt',
] as const

/**
 * Checks a notice read from JSON, field by field, and gives it back.
 *
 * @throws TimeError `notice-invalid`: an unreal date, a range back to front, days outside the year and its
 *   neighbours' edges, a day both off and worked or named twice, a make-up day that is not a weekend
 */
export function validateNotice(input: unknown): Notice {
  const fields: FieldReader = readFields(input, 'holiday notice', FIELDS, 'notice-invalid')
  const { get } = fields
  const year = get('year')
  if (!isWholeNumber(year) || year < 1992 || year > 2200) fields.refuse('year', 'a year from 1992 to 2200')
  const version = get('version')
  if (!isWholeNumber(version) || version < 1 || version > 1000) {
    fields.refuse('version', 'a whole number from 1 to 1000')
  }
  if (get('status') !== 'official' && get('status') !== 'provisional') {
    fields.refuse('status', '"official" or "provisional"')
  }
  if (get('document') !== null && !isText(get('document')))
    fields.refuse('document', 'a document number or null')
  if (get('publishedOn') !== null && !isDate(get('publishedOn')))
    fields.refuse('publishedOn', 'a real date or null')
  if (get('mark') !== 'C' && get('mark') !== 'K')
    fields.refuse('mark', '"C" (confirmed) or "K" (not confirmed)')
  if (!isText(get('source'))) fields.refuse('source', 'a sentence that says where the days are from')
  if (get('recordedAt') !== null && !isInstant(get('recordedAt')))
    fields.refuse('recordedAt', 'an instant or null')
  checkDays(fields, year)
  return input as Notice
}

function checkDays(fields: FieldReader, year: number): void {
  const off = fields.get('off')
  const work = fields.get('work')
  if (!Array.isArray(off) || !off.every(isDaysOff)) {
    fields.refuse('off', 'a list of { festival, from, to } with real dates, from not after to')
  }
  if (!Array.isArray(work) || !work.every(isDate)) fields.refuse('work', 'a list of real dates')
  const named = new Set<number>()
  for (const day of off.flatMap(daysOf)) {
    if (!isNear(day, year)) fields.refuse('off', `days of ${year}, or of the week on either side of it`)
    if (named.has(day)) fields.refuse('off', 'no day named twice')
    named.add(day)
  }
  for (const day of work.map(dayOf)) {
    if (!isNear(day, year)) fields.refuse('work', `days of ${year}, or of the week on either side of it`)
    if (named.has(day)) fields.refuse('work', 'no day named twice, and none that is also off')
    if (weekday(day) % 6 !== 0)
      fields.refuse('work', 'Saturdays and Sundays only: other days are worked anyway')
    named.add(day)
  }
}

function isDaysOff(value: unknown): value is DaysOff {
  if (typeof value !== 'object' || value === null) return false
  const { festival, from, to, ...rest } = value as Record<string, unknown>
  return isText(festival) && isDate(from) && isDate(to) && from <= to && Object.keys(rest).length === 0
}

function daysOf({ from, to }: DaysOff): number[] {
  const first = dayOf(from)
  // A range mistyped by a year would otherwise run for hundreds of days; the year check then refuses it.
  return Array.from({ length: Math.min(dayOf(to) - first + 1, 400) }, (_, offset) => first + offset)
}

function isNear(day: number, year: number): boolean {
  return day >= epochDayOf(year, 1, 1) - 7 && day < epochDayOf(year + 1, 1, 1) + 7
}

function dayOf(text: string): number {
  return parseEpochDay(text) ?? Number.NaN
}

function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value)
}
