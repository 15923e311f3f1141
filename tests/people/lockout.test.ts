import { expect, test } from 'vitest'
import { type Attempts, countAttempt, lockedUntil, lockMinutes } from '../../src/people/lockout.ts'

const start = Temporal.Instant.from('2021-08-23T09:00:00+08:00')

test('five failures lock for fifteen minutes, each further one for twice as long, and never for more than a day', () => {
  expect([1, 4, 5, 6, 7, 11, 12, 30, 1000].map(lockMinutes)).toEqual([
    0, 0, 15, 30, 60, 960, 1440, 1440, 1440,
  ])
})

test('the lock ends to the second', () => {
  let now: Attempts | undefined
  for (let times = 0; times < 5; times += 1) now = countAttempt(now, start)
  expect(lockedUntil(now, start.add({ milliseconds: 15 * 60_000 - 1 }))).toEqual(start.add({ minutes: 15 }))
  expect(lockedUntil(now, start.add({ minutes: 15 }))).toBeUndefined()
})

test('failures are forgotten a day after the last one, or after the end of its lock', () => {
  const four = { failures: 4, lastAt: start, lockedUntil: null }
  expect(countAttempt(four, start.add({ milliseconds: 24 * 3_600_000 - 1 })).failures).toBe(5)
  expect(countAttempt(four, start.add({ hours: 24 })).failures).toBe(1)
  const locked = { failures: 6, lastAt: start, lockedUntil: start.add({ minutes: 30 }) }
  expect(countAttempt(locked, start.add({ hours: 24 })).failures).toBe(7)
  expect(countAttempt(locked, start.add({ hours: 24, minutes: 30 })).failures).toBe(1)
})
