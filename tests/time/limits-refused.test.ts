import { describe, expect, test } from 'vitest'
import { dueDate } from '../../src/time/due-date.ts'
import type { LimitRequest } from '../../src/time/limit-request.ts'
import type { LimitUnit } from '../../src/time/limit-unit.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { dueFromRemaining, usedTime } from '../../src/time/used-time.ts'

const calendar = shippedCalendar()
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const good: LimitRequest = { amount: 5, unit: 'working-days', from: at('2021-03-01T10:00') }
const code = (name: string) => expect.objectContaining({ name: 'TimeError', code: name })
const attempt = (change: Partial<LimitRequest>) => () => dueDate(calendar, { ...good, ...change })

describe('an amount that is no limit is refused', () => {
  test.each([0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '5' as unknown as number])(
    '%s working days',
    (amount) => {
      expect(attempt({ amount })).toThrow(code('limit-amount-invalid'))
    },
  )

  test.each([0, -4, 0.0001, 1 / 7, Number.NaN, 1e12])('%s working hours', (amount) => {
    expect(attempt({ amount, unit: 'working-hours' })).toThrow(code('limit-amount-invalid'))
  })

  test.each([0.25, 1 / 3, 0.1, 1.5])('but %s hours come to whole seconds', (amount) => {
    expect(attempt({ amount, unit: 'working-hours' })).not.toThrow()
  })

  test('an extension is an amount too', () => {
    expect(attempt({ extensions: [{ amount: 0, unit: 'working-days' }] })).toThrow(
      code('limit-amount-invalid'),
    )
  })
})

describe('so is what cannot be counted', () => {
  test('a unit that is none: 日 and 工作日 are never mixed up (R9)', () => {
    expect(attempt({ unit: 'days' as LimitUnit })).toThrow(code('limit-unit-invalid'))
    expect(attempt({ unit: 'toString' as LimitUnit })).toThrow(code('limit-unit-invalid'))
  })

  test('hours from a mere date (R2)', () => {
    expect(attempt({ unit: 'working-hours', from: Temporal.PlainDate.from('2021-03-01') })).toThrow(
      code('limit-start-invalid'),
    )
  })

  test('a start that is text', () => {
    expect(attempt({ from: '2021-03-01' as unknown as Temporal.Instant })).toThrow(
      code('limit-start-invalid'),
    )
  })

  test('an exclusion that ends before it begins', () => {
    const excluded = [{ from: at('2021-03-05T10:00'), to: at('2021-03-03T10:00'), ground: '听证' }]
    expect(attempt({ excluded })).toThrow(code('interval-invalid'))
    expect(() => usedTime(calendar, 'working-days', excluded)).toThrow(code('interval-invalid'))
  })

  test('a backward limit with an exclusion or an extension', () => {
    const extensions = [{ amount: 1, unit: 'working-days' }] as const
    expect(attempt({ direction: 'backward', extensions })).toThrow(code('backward-not-adjustable'))
  })

  test('a remainder that is overrun', () => {
    const resume = (remaining: number) => () =>
      dueFromRemaining(calendar, { unit: 'working-days', remaining, from: at('2021-03-01T10:00') })
    expect(resume(-1)).toThrow(code('limit-amount-invalid'))
    expect(resume(0.5)).toThrow(code('limit-amount-invalid'))
    expect(resume(0)).not.toThrow()
  })
})

describe('a limit outside the calendar is refused, never guessed', () => {
  test.each([
    ['working-days', '2027-12-31T10:00'],
    ['calendar-days', '2027-12-28T10:00'],
    ['months', '2027-10-08T10:00'],
    ['clock-hours', '2027-12-31T22:00'],
    ['working-hours', '2027-12-31T16:00'],
    ['working-days', '2020-12-31T10:00'],
    ['calendar-days', '2020-12-31T10:00'],
    ['clock-hours', '2020-12-31T10:00'],
    ['working-hours', '1899-12-31T10:00'],
  ] as const)('5 %s from %s', (unit, from) => {
    expect(attempt({ unit, from: at(from) })).toThrow(code('calendar-missing'))
  })

  test.each(['working-days', 'calendar-days', 'months', 'clock-hours', 'working-hours'] as const)(
    'backward, 5 %s',
    (unit) => {
      expect(attempt({ unit, from: at('2021-01-01T01:00'), direction: 'backward' })).toThrow(
        code('calendar-missing'),
      )
    },
  )
})
