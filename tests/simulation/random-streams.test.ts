import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jump, jumpOver } from '../../src/simulation/random/jump.ts'
import { Mrg32k3a } from '../../src/simulation/random/mrg32k3a.ts'
import { PUBLISHED_SEED, STATE_SIZE, type Streams, streamsOf } from '../../src/simulation/random/streams.ts'
import { seeded } from '../time/seeded.ts'

const first = (stream: Mrg32k3a, count: number) => Array.from({ length: count }, () => stream.next())

/** The first number of a purpose of the case with an index. */
function draw(streams: Streams, index: number, purpose: number): number {
  const states = new Float64Array(STATE_SIZE)
  for (let at = 0; at <= index; at += 1) streams.nextCase(states, 0)
  return streams.ofCase(states, 0, purpose).next()
}

test('the first numbers are those that L’Ecuyer published for the seed 12345', () => {
  const numbers = first(streamsOf(PUBLISHED_SEED, 0).shared(0), 3)
  const published = [0.127011122046577, 0.318527565396794, 0.30918601558327]
  for (const [index, value] of published.entries()) expect(numbers[index]).toBeCloseTo(value, 14)
})

test('the second stream begins 2¹²⁷ numbers further, as published', () => {
  expect(streamsOf(PUBLISHED_SEED, 1).shared(0).next()).toBeCloseTo(0.75958186224872, 14)
})

test('a jump over n numbers is n numbers drawn', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2 ** 31 }), (count, seed) => {
      const stream = new Mrg32k3a([seed, 1, 2, 3, 4, 5])
      first(stream, count)
      const state = Float64Array.from([seed, 1, 2, 3, 4, 5])
      jump(jumpOver(BigInt(count)), state, 0, state, 0)
      expect(new Mrg32k3a(state).next()).toBe(stream.next())
    }),
    seeded(100),
  )
})

test('replication 5 begins where five jumps of a stream lead', () => {
  const state = Float64Array.from(PUBLISHED_SEED)
  for (let stream = 0; stream < 5; stream += 1) jump(jumpOver(2n ** 127n), state, 0, state, 0)
  expect(streamsOf(PUBLISHED_SEED, 5).shared(0).next()).toBe(new Mrg32k3a(state).next())
})

test('a case has the same number for the same purpose, whatever was drawn for others', () => {
  const asked = streamsOf(7, 3)
  const states = new Float64Array(STATE_SIZE)
  asked.nextCase(states, 0)
  first(asked.ofCase(states, 0, 1), 50)
  first(asked.shared(0), 20)
  asked.nextCase(states, 0)
  expect(asked.ofCase(states, 0, 2).next()).toBe(draw(streamsOf(7, 3), 1, 2))
})

test('cases, purposes, replications and seeds have numbers of their own', () => {
  const numbers = [7, 8].flatMap((seed) =>
    [0, 1].flatMap((replication) =>
      [0, 1, 2].flatMap((index) =>
        [0, 1, 2].map((purpose) => draw(streamsOf(seed, replication), index, purpose)),
      ),
    ),
  )
  expect(new Set(numbers).size).toBe(36)
})

test('a seed that is no whole number, and a state of zeros, are refused', () => {
  expect(() => streamsOf(-1, 0)).toThrow('found -1; needed a whole number from 0 to 2⁵³ − 1')
  expect(() => streamsOf([0, 0, 0, 1, 1, 1], 0)).toThrow('found the state [0, 0, 0, 1, 1, 1]')
})
