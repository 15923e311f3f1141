import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neverLater } from '../../../src/process/reform/never-later.ts'
import { dueDate } from '../../../src/time/due-date.ts'
import { LIMIT_UNITS, type LimitUnit } from '../../../src/time/limit-unit.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'
import { anInstant, someExclusions } from '../../time/random-limits.ts'
import { SEED, seeded } from '../../time/seeded.ts'

const calendar = shippedCalendar()
const units = Object.keys(LIMIT_UNITS) as LimitUnit[]
const months = (amount: number) => ({ amount, unit: 'months' }) as const

/** The greatest amount of one unit that is said to end by another; 0 where none is. */
function greatest(unit: LimitUnit, other: { amount: number; unit: LimitUnit }): number {
  for (let amount = 24 * 31 * 6; amount > 0; amount--) if (neverLater({ amount, unit }, other)) return amount
  return 0
}

const pairs = units.flatMap((unit) =>
  units.flatMap((other) =>
    unit !== other && greatest(unit, { amount: 3, unit: other }) > 0 ? [[unit, other]] : [],
  ),
) as [LimitUnit, LimitUnit][]

test('across units these pairs are comparable, and no others', () => {
  expect(pairs.map((pair) => pair.join(' by '))).toEqual([
    'working-hours by working-days',
    'clock-hours by working-hours',
    'clock-hours by working-days',
    'clock-hours by calendar-days',
    'clock-hours by months',
    'calendar-days by working-days',
    'calendar-days by months',
  ])
})

describe(`on the shipped calendar the greatest such amount is due no later (seed ${SEED})`, () => {
  const amounts = fc.integer({ min: 1, max: 6 })
  test.each(pairs)('%s by %s', (unit, other) => {
    fc.assert(
      fc.property(anInstant, amounts, (from, n) => {
        const amount = greatest(unit, { amount: n, unit: other })
        if (amount === 0) return
        const [one, by] = [
          dueDate(calendar, { amount, unit, from }),
          dueDate(calendar, { amount: n, unit: other, from }),
        ]
        expect(Temporal.Instant.compare(one.until, by.until)).toBeLessThanOrEqual(0)
      }),
      seeded(300),
    )
  })

  test('and so of days while a case is paused', () => {
    const paused = anInstant.chain((from) => someExclusions(from, 3).map((excluded) => ({ from, excluded })))
    fc.assert(
      fc.property(paused, amounts, (request, n) => {
        const due = (amount: number, unit: LimitUnit) => dueDate(calendar, { ...request, amount, unit }).until
        expect(Temporal.Instant.compare(due(n, 'calendar-days'), due(n, 'working-days'))).toBeLessThanOrEqual(
          0,
        )
        expect(Temporal.Instant.compare(due(28 * n, 'calendar-days'), due(n, 'months'))).toBeLessThanOrEqual(
          0,
        )
      }),
      seeded(300),
    )
  })
})

test('one more can be later: a month of 28 days, and the evening of the first day', () => {
  const due = (from: string, amount: number, unit: LimitUnit) =>
    dueDate(calendar, { from: Temporal.Instant.from(from), amount, unit }).until.epochMilliseconds
  expect(neverLater({ amount: 29, unit: 'calendar-days' }, months(1))).toBeUndefined()
  const january = '2022-01-31T10:00:00+08:00'
  expect(due(january, 29, 'calendar-days')).toBeGreaterThan(due(january, 1, 'months'))
  expect(
    neverLater({ amount: 24, unit: 'clock-hours' }, { amount: 1, unit: 'calendar-days' }),
  ).toBeUndefined()
  const evening = '2022-03-01T22:00:00+08:00'
  expect(due(evening, 24, 'clock-hours')).toBeGreaterThan(due(evening, 1, 'calendar-days'))
  expect(
    neverLater({ amount: 3, unit: 'working-days' }, { amount: 7, unit: 'calendar-days' }),
  ).toBeUndefined()
})
