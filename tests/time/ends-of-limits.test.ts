import { describe, expect, test } from 'vitest'
import { dueDate } from '../../src/time/due-date.ts'
import type { LimitRequest } from '../../src/time/limit-request.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'

const calendar = shippedCalendar()
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const date = Temporal.PlainDate.from
const dueAt = (request: LimitRequest) => dueDate(calendar, request).until
const week = { amount: 7, unit: 'calendar-days', from: date('2021-09-13') } as const

describe('the last day ends at close of business, or at 24:00 (R5)', () => {
  test('at close of business where nothing else is said', () => {
    expect(dueAt(week)).toEqual(at('2021-09-22T17:00'))
  })

  test('at 24:00 where the limit says so', () => {
    expect(dueAt({ ...week, ends: 'midnight' })).toEqual(at('2021-09-23T00:00'))
  })

  test('a waiting period always runs to 24:00, and moves later, never earlier (R10)', () => {
    expect(dueAt({ ...week, minimum: true })).toEqual(at('2021-09-23T00:00'))
    expect(dueAt({ ...week, minimum: true, ends: 'close-of-business' })).toEqual(at('2021-09-23T00:00'))
    expect(dueAt({ ...week, amount: 20, from: date('2021-09-01'), minimum: true })).toEqual(
      at('2021-09-23T00:00'),
    )
  })
})

describe('backward: at least so long before', () => {
  const ahead = (amount: number, unit: LimitRequest['unit'], from: LimitRequest['from']) =>
    dueDate(calendar, { amount, unit, from, direction: 'backward' })

  test('three days before Monday 28 June 2021 is Friday 25 June (W14)', () => {
    expect(ahead(3, 'calendar-days', date('2021-06-28'))).toEqual({
      date: date('2021-06-25'),
      until: at('2021-06-25T17:00'),
      provisional: false,
    })
  })

  test('it stays on a rest day, and may be met until 24:00 of it', () => {
    expect(ahead(2, 'calendar-days', date('2021-06-28')).until).toEqual(at('2021-06-27T00:00'))
    expect(String(ahead(2, 'calendar-days', date('2021-06-28')).date)).toBe('2021-06-26')
  })

  test('working days skip the rest days between', () => {
    expect(String(ahead(3, 'working-days', date('2021-10-08')).date)).toBe('2021-09-28')
  })

  test('a month before 31 March is the last day of February', () => {
    expect(String(ahead(1, 'months', date('2021-03-31')).date)).toBe('2021-02-28')
  })

  test('hours leave the whole lead time', () => {
    expect(ahead(4, 'working-hours', at('2021-06-15T12:00')).until).toEqual(at('2021-06-11T16:00'))
    expect(ahead(4, 'working-hours', at('2021-06-15T17:00')).until).toEqual(at('2021-06-15T13:00'))
    expect(ahead(4, 'clock-hours', at('2021-06-15T03:00')).until).toEqual(at('2021-06-14T23:00'))
  })
})
