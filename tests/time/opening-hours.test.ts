import { expect, test } from 'vitest'
import { openingHours } from '../../src/time/opening-hours.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'

const open = (from: string, days: number) =>
  openingHours(shippedCalendar(), Temporal.Instant.from(from), days).map(({ from: opens, to: closes }) =>
    [opens, closes].map((instant) => instant.toZonedDateTimeISO('+08:00').toString().slice(0, 16)).join(' '),
  )

test('the hall is open in its sessions; what is over is left out, what has begun is not', () => {
  expect(open('2021-08-23T10:00:00+08:00', 1)).toEqual([
    '2021-08-23T09:00 2021-08-23T12:00',
    '2021-08-23T13:00 2021-08-23T17:00',
  ])
  expect(open('2021-08-23T12:00:00+08:00', 1)).toEqual(['2021-08-23T13:00 2021-08-23T17:00'])
})

test('it is shut at weekends, and open on the days that make up for a holiday', () => {
  expect(open('2021-09-18T18:00:00+08:00', 5)).toEqual([
    '2021-09-22T09:00 2021-09-22T12:00',
    '2021-09-22T13:00 2021-09-22T17:00',
  ])
  expect(open('2021-09-18T08:00:00+08:00', 1)).toHaveLength(2)
})

test('days that no calendar covers have no hours', () => {
  expect(open('2099-01-04T10:00:00+08:00', 3)).toEqual([])
})
