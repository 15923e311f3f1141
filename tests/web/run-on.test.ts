import { expect, test } from 'vitest'
import type { CaseClock } from '../../src/web/case/case-data.ts'
import { beijingDay, runOn } from '../../src/web/case/run-on.ts'
import { openSessions } from '../../src/web/words/open-time.ts'

const at = (time: string) => Temporal.Instant.from(`2021-08-23T${time}+08:00`).epochMilliseconds
const open = openSessions([
  { from: '2021-08-23T08:30:00+08:00', to: '2021-08-23T12:00:00+08:00' },
  { from: '2021-08-23T13:30:00+08:00', to: '2021-08-23T17:30:00+08:00' },
])
const clock = (more: Partial<CaseClock>) =>
  ({
    state: 'counting',
    measure: 'seconds',
    unit: 'working-hours',
    used: 0,
    remaining: 14_400,
    ...more,
  }) as CaseClock
const left = (more: Partial<CaseClock>, from: string, to: string) => {
  const { used, remaining } = runOn(clock(more), open, at(from), at(to))
  return [used, remaining]
}

test('working hours run while the hall is open, and rest at noon', () => {
  expect(left({}, '09:00', '09:30')).toEqual([1800, 12_600])
  expect(left({}, '11:30', '13:30')).toEqual([1800, 12_600])
  expect(left({}, '12:10', '13:20')).toEqual([0, 14_400])
  expect(left({}, '11:30', '14:00')).toEqual([3600, 10_800])
})

test('hours of the clock run at noon too, and past their end', () => {
  expect(left({ unit: 'clock-hours' }, '11:30', '13:30')).toEqual([7200, 7200])
  expect(left({ unit: 'clock-hours', remaining: 3600 }, '11:30', '13:30')).toEqual([7200, -3600])
})

test('what is held, has stopped, or is told in days stays as it was told', () => {
  for (const still of [
    { state: 'held' },
    { state: 'stopped' },
    { measure: 'days', unit: 'working-days' },
  ] as const)
    expect(left(still, '09:00', '17:00')).toEqual([0, 14_400])
})

test('what no calendar covers stays untold, and time never runs back', () => {
  expect(left({ used: null, remaining: null }, '09:00', '10:00')).toEqual([null, null])
  expect(left({}, '10:00', '09:00')).toEqual([0, 14_400])
})

test('the day in Beijing turns at its own midnight, whatever fraction of a millisecond the browser tells', () => {
  expect(beijingDay(at('23:59') + 0.7)).toBe('2021-08-23')
  expect(beijingDay(at('23:59') + 60_000.2)).toBe('2021-08-24')
})
