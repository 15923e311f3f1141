import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDate } from '../../src/time/due-date.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { shippedNotices } from '../../src/time/shipped-data.ts'
import { aLimit, anInstant } from './random-limits.ts'
import { SEED, seeded } from './seeded.ts'

const calendar = shippedCalendar()
const ZONE = 'Asia/Shanghai'
const inRange = (day: string) =>
  shippedNotices.some(({ off }) => off.some(({ from, to }) => from <= day && day <= to))
const makeUp = new Set(shippedNotices.flatMap(({ work }) => work))

function isWorked(date: Temporal.PlainDate): boolean {
  const day = date.toString()
  return makeUp.has(day) || (!inRange(day) && date.dayOfWeek < 6)
}

function roll(date: Temporal.PlainDate): Temporal.PlainDate {
  return isWorked(date) ? date : roll(date.add({ days: 1 }))
}

function dayByDay(from: Temporal.PlainDate, amount: number, unit: string): Temporal.PlainDate {
  if (unit === 'months') return roll(from.add({ months: amount }))
  if (unit === 'calendar-days') return roll(from.add({ days: amount }))
  let date = from
  for (let left = amount; left > 0; left -= Number(isWorked(date))) date = date.add({ days: 1 })
  return date
}

function minuteByMinute(from: Temporal.Instant, amount: number, unit: string): Temporal.Instant {
  let at = from.toZonedDateTimeISO(ZONE)
  for (let left = amount * 60; left > 0; ) {
    const open =
      unit === 'clock-hours' || (isWorked(at.toPlainDate()) && at.hour >= 9 && at.hour < 17 && at.hour !== 12)
    at = at.add({ minutes: 1 })
    if (open) left -= 1
  }
  return at.toInstant()
}

describe(`the tables agree with walking (seed ${SEED})`, () => {
  test('day by day, for the day units', () => {
    fc.assert(
      fc.property(aLimit, anInstant, ({ amount, unit }, from) => {
        fc.pre(!unit.endsWith('hours'))
        const start = from.toZonedDateTimeISO(ZONE).toPlainDate()
        expect(dueDate(calendar, { amount, unit, from }).date).toEqual(dayByDay(start, amount, unit))
      }),
      seeded(1000),
    )
  })

  test('minute by minute, for the hour units', () => {
    fc.assert(
      fc.property(aLimit, anInstant, ({ amount, unit }, from) => {
        fc.pre(unit.endsWith('hours') && amount <= 20)
        expect(dueDate(calendar, { amount, unit, from }).until).toEqual(minuteByMinute(from, amount, unit))
      }),
      seeded(60),
    )
  })
})
