import { expect, test } from 'vitest'
import { streamsOf } from '../../src/simulation/random/streams.ts'
import { intervalOf, pairedInterval, predictionInterval } from '../../src/simulation/statistics/interval.ts'
import { warmUpOf } from '../../src/simulation/statistics/mser5.ts'
import { QuantileSketch } from '../../src/simulation/statistics/quantile-sketch.ts'
import { stopRule } from '../../src/simulation/statistics/stop-rule.ts'
import { TimeWeighted } from '../../src/simulation/statistics/time-weighted.ts'
import { studentQuantile } from '../../src/statistics/student-t.ts'

test.each([
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749464],
  [0.975, 9, 2.2621571627982049],
  [0.975, 29, 2.0452296421327034],
  [0.975, 1000, 1.9623390808264078],
  [0.95, 5, 2.0150483733330233],
  [0.995, 10, 3.1692726726169518],
  [0.9995, 4, 8.6103015813792751],
  [0.5, 7, 0],
])('t quantile of %d with %d degrees of freedom is %d, as R’s qt gives it', (p, degrees, value) => {
  expect(Math.abs(studentQuantile(p, degrees) - value)).toBeLessThanOrEqual(1e-11 * Math.max(1, value))
})

test('an interval of five replications, by hand', () => {
  const { mean, halfWidth, count } = intervalOf([1, 2, 3, 4, 5])
  expect([mean, count]).toEqual([3, 5])
  expect(halfWidth).toBeCloseTo(2.7764451051977987 * Math.sqrt(2.5 / 5), 12)
})

test('one replication says nothing about how sure it is', () => {
  expect(intervalOf([3]).halfWidth).toBe(Number.POSITIVE_INFINITY)
})

test('a difference is shown only when its interval leaves 0 out', () => {
  expect(pairedInterval([5, 6, 7], [5, 6, 7])).toMatchObject({ mean: 0, halfWidth: 0, shown: 'none' })
  expect(pairedInterval([5, 6, 7], [1, 2, 3.1]).shown).toBe('lower')
  expect(pairedInterval([5, 6, 7], [4, 7, 8]).shown).toBe('none')
  expect(() => pairedInterval([1], [1, 2])).toThrow('1 replications before and 2 after')
})

test('one more replication lies further from the mean than the mean from the truth', () => {
  const values = [1, 2, 3, 4, 5]
  expect(predictionInterval(values).halfWidth).toBeCloseTo(intervalOf(values).halfWidth * Math.sqrt(6), 12)
})

test('quantiles from buckets are those of the sorted values to two in a thousand', () => {
  const [sketch, stream] = [new QuantileSketch(), streamsOf(5, 0).shared(0)]
  const values = Array.from({ length: 5000 }, () => 3600 * stream.next() ** 3)
  for (const value of values) sketch.add(value)
  values.sort((a, b) => a - b)
  for (const share of [0.01, 0.5, 0.9, 0.95, 0.999, 1]) {
    const exact = values[Math.ceil(share * values.length) - 1] as number
    expect(Math.abs(sketch.quantile(share) - exact)).toBeLessThanOrEqual(0.0021 * exact)
  }
  expect(() => sketch.add(Number.NaN)).toThrow('the value NaN')
})

test('a figure that held for two thirds of the time has two thirds of the weight', () => {
  const figure = new TimeWeighted(0, 0)
  figure.set(3, 10)
  expect(figure.mean(30)).toBe(2)
  figure.reset(30)
  expect(figure.mean(40)).toBe(3)
})

test('the warm-up of a row that falls to its level ends where the level is reached', () => {
  const stream = streamsOf(9, 0).shared(0)
  const settling = Array.from(
    { length: 2000 },
    (_, at) => (at < 300 ? 30 * (1 - at / 300) : 0) + stream.next(),
  )
  const cut = warmUpOf(settling) as number
  expect(cut).toBeGreaterThan(250)
  expect(cut).toBeLessThanOrEqual(320)
  expect(warmUpOf(Array.from({ length: 2000 }, () => stream.next()))).toBeLessThan(200)
})

test('a row that never settles has no warm-up to cut', () => {
  expect(warmUpOf(Array.from({ length: 1000 }, (_, at) => at))).toBeUndefined()
})

test('replications end when the interval is narrow enough, never before the least nor after the most', () => {
  const rule = { least: 3, most: 6, until: { figures: ['days'], relativeHalfWidth: 0.1 } }
  const runsUntil = (values: readonly number[]) => {
    const isLast = stopRule(rule)
    return values.findIndex((days) => isLast({ days })) + 1
  }
  expect(runsUntil([10, 10, 10, 10])).toBe(3)
  expect(runsUntil([10, 20, 30, 10, 20, 30, 10])).toBe(6)
  expect(() => stopRule(rule)({ hours: 1 })).toThrow('no figure "days"; needed one of hours')
  expect(() => stopRule({ least: 1, most: 6 })).toThrow('1 to 6 replications')
})
