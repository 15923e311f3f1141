import { expect, test } from 'vitest'
import { lastResult } from '../../../src/plan/measures/last-result.ts'
import type { MeasuredCase, MeasuredClock } from '../../../src/plan/measures/measured.ts'
import { endedClock, exceeded, keptClock, monday, overdue, running } from './tiny-case.ts'

const result = (...runs: Partial<MeasuredClock>[]) => {
  const clocks = runs.map((clock, index) => ({
    limit: 'four-hours',
    run: index + 1,
    result: 'open' as const,
    due: null,
    ...clock,
  }))
  return lastResult({ clocks } as unknown as MeasuredCase, 'four-hours', { now: monday })
}

test('a clock is kept, exceeded or open; one that has passed is exceeded before any sweep', () => {
  expect(result(keptClock)).toBe('kept')
  expect(result(exceeded)).toBe('exceeded')
  expect(result(endedClock)).toBe('ended')
  expect(result(overdue)).toBe('exceeded')
  expect(result(running)).toBe('open')
  expect(result({})).toBe('open')
  expect(result()).toBeUndefined()
})

test('of several runs the last one counts: corrections begin the time anew', () => {
  expect(result(exceeded, keptClock)).toBe('kept')
  expect(result(keptClock, exceeded)).toBe('exceeded')
})
