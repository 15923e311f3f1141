import { describe, expect, test } from 'vitest'
import { buildCalendar } from '../../src/time/calendar.ts'
import { checkReceipt } from '../../src/time/check-receipt.ts'
import { dueDate } from '../../src/time/due-date.ts'
import type { HallSessions } from '../../src/time/hall-sessions.ts'
import { receiptFor } from '../../src/time/receipt-for.ts'
import { shippedHallSessions, shippedNotices } from '../../src/time/shipped-data.ts'
import { usedTime } from '../../src/time/used-time.ts'
import { validateHallSessions } from '../../src/time/validate-hall-sessions.ts'

const standard = shippedHallSessions[0] as HallSessions
const summer: HallSessions = {
  ...standard,
  name: 'summer 2021',
  from: '2021-07-01',
  to: '2021-08-31',
  sessions: [
    { opens: '08:00', closes: '12:00' },
    { opens: '15:00', closes: '18:30' },
  ],
}
const calendar = buildCalendar(shippedNotices, [standard, summer])
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const due = (amount: number, unit: 'working-hours' | 'working-days', from: string) =>
  dueDate(calendar, { amount, unit, from: at(from) }).until

describe('a summer timetable lies over the standard one', () => {
  test('it holds from its first day to its last', () => {
    expect(due(1, 'working-days', '2021-06-29T10:00')).toEqual(at('2021-06-30T17:00'))
    expect(due(1, 'working-days', '2021-06-30T10:00')).toEqual(at('2021-07-01T18:30'))
    expect(due(1, 'working-days', '2021-08-31T10:00')).toEqual(at('2021-09-01T17:00'))
  })

  test('working hours change with it', () => {
    expect(due(4, 'working-hours', '2021-06-30T16:00')).toEqual(at('2021-07-01T11:00'))
    expect(due(4, 'working-hours', '2021-07-01T11:00')).toEqual(at('2021-07-01T18:00'))
    const day = (date: string) => [{ from: at(`${date}T00:00`), to: at(`${date}T23:59`) }]
    expect(usedTime(calendar, 'working-hours', day('2021-07-01'))).toBe(7.5 * 3_600_000)
    expect(usedTime(calendar, 'working-hours', day('2021-09-01'))).toBe(7 * 3_600_000)
  })

  test('a receipt across the change holds both and checks', () => {
    const request = { amount: 4, unit: 'working-hours', from: at('2021-06-30T16:00') } as const
    const receipt = receiptFor(calendar, request, { kind: 'plan', citation: '一-1' })
    expect(receipt.calendar.sessions).toHaveLength(2)
    expect(checkReceipt(receipt).ok).toBe(true)
  })

  test('two timetables from one day, or a day without any, are refused', () => {
    const invalid = expect.objectContaining({ code: 'hall-sessions-invalid' })
    expect(() => buildCalendar(shippedNotices, [standard, { ...standard, name: 'other' }])).toThrow(invalid)
    expect(() => buildCalendar(shippedNotices, [{ ...standard, to: '2026-12-31' }])).toThrow(invalid)
    expect(() => buildCalendar(shippedNotices, [summer])).toThrow('no hall timetable on 2021-01-01')
  })
})

describe('a timetable that cannot be true is refused', () => {
  const sessions = (...pairs: [string, string][]) => ({
    sessions: pairs.map(([opens, closes]) => ({ opens, closes })),
  })
  test.each([
    ['no session', sessions()],
    ['a session back to front', sessions(['12:00', '09:00'])],
    ['sessions that overlap', sessions(['09:00', '12:00'], ['11:00', '17:00'])],
    ['25 hours', sessions(['09:00', '25:00'])],
    ['a time without a minute', sessions(['9', '12'])],
    ['an end before its start', { from: '2021-07-01', to: '2021-06-30' }],
    ['30 February', { from: '2021-02-30' }],
    ['a mark of its own', { mark: 'guessed' }],
    ['no source', { source: '' }],
  ])('%s', (_, change) => {
    expect(() => validateHallSessions({ ...standard, ...change })).toThrow(
      expect.objectContaining({ code: 'hall-sessions-invalid' }),
    )
  })

  test('a hall may close at midnight', () => {
    expect(() => validateHallSessions({ ...standard, ...sessions(['00:00', '24:00']) })).not.toThrow()
  })
})
