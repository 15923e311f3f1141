import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { calendarDay } from '../../src/time/calendar-day.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'

/*
 * Two public packages, as witnesses only. Neither may be the authority: chinese-days takes an unpublished year for
 * plain Monday to Friday and errs west of UTC (so it is asked in UTC), holiday-calendar would fetch from a network
 * (so its bundled files are read).
 */
const calendar = shippedCalendar()
const years = [2021, 2022, 2023, 2024, 2025, 2026]

function datesOf(year: number): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }))
}

const differing = (year: number, worked: (date: Temporal.PlainDate) => boolean) =>
  datesOf(year)
    .filter((date) => calendarDay(calendar, date).working !== worked(date))
    .map(String)

describe('holiday-calendar agrees on every day', () => {
  const bundled = (year: number): { dates: { date: string; type: string }[] } =>
    JSON.parse(
      readFileSync(
        new URL(`../../node_modules/holiday-calendar/data/CN/${year}.json`, import.meta.url),
        'utf8',
      ),
    )
  // The file of a year may hold a day of its neighbour: 2023.json holds 2022-12-31.
  const named = new Map(years.flatMap((year) => bundled(year).dates.map(({ date, type }) => [date, type])))

  test.each(years)('%i', (year) => {
    expect(
      differing(year, (date) => {
        const type = named.get(date.toString())
        return type === undefined ? date.dayOfWeek < 6 : type === 'transfer_workday'
      }),
    ).toEqual([])
  })
})

describe('chinese-days agrees on every day', () => {
  const ask = `
    const { isWorkday } = require('chinese-days')
    const dates = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
    console.log(JSON.stringify(dates.filter((date) => isWorkday(date))))`
  const dates = years.flatMap(datesOf).map(String)
  const worked = new Set<string>(
    JSON.parse(
      execFileSync(process.execPath, ['-e', ask], {
        input: JSON.stringify(dates),
        encoding: 'utf8',
        env: { ...process.env, TZ: 'UTC' },
      }),
    ),
  )

  test.each(years)('%i', (year) => {
    expect(differing(year, (date) => worked.has(date.toString()))).toEqual([])
  })
})
