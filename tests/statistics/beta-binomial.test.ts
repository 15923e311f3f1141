import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countAhead } from '../../src/statistics/beta-binomial.ts'

/** The chance of so many, by the ratio of one to the one before: other arithmetic than the code has. */
function chances(seen: number, of: number, next: number): number[] {
  const [a, b] = [seen + 0.5, of - seen + 0.5]
  const rows = [1]
  for (let count = 0; count < next; count += 1) {
    const up = ((next - count) * (count + a)) / ((count + 1) * (next - count - 1 + b))
    rows.push((rows[count] as number) * up)
  }
  const whole = rows.reduce((sum, one) => sum + one, 0)
  return rows.map((one) => one / whole)
}

test('is the quantile of the beta-binomial distribution', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 80 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (seen, others, next, p) => {
        const rows = chances(seen, seen + others, next)
        const count = countAhead({ seen, of: seen + others, next, p })
        const upTo = (last: number) => rows.slice(0, last + 1).reduce((sum, one) => sum + one, 0)
        expect(upTo(count)).toBeGreaterThan(p - 1e-9)
        if (count > 0) expect(upTo(count - 1)).toBeLessThan(p + 1e-9)
      },
    ),
    { seed: 20210820, numRuns: 200 },
  )
})

test('of none in a hundred leaves room for three in the next hundred, and of none at all for anything', () => {
  expect(countAhead({ seen: 0, of: 100, next: 100, p: 0.975 })).toBe(3)
  expect(countAhead({ seen: 0, of: 0, next: 10, p: 0.975 })).toBe(10)
  expect(countAhead({ seen: 0, of: 100_000, next: 100, p: 0.975 })).toBe(0)
})

test('refuses what is no count', () => {
  expect(() => countAhead({ seen: 2, of: 1, next: 1, p: 0.5 })).toThrow('no more seen')
  expect(() => countAhead({ seen: 0, of: 1, next: 1, p: 1 })).toThrow('between 0 and 1')
})
