import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileWorkingClock, WorkingClock } from '../../src/simulation/kernel/working-clock.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { earliestAt, nextOpening, workingTimeAt } from '../../src/time/working-hours.ts'
import { seeded } from '../time/seeded.ts'

const calendar = shippedCalendar()
const start = Temporal.Instant.from('2021-09-28T10:17:30+08:00')
const clock = compileWorkingClock(calendar, start, 60)
const instant = (seconds: number) => start.epochMilliseconds + 1000 * seconds
const seconds = fc.integer({ min: 0, max: 55 * 86_400 })

test('working seconds of a run are those of the calendar, over the National Day and its make-up days', () => {
  fc.assert(
    fc.property(seconds, (at) => {
      const total = workingTimeAt(calendar.hours, instant(at)) - workingTimeAt(calendar.hours, instant(0))
      expect(clock.working(at)).toBe(total / 1000)
    }),
    seeded(500),
  )
})

test('back from working to plain seconds the clock gives the earliest time, as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 * 7 * 3600 }), (working) => {
      const total = workingTimeAt(calendar.hours, instant(0)) + 1000 * working
      expect(instant(clock.plain(working))).toBe(earliestAt(calendar.hours, total))
      expect(clock.working(clock.plain(working))).toBe(working)
    }),
    seeded(500),
  )
})

test('the hall is open, or opens next, when the calendar says so', () => {
  fc.assert(
    fc.property(seconds, (at) => {
      const next = nextOpening(calendar.hours, instant(at))
      expect(instant(clock.nextOpening(at))).toBe(next)
      expect(clock.isOpen(at)).toBe(next === instant(at))
    }),
    seeded(500),
  )
})

test('no work takes no time, even at night', () => {
  expect(clock.after(12 * 3600, 0)).toBe(12 * 3600)
})

test('a time beyond the days of the run is refused, and hours that overlap', () => {
  expect(() => clock.working(60 * 86_400)).toThrow('found the time 5184000 s')
  expect(() => clock.plain(1e9)).toThrow('found a time after 1000000000 working seconds')
  expect(() => new WorkingClock([])).toThrow('a run without any opening hours')
  expect(
    () =>
      new WorkingClock([
        { opens: 0, closes: 10 },
        { opens: 5, closes: 15 },
      ]),
  ).toThrow('opening hours from 5 to 15 s')
})
