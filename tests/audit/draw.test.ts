import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { drawing, populationHash } from '../../src/audit/draw/draw.ts'

const ids = Array.from({ length: 500 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const drawn = (seed: string, size: number, from: readonly string[] = ids) => {
  const of = drawing(seed, size)
  for (const id of from) of.add(id)
  return of.drawn()
}

test('a draw is what anybody gets with SM3 and a sort', () => {
  const lots = ids.map((id) => [hash('sm3', `体彩21099期：08 13 22\n${id}`), id]).sort()
  expect(drawn('体彩21099期：08 13 22', 20)).toEqual(lots.slice(0, 20).map(([, id]) => id))
})

test('the order in which cases come does not matter, the seed and the cases do', () => {
  expect(drawn('a', 20, ids.toReversed())).toEqual(drawn('a', 20))
  expect(drawn('b', 20)).not.toEqual(drawn('a', 20))
  expect(populationHash(ids.toReversed())).toBe(populationHash(ids))
  expect(populationHash(ids.slice(1))).not.toBe(populationHash(ids))
})

test('a larger draw with the same seed has the smaller one in it, and no draw has more than there are', () => {
  expect(drawn('a', 50).slice(0, 20)).toEqual(drawn('a', 20))
  expect(drawn('a', 50, ids.slice(0, 7)).toSorted()).toEqual(ids.slice(0, 7))
})
