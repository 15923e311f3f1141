import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDate } from '../../src/time/due-date.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { allottedTime, dueFromRemaining, remainingTime, usedTime } from '../../src/time/used-time.ts'
import { aCase, aLimit, anInstant } from './random-limits.ts'
import { SEED, seeded } from './seeded.ts'

const calendar = shippedCalendar()
const later = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0

describe(`what holds for every limit (seed ${SEED})`, () => {
  test('measuring to the due instant gives back what the limit allots, unless the end moved off a rest period', () => {
    fc.assert(
      fc.property(aLimit, anInstant, (limit, from) => {
        const { until } = dueDate(calendar, { ...limit, from })
        const used = usedTime(calendar, limit.unit, [{ from, to: until }])
        const allotted = allottedTime(calendar, { ...limit, from })
        const moves = limit.unit === 'calendar-days' || limit.unit === 'months'
        if (moves) expect(used).toBeGreaterThanOrEqual(allotted)
        else expect(used).toBe(allotted)
      }),
      seeded(3000),
    )
  })

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(aLimit, anInstant, anInstant, (limit, one, other) => {
        const [first, second] = later(one, other) ? [other, one] : [one, other]
        const [early, late] = [first, second].map((from) => dueDate(calendar, { ...limit, from }).until)
        expect(later(early as Temporal.Instant, late as Temporal.Instant)).toBe(false)
      }),
      seeded(3000),
    )
  })

  test('cutting an interval in two changes nothing, and counting it twice neither', () => {
    fc.assert(
      fc.property(aLimit, fc.tuple(anInstant, anInstant, anInstant), ({ unit }, instants) => {
        const [from, middle, to] = instants.toSorted(Temporal.Instant.compare) as typeof instants
        const whole = usedTime(calendar, unit, [{ from, to }])
        const halves = [
          { from: middle, to },
          { from, to: middle },
        ]
        expect(usedTime(calendar, unit, halves)).toBe(whole)
        expect(usedTime(calendar, unit, [...halves, { from, to }])).toBe(whole)
      }),
      seeded(3000),
    )
  })

  test('more excluded time never ends earlier', () => {
    fc.assert(
      fc.property(aCase, (limit) => {
        const { until: without } = dueDate(calendar, { ...limit, excluded: limit.excluded.slice(1) })
        expect(later(without, dueDate(calendar, limit).until)).toBe(false)
      }),
      seeded(2000),
    )
  })

  test('what is left when an exclusion begins, counted on from its end, gives the same due date', () => {
    fc.assert(
      fc.property(aCase, ({ excluded: [pause], ...limit }) => {
        fc.pre(pause !== undefined && !later(pause.from, dueDate(calendar, limit).until))
        const left = remainingTime(calendar, limit, [{ from: limit.from, to: pause.from }])
        const incremental = dueFromRemaining(calendar, {
          unit: limit.unit,
          remaining: Math.max(0, left),
          from: pause.to,
        })
        expect(incremental.until).toEqual(dueDate(calendar, { ...limit, excluded: [pause] }).until)
      }),
      seeded(3000),
    )
  })

  test('a backward limit leaves exactly its lead time', () => {
    fc.assert(
      fc.property(aLimit, anInstant, (limit, to) => {
        fc.pre(to.epochMilliseconds > Temporal.Instant.from('2021-09-01T00:00Z').epochMilliseconds)
        const { date, until } = dueDate(calendar, { ...limit, from: to, direction: 'backward' })
        if (limit.unit.endsWith('hours')) {
          const allotted = allottedTime(calendar, { ...limit, from: to })
          expect(usedTime(calendar, limit.unit, [{ from: until, to }])).toBe(allotted)
        } else {
          // The lead day itself is whole, the day of the event is not counted.
          const dayBefore = to.subtract({ hours: 24 })
          const from = date.subtract({ days: 1 }).toZonedDateTime('Asia/Shanghai').toInstant()
          const lead = usedTime(calendar, limit.unit, [{ from, to: dayBefore }])
          if (limit.unit !== 'months') expect(lead).toBe(limit.amount)
          else expect(lead).toBeGreaterThanOrEqual(28 * limit.amount)
        }
      }),
      seeded(2000),
    )
  })
})
