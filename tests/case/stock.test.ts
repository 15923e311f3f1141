import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyStock, moveStock, type StockMovement, stockOf } from '../../src/case/stock.ts'
import { stockMovementKinds } from '../../src/process/stock-moves.ts'

test('T15: 领取、发放、库存 agree: a plate taken back returns to stock, a lost or void one is written off', () => {
  const stock = stockOf([
    { kind: 'drawn', count: 10 },
    { kind: 'issued', count: 6 },
    { kind: 'returned', count: 2 },
    { kind: 'lost', count: 1 },
    { kind: 'voided', count: 3 },
  ])
  expect(stock).toEqual({ drawn: 10, inStock: 3, outstanding: 3, writtenOff: 4 })
})

test('more than there is can not be issued, taken back or written off', () => {
  const stock = stockOf([{ kind: 'drawn', count: 2 }])
  expect(() => moveStock(stock, { kind: 'issued', count: 3 })).toThrow('2 are in stock and 0 outstanding')
  expect(() => moveStock(stock, { kind: 'returned', count: 1 })).toThrow('1 can not be returned')
  expect(() => moveStock(stock, { kind: 'lost', count: 1 })).toThrow('1 can not be lost')
  expect(() => moveStock(stock, { kind: 'voided', count: 3 })).toThrow('3 can not be voided')
})

test('whatever moves, drawn = in stock + outstanding + written off, and nothing is below zero', () => {
  const movement: fc.Arbitrary<StockMovement> = fc.record({
    kind: fc.constantFrom(...stockMovementKinds),
    count: fc.integer({ min: 1, max: 20 }),
  })
  fc.assert(
    fc.property(fc.array(movement, { maxLength: 60 }), (movements) => {
      let stock = emptyStock
      for (const one of movements) {
        try {
          stock = moveStock(stock, one)
        } catch {
          continue
        }
        expect(stock.drawn).toBe(stock.inStock + stock.outstanding + stock.writtenOff)
        expect(Math.min(...Object.values(stock))).toBeGreaterThanOrEqual(0)
      }
    }),
    { seed: 20210820, numRuns: 300 },
  )
})
