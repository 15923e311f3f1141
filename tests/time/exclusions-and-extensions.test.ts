import { describe, expect, test } from 'vitest'
import { dueDate } from '../../src/time/due-date.ts'
import type { LimitRequest } from '../../src/time/limit-request.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'

const calendar = shippedCalendar()
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const date = Temporal.PlainDate.from
const excluded = (from: string, to: string) => [{ from: at(from), to: at(to), ground: '专家评审' }]
const dueDay = (request: LimitRequest) => String(dueDate(calendar, request).date)
const dueAt = (request: LimitRequest) => dueDate(calendar, request).until

describe('an extension is appended to the deadline that stands', () => {
  test('ten working days more on 2021-09-29: thirty from the start (W3)', () => {
    const limit = { amount: 20, unit: 'working-days', from: date('2021-09-01') } as const
    expect(dueDay({ ...limit, extensions: [{ amount: 10, unit: 'working-days' }] })).toBe('2021-10-19')
    expect(dueDay({ ...limit, amount: 30 })).toBe('2021-10-19')
  })

  test('to a deadline that moved off a holiday it adds from where it moved to', () => {
    const limit = { amount: 7, unit: 'calendar-days', from: date('2021-09-27') } as const
    expect(dueDay(limit)).toBe('2021-10-08')
    expect(dueDay({ ...limit, extensions: [{ amount: 5, unit: 'calendar-days' }] })).toBe('2021-10-13')
  })

  test('an exclusion before the deadline moves it, one after it moves the extension', () => {
    const limit = {
      amount: 5,
      unit: 'working-days',
      from: date('2021-03-01'),
      extensions: [{ amount: 5, unit: 'working-days' }],
    } as const
    expect(dueDay(limit)).toBe('2021-03-15')
    expect(dueDay({ ...limit, excluded: excluded('2021-03-03T10:00', '2021-03-05T10:00') })).toBe(
      '2021-03-17',
    )
    expect(dueDay({ ...limit, excluded: excluded('2021-03-10T10:00', '2021-03-12T10:00') })).toBe(
      '2021-03-17',
    )
  })

  test('an extension of days to a limit of hours begins on its due day', () => {
    const limit = { amount: 4, unit: 'working-hours', from: at('2021-06-11T16:00') } as const
    expect(dueDay({ ...limit, extensions: [{ amount: 1, unit: 'working-days' }] })).toBe('2021-06-16')
    const days = { amount: 1, unit: 'working-days', from: date('2021-06-11') } as const
    expect(dueAt({ ...days, extensions: [{ amount: 2, unit: 'working-hours' }] })).toEqual(
      at('2021-06-16T11:00'),
    )
  })
})

describe('no notice in five working days: accepted on the day of receipt (W4)', () => {
  test('the notice was due on the make-up Sunday, and the decision counts from receipt', () => {
    const received = date('2021-09-17')
    expect(dueDay({ amount: 5, unit: 'working-days', from: received })).toBe('2021-09-26')
    expect(dueDay({ amount: 20, unit: 'working-days', from: received })).toBe('2021-10-21')
  })
})

describe('excluded working days are those after the start day, up to the end day', () => {
  const limit = { amount: 5, unit: 'working-days', from: at('2021-03-01T10:00') } as const

  test('Wednesday to Friday excludes Thursday and Friday', () => {
    expect(dueDay(limit)).toBe('2021-03-08')
    expect(dueDay({ ...limit, excluded: excluded('2021-03-03T10:00', '2021-03-05T10:00') })).toBe(
      '2021-03-10',
    )
  })

  test('within one day it excludes nothing', () => {
    expect(dueDay({ ...limit, excluded: excluded('2021-03-03T09:00', '2021-03-03T17:00') })).toBe(
      '2021-03-08',
    )
  })

  test('over a weekend it excludes no working day that is not there', () => {
    expect(dueDay({ ...limit, excluded: excluded('2021-03-05T16:00', '2021-03-07T10:00') })).toBe(
      '2021-03-08',
    )
  })

  test('exclusions that overlap, in any order, count once', () => {
    const one = excluded('2021-03-03T10:00', '2021-03-05T10:00')
    const two = excluded('2021-03-04T10:00', '2021-03-09T10:00')
    const both = dueDay({ ...limit, excluded: excluded('2021-03-03T10:00', '2021-03-09T10:00') })
    expect(both).toBe('2021-03-12')
    expect(dueDay({ ...limit, excluded: [...one, ...two] })).toBe(both)
    expect(dueDay({ ...limit, excluded: [...two, ...one, ...one] })).toBe(both)
  })

  test('one before the start, or after the end, changes nothing', () => {
    expect(dueDay({ ...limit, excluded: excluded('2021-02-22T10:00', '2021-03-01T09:00') })).toBe(
      '2021-03-08',
    )
    expect(dueDay({ ...limit, excluded: excluded('2021-03-09T10:00', '2021-03-19T10:00') })).toBe(
      '2021-03-08',
    )
  })
})

describe('on the due day itself', () => {
  const limit = { amount: 5, unit: 'working-days', from: at('2021-03-01T10:00') } as const

  test('an exclusion that begins before the close extends the limit to its end', () => {
    expect(dueDay({ ...limit, excluded: excluded('2021-03-08T16:00', '2021-03-17T10:00') })).toBe(
      '2021-03-17',
    )
  })

  test('so does one that begins at the very close: the last instant is within the limit (R8)', () => {
    expect(dueDay({ ...limit, excluded: excluded('2021-03-08T17:00', '2021-03-17T10:00') })).toBe(
      '2021-03-17',
    )
  })

  test('one that ends on a rest day extends it to the day after the rest', () => {
    expect(dueDay({ ...limit, excluded: excluded('2021-03-08T16:00', '2021-03-20T10:00') })).toBe(
      '2021-03-22',
    )
  })

  test('one that begins after the close finds the limit over', () => {
    expect(dueDay({ ...limit, excluded: excluded('2021-03-08T17:00:01', '2021-03-17T10:00') })).toBe(
      '2021-03-08',
    )
  })

  test('one that begins in the rest period before a moved due day still extends', () => {
    const inHoliday = { amount: 7, unit: 'calendar-days', from: date('2021-09-27') } as const
    expect(dueDay({ ...inHoliday, excluded: excluded('2021-10-05T10:00', '2021-10-06T10:00') })).toBe(
      '2021-10-08',
    )
    expect(dueDay({ ...inHoliday, excluded: excluded('2021-10-05T10:00', '2021-10-14T10:00') })).toBe(
      '2021-10-14',
    )
  })
})

describe('the other units', () => {
  test('calendar days and months lose the excluded calendar days, then move off a rest period', () => {
    const fortnight = excluded('2021-07-10T10:00', '2021-07-24T10:00')
    expect(dueDay({ amount: 15, unit: 'calendar-days', from: date('2021-07-05'), excluded: fortnight })).toBe(
      '2021-08-03',
    )
    expect(dueDay({ amount: 3, unit: 'months', from: date('2021-07-05'), excluded: fortnight })).toBe(
      '2021-10-19',
    )
  })

  test('hours lose exactly the excluded time', () => {
    const noon = excluded('2021-06-15T11:00', '2021-06-15T14:00')
    expect(dueAt({ amount: 4, unit: 'working-hours', from: at('2021-06-15T09:00'), excluded: noon })).toEqual(
      at('2021-06-15T16:00'),
    )
    expect(dueAt({ amount: 4, unit: 'clock-hours', from: at('2021-06-15T09:00'), excluded: noon })).toEqual(
      at('2021-06-15T16:00'),
    )
  })

  test('hours full at noon end at noon, not at one', () => {
    expect(dueAt({ amount: 3, unit: 'working-hours', from: at('2021-06-15T09:00') })).toEqual(
      at('2021-06-15T12:00'),
    )
    expect(dueAt({ amount: 7, unit: 'working-hours', from: at('2021-06-14T09:00') })).toEqual(
      at('2021-06-15T17:00'),
    )
  })
})
