import { expect, test } from 'vitest'
import { hallQueue } from '../../machines/hall-queue.ts'
import { inLine, passedOver, rankOf, ticketNumber } from '../../src/hall/line.ts'
import type { Standing } from '../../src/hall/ticket.ts'
import { taken } from './tickets.ts'

const rules = { passedBehind: 3, passesAtMost: 3 }
const at = (place: number, rank = 0): Standing => ({ rank, place, turn: place })
const orderAfter = (ticket: Standing, others: readonly Standing[]) =>
  [...others, ticket].sort(inLine).map((one) => (one === ticket ? 1 : one.turn))

test('numbers have a letter and three digits, and a fourth after 999: none is given twice', () => {
  expect([1, 45, 999, 1000].map((serial) => ticketNumber('A', serial))).toEqual([
    'A001',
    'A045',
    'A999',
    'A1000',
  ])
})

test('priority before reservation before order of coming', () => {
  expect(rankOf(hallQueue, { priority: 'elderly', reservation: 'r' })).toBe(2)
  expect(rankOf(hallQueue, { reservation: 'r' })).toBe(1)
  expect(rankOf(hallQueue, {})).toBe(0)
  expect([at(3), at(1, 1), at(2), at(4, 2)].sort(inLine).map(({ turn }) => turn)).toEqual([4, 1, 2, 3])
})

test.each([
  ['three behind', [2, 3, 4, 5], [2, 3, 4, 1, 5]],
  ['behind all, of fewer', [2, 3], [2, 3, 1]],
  ['first, when nobody waits', [], [1]],
])('passed over: %s', (_title, others, order) => {
  const waiting = others.map((place) => at(place))
  const moved = passedOver(rules, taken({ place: 1 }), waiting)
  expect(orderAfter(moved, waiting)).toEqual(order)
  expect(moved.gone).toBe(false)
})

test('of those who came in one millisecond, three too are called before', () => {
  const waiting = [2, 3, 4, 5].map((turn) => ({ rank: 0, place: 9, turn }))
  const moved = passedOver(rules, taken({ place: 9 }), waiting)
  expect(orderAfter(moved, waiting)).toEqual([2, 3, 4, 1, 5])
})

test('those who come first anyway are counted, and nobody gains by being passed over', () => {
  const waiting = [at(7, 2), at(8, 2), at(9, 2), at(2), at(3)]
  const moved = passedOver(rules, taken({ place: 1 }), waiting)
  expect(orderAfter(moved, waiting)).toEqual([7, 8, 9, 1, 2, 3])
})

test('somebody with priority who is passed over stands where the third of the line stands', () => {
  const waiting = [at(2, 2), at(3), at(4), at(5)]
  const moved = passedOver(rules, taken({ rank: 2, place: 1 }), waiting)
  expect(orderAfter(moved, waiting)).toEqual([2, 3, 4, 1, 5])
})

test('letters, business names and the sources of priority are told apart', () => {
  const { businesses, priorities } = hallQueue
  expect(new Set(businesses.map(({ letter }) => letter)).size).toBe(businesses.length)
  const windows = businesses.flatMap((business) => business.windows)
  expect(new Set(windows).size).toBe(windows.length)
  for (const { source } of priorities) expect('plan' in source || 'county' in source).toBe(true)
  for (const { source } of priorities)
    if ('county' in source)
      expect(source.county).toEqual({
        zh: expect.stringMatching(/^推定/),
        en: expect.stringMatching(/^assumed/),
      })
})
