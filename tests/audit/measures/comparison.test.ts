import { describe, expect, test } from 'vitest'
import { distributionOf } from '../../../src/audit/measures/quantiles.ts'
import { sampleOf, welchInterval } from '../../../src/audit/measures/welch.ts'
import { studentQuantile } from '../../../src/statistics/student-t.ts'

/** A fixed sequence of numbers between 0 and 1 (Park and Miller). */
function sequence(seed: number) {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

describe('quantiles', () => {
  test('of a hundred times they are the 50th, 90th, 95th and 99th', () => {
    const next = sequence(7)
    const times = Int32Array.from({ length: 100 }, (_, index) => index + 1).sort(() => next() - 0.5)
    expect(distributionOf(times)).toEqual({ mean: 51, median: 50, p90: 90, p95: 95, p99: 99 })
  })

  test('are those of sorting, whatever the values', () => {
    const next = sequence(20_210_820)
    for (let length = 1; length < 200; length += 1) {
      const values = Int32Array.from({ length }, () => Math.floor(next() * (length % 7 === 0 ? 3 : 10_000)))
      const sorted = values.toSorted()
      const at = (share: number) => sorted[Math.ceil(share * length) - 1]
      const { median, p90, p95, p99 } = distributionOf(values) ?? {}
      expect([median, p90, p95, p99]).toEqual([at(0.5), at(0.9), at(0.95), at(0.99)])
    }
  })

  test('of nothing there are none', () => {
    expect(distributionOf(new Int32Array(0))).toBeNull()
  })
})

describe('the interval for a difference', () => {
  test.each([
    [10, 2.2281],
    [29, 2.0452],
    [60, 2.0003],
    [120, 1.9799],
    [1e9, 1.96],
  ])('Student’s t at 97.5 %% with %i degrees of freedom is %d, as printed tables have it', (degrees, t) => {
    expect(studentQuantile(0.975, degrees)).toBeCloseTo(t, 3)
  })

  test('covers the true difference in about 95 of 100 comparisons, though variances differ', () => {
    const next = sequence(1947)
    const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
    let covered = 0
    for (let round = 0; round < 1000; round += 1) {
      const before = Float64Array.from({ length: 40 }, () => 100 + 10 * normal())
      const after = Float64Array.from({ length: 80 }, () => 95 + 30 * normal())
      const found = welchInterval(sampleOf(before), sampleOf(after))
      if (found && found.low <= -5 && -5 <= found.high) covered += 1
    }
    expect(covered).toBeGreaterThan(930)
    expect(covered).toBeLessThan(970)
  })

  test('below thirty cases on a side nothing is said', () => {
    const few = sampleOf(new Float64Array(29).fill(1))
    expect(welchInterval(few, sampleOf(new Float64Array(500).fill(2)))).toBeUndefined()
  })
})
