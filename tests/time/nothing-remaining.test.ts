import { describe, expect, test } from 'vitest'
import type { LimitUnit } from '../../src/time/limit-unit.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { dueFromRemaining, remainingTime } from '../../src/time/used-time.ts'

const calendar = shippedCalendar()
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const resumed = (unit: LimitUnit, from: string) =>
  dueFromRemaining(calendar, { unit, remaining: 0, from: at(from) }).until

describe('a limit that counts again with nothing left', () => {
  test('is due at close of business of the day, or of the day after the rest period', () => {
    expect(resumed('working-days', '2021-09-28T10:00')).toEqual(at('2021-09-28T17:00'))
    expect(resumed('working-days', '2021-10-02T10:00')).toEqual(at('2021-10-08T17:00'))
    expect(resumed('months', '2021-10-02T10:00')).toEqual(at('2021-10-08T17:00'))
  })

  test('is due at once in opening hours, their last instant included', () => {
    for (const open of ['2021-09-28T10:00', '2021-09-28T12:00', '2021-09-28T17:00']) {
      expect(resumed('working-hours', open)).toEqual(at(open))
    }
  })

  test('is due at the next opening outside them', () => {
    expect(resumed('working-hours', '2021-09-28T12:00:01')).toEqual(at('2021-09-28T13:00'))
    expect(resumed('working-hours', '2021-09-30T17:00:01')).toEqual(at('2021-10-08T09:00'))
    expect(resumed('clock-hours', '2021-10-02T03:00')).toEqual(at('2021-10-02T03:00'))
  })
})

test('what is left turns negative when a limit is overrun', () => {
  const limit = { amount: 5, unit: 'working-days', from: at('2021-03-01T10:00') } as const
  expect(remainingTime(calendar, limit, [{ from: limit.from, to: at('2021-03-05T16:00') }])).toBe(1)
  expect(remainingTime(calendar, limit, [{ from: limit.from, to: at('2021-03-10T16:00') }])).toBe(-2)
})
