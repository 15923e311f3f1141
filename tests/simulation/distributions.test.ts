import { expect, test } from 'vitest'
import type { Distribution } from '../../src/simulation/random/distribution.ts'
import { normalQuantile } from '../../src/simulation/random/normal-quantile.ts'
import { samplerOf } from '../../src/simulation/random/sampler.ts'
import { streamsOf } from '../../src/simulation/random/streams.ts'
import { Tally } from '../../src/simulation/statistics/tally.ts'

/** Each with its true mean and variance. */
const moments: readonly [Distribution, number, number][] = [
  [{ kind: 'fixed', value: 7 }, 7, 0],
  [{ kind: 'exponential', mean: 4 }, 4, 16],
  [{ kind: 'erlang', shape: 3, mean: 6 }, 6, 12],
  [{ kind: 'lognormal', mean: 5, deviation: 3 }, 5, 9],
  [{ kind: 'gamma', shape: 2.5, mean: 5 }, 5, 10],
  [{ kind: 'gamma', shape: 0.5, mean: 2 }, 2, 8],
  [{ kind: 'triangular', least: 1, mode: 2, most: 6 }, 3, (1 + 4 + 36 - 2 - 6 - 12) / 18],
  [{ kind: 'empirical', values: [3, 1] }, 2, 1 / 3],
]

test.each(moments)('%o has its mean and variance', (distribution, mean, variance) => {
  const [sampler, stream, tally] = [samplerOf(distribution), streamsOf(11, 0).shared(1), new Tally()]
  for (let draw = 0; draw < 40_000; draw += 1) tally.add(sampler.sample(stream))
  expect(sampler.mean).toBeCloseTo(mean, 12)
  // Five standard errors of the mean.
  expect(Math.abs(tally.mean - mean)).toBeLessThanOrEqual(5 * Math.sqrt(variance / 40_000) + 1e-12)
  expect(Math.abs(tally.variance - variance)).toBeLessThanOrEqual(0.08 * variance)
})

test('a larger number gives a longer time, where times are drawn by inversion', () => {
  const kinds: Distribution[] = [
    { kind: 'lognormal', mean: 5, deviation: 3 },
    { kind: 'triangular', least: 1, mode: 2, most: 6 },
    { kind: 'empirical', values: [1, 2, 3, 5, 8] },
  ]
  for (const kind of kinds) {
    const [numbers, times] = [streamsOf(3, 0).shared(0), streamsOf(3, 0).shared(0)]
    const sampler = samplerOf(kind)
    const pairs = Array.from({ length: 200 }, () => [numbers.next(), sampler.sample(times)] as const)
    pairs.sort(([a], [b]) => a - b)
    expect(pairs.map(([, time]) => time)).toEqual(pairs.map(([, time]) => time).sort((a, b) => a - b))
  }
})

test('quantiles of the normal distribution, as tables have them', () => {
  expect(normalQuantile(0.5)).toBe(0)
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 14)
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13)
})

test.each<[Distribution, string]>([
  [{ kind: 'fixed', value: -1 }, 'fixed with value -1; needed a value of 0 or more'],
  [{ kind: 'exponential', mean: 0 }, 'exponential with mean 0; needed a mean above 0'],
  [{ kind: 'erlang', shape: 1.5, mean: 1 }, 'erlang with shape 1.5; needed a whole shape from 1 to 100'],
  [{ kind: 'lognormal', mean: 1, deviation: Number.NaN }, 'lognormal with deviation NaN'],
  [{ kind: 'triangular', least: 2, mode: 1, most: 3 }, '0 ≤ least ≤ mode ≤ most'],
  [{ kind: 'empirical', values: [] }, 'empirical with no values; needed at least one value'],
])('%o is refused', (distribution, message) => {
  expect(() => samplerOf(distribution)).toThrow(message)
})
