import { describe, expect, test } from 'vitest'
import { calendarDay, findYearStatus, workingDaysBetween } from '../../src/time/calendar-day.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { shippedNotices } from '../../src/time/shipped-data.ts'
import vectors from './vectors.json' with { type: 'json' }

const calendar = shippedCalendar()
const date = Temporal.PlainDate.from
const years = Object.entries(vectors.calendars)

describe('the notices are those of the State Council', () => {
  test.each(years)('%s: the days off and the make-up days', (year, { off, work }) => {
    const notice = shippedNotices.find((one) => one.year === Number(year))
    expect(notice?.off.map(({ from, to }) => (from === to ? from : `${from}/${to}`))).toEqual(off)
    expect(notice?.work).toEqual(work)
  })

  test.each([
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(workingDaysBetween(calendar, date(`${year}-01-01`), date(`${year}-12-31`))).toBe(count)
  })
})

describe('a day is what its notice says', () => {
  test('a make-up Sunday is a working day with full hours', () => {
    const day = calendarDay(calendar, date('2021-09-26'))
    expect(day).toMatchObject({ kind: 'make-up', working: true, festival: null, status: 'official' })
    expect(day.sessions.map(({ opens, closes }) => opens.until(closes).total('hours'))).toEqual([3, 4])
  })

  test('a holiday on a Tuesday is a rest day, named after its festival', () => {
    const day = calendarDay(calendar, date('2021-09-21'))
    expect(day).toMatchObject({ kind: 'holiday', working: false, festival: '中秋节', sessions: [] })
  })

  test('除夕 of 2024 was only encouraged to be free: a working day', () => {
    expect(calendarDay(calendar, date('2024-02-09')).working).toBe(true)
  })

  test("the last day of 2022 is free by 2023's notice", () => {
    expect(calendarDay(calendar, date('2022-12-31'))).toMatchObject({ kind: 'holiday', festival: '元旦' })
  })

  test('2027 is provisional, 2026 official, 2028 not there', () => {
    expect(findYearStatus(calendar, 2027)).toBe('provisional')
    expect(findYearStatus(calendar, 2026)).toBe('official')
    expect(findYearStatus(calendar, 2028)).toBeUndefined()
  })

  test('a year without a notice is refused, never guessed', () => {
    for (const day of ['2020-12-31', '2028-01-03']) {
      expect(() => calendarDay(calendar, date(day))).toThrow(
        expect.objectContaining({ code: 'calendar-missing' }),
      )
    }
    expect(() => calendarDay(calendar, date('2028-01-03'))).toThrow(
      'found the day 2028-01-03; needed a day within the calendar, 2021-01-01 to 2027-12-31; ' +
        'load the holiday notice of 2028, provisional if it is not published yet',
    )
  })
})
