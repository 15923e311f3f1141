import { describe, expect, test } from 'vitest'
import { buildCalendar, calendarAsOf } from '../../src/time/calendar.ts'
import { findYearStatus } from '../../src/time/calendar-day.ts'
import { dueDate } from '../../src/time/due-date.ts'
import type { Notice } from '../../src/time/notice.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { shippedHallSessions, shippedNotices } from '../../src/time/shipped-data.ts'

const provisional = shippedNotices.at(-1) as Notice
/** An invented notice of 2027, loaded on 1 December 2026. */
const published: Notice = {
  ...provisional,
  version: 2,
  status: 'official',
  document: '国办发明电〔2026〕0号',
  work: ['2027-02-14'],
  recordedAt: '2026-12-01T09:00:00+08:00',
}
const notices = [...shippedNotices, published]
const asOf = (instant: string) => calendarAsOf(notices, shippedHallSessions, Temporal.Instant.from(instant))
const limit = { amount: 3, unit: 'working-days', from: Temporal.PlainDate.from('2027-02-04') } as const

describe('what the county knew, and when', () => {
  test('before the notice was loaded a due date was provisional; after it, it is computed anew', () => {
    const before = dueDate(asOf('2026-12-01T08:59:59+08:00'), limit)
    const after = dueDate(asOf('2026-12-01T09:00:00+08:00'), limit)
    expect([String(before.date), before.provisional]).toEqual(['2027-02-17', true])
    expect([String(after.date), after.provisional]).toEqual(['2027-02-16', false])
  })

  test('the newest version of everything is what is built without an instant', () => {
    const calendar = buildCalendar(notices, shippedHallSessions)
    expect(findYearStatus(calendar, 2027)).toBe('official')
    expect(calendar.hash).toBe(asOf('2026-12-31T00:00:00Z').hash)
    expect(calendar.hash).not.toBe(shippedCalendar().hash)
  })

  test('the order in which records come changes nothing', () => {
    expect(buildCalendar(notices.toReversed(), shippedHallSessions).hash).toBe(
      buildCalendar(notices, shippedHallSessions).hash,
    )
  })

  test('a provisional version never takes the place of an official one', () => {
    const calendar = buildCalendar([...notices, { ...provisional, version: 9 }], shippedHallSessions)
    expect(findYearStatus(calendar, 2027)).toBe('official')
  })

  test('a published version is never changed: the same version with another content is refused', () => {
    const altered = { ...published, work: ['2027-02-20'] }
    expect(() => buildCalendar([...notices, altered], shippedHallSessions)).toThrow(
      expect.objectContaining({ code: 'version-conflict' }),
    )
    expect(() => buildCalendar([...notices, { ...published }], shippedHallSessions)).not.toThrow()
  })

  test('a gap between the years is refused', () => {
    const without2024 = shippedNotices.filter(({ year }) => year !== 2024)
    expect(() => buildCalendar(without2024, shippedHallSessions)).toThrow(
      expect.objectContaining({ code: 'calendar-gap', message: expect.stringContaining('notice of 2024') }),
    )
    expect(() => buildCalendar([], shippedHallSessions)).toThrow(
      expect.objectContaining({ code: 'calendar-gap' }),
    )
  })
})
