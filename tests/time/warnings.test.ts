import { describe, expect, test } from 'vitest'
import { dueDate } from '../../src/time/due-date.ts'
import type { LimitUnit } from '../../src/time/limit-unit.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { DEFAULT_WARNING, warningAt } from '../../src/time/warning.ts'

const calendar = shippedCalendar()
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)

function warned(
  amount: number,
  unit: LimitUnit,
  from: Temporal.Instant | Temporal.PlainDate,
  thresholds = DEFAULT_WARNING,
) {
  const limit = { amount, unit, from }
  return warningAt(calendar, dueDate(calendar, limit), limit, thresholds)
}

describe('a day limit warns at the opening of the working day before the due day', () => {
  test('over a holiday', () => {
    expect(warned(7, 'calendar-days', Temporal.PlainDate.from('2021-09-27'))).toEqual(at('2021-09-30T09:00'))
  })

  test('on a make-up Sunday', () => {
    expect(warned(5, 'working-days', at('2021-09-18T10:00'))).toEqual(at('2021-09-26T09:00'))
  })

  test('but never before it began', () => {
    expect(warned(1, 'working-days', at('2021-03-01T15:00'))).toEqual(at('2021-03-01T15:00'))
    expect(warned(1, 'working-days', Temporal.PlainDate.from('2021-03-02'))).toEqual(at('2021-03-02T09:00'))
  })

  test('or as many days before as the county sets', () => {
    const thresholds = { ...DEFAULT_WARNING, workingDays: 3 }
    expect(warned(20, 'working-days', at('2021-03-01T10:00'), thresholds)).toEqual(at('2021-03-24T09:00'))
  })
})

describe('an hour limit warns when a quarter is left, and at least half an hour before', () => {
  test('in its own time: working hours skip lunch and holidays', () => {
    expect(warned(4, 'working-hours', at('2021-06-11T16:00'))).toEqual(at('2021-06-15T11:00'))
    expect(warned(4, 'clock-hours', at('2021-06-11T16:00'))).toEqual(at('2021-06-11T19:00'))
  })

  test('half an hour is the least', () => {
    expect(warned(1, 'working-hours', at('2021-06-15T09:00'))).toEqual(at('2021-06-15T09:30'))
    expect(warned(0.25, 'working-hours', at('2021-06-15T09:00'))).toEqual(at('2021-06-15T09:00'))
  })
})

test('a limit that is found to have begun after its own end warns at once', () => {
  const due = dueDate(calendar, { amount: 5, unit: 'working-days', from: at('2021-03-01T10:00') })
  const found = { amount: 5, unit: 'working-days', from: at('2021-04-01T10:00') } as const
  expect(warningAt(calendar, due, found)).toEqual(at('2021-04-01T10:00'))
})

test('the default scale says that it is assumed', () => {
  expect(DEFAULT_WARNING.mark).toBe('assumed')
})
