import fc from 'fast-check'
import type { LimitUnit } from '../../src/time/limit-unit.ts'

const FIRST = Temporal.Instant.from('2021-01-04T00:00:00+08:00').epochMilliseconds
const LAST = Temporal.Instant.from('2026-06-30T00:00:00+08:00').epochMilliseconds
const MINUTES = (LAST - FIRST) / 60_000

/** Any minute from 2021 to mid-2026, so that limits stay inside the shipped calendar. */
export const anInstant = fc
  .integer({ min: 0, max: MINUTES })
  .map((minute) => Temporal.Instant.fromEpochMilliseconds(FIRST + minute * 60_000))

/** Any of the five units with an amount that a county would set. */
export const aLimit = fc.oneof(
  limit(
    'working-hours',
    fc.integer({ min: 1, max: 160 }).map((quarters) => quarters / 4),
  ),
  limit(
    'clock-hours',
    fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4),
  ),
  limit('working-days', fc.integer({ min: 1, max: 60 })),
  limit('calendar-days', fc.integer({ min: 1, max: 90 })),
  limit('months', fc.integer({ min: 1, max: 6 })),
)

/** Up to `most` excluded stretches that begin within forty days of a start; they may overlap. */
export function someExclusions(from: Temporal.Instant, most: number) {
  const minutes = (days: number) => fc.integer({ min: 0, max: days * 1440 })
  return fc.array(
    fc.tuple(minutes(40), minutes(20)).map(([after, long]) => {
      const begin = from.add({ minutes: after })
      return { from: begin, to: begin.add({ minutes: long }), ground: '专家评审' }
    }),
    { maxLength: most },
  )
}

/** A limit, a start, and some exclusions. */
export const aCase = fc
  .tuple(aLimit, anInstant)
  .chain(([limit, from]) => someExclusions(from, 3).map((excluded) => ({ ...limit, from, excluded })))

function limit(unit: LimitUnit, amounts: fc.Arbitrary<number>) {
  return amounts.map((amount) => ({ amount, unit }))
}
