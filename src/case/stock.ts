import { Problem } from '../problem.ts'
import type { StockMovementKind } from '../process/stock-moves.ts'

export interface StockMovement {
  readonly kind: StockMovementKind
  readonly count: number
}

/** T15, 十四-10(2): at any time `drawn = inStock + outstanding + writtenOff`, and none of them below zero. */
export interface Stock {
  readonly drawn: number
  readonly inStock: number
  readonly outstanding: number
  readonly writtenOff: number
}

export const emptyStock: Stock = { drawn: 0, inStock: 0, outstanding: 0, writtenOff: 0 }

/** What one thing that moves adds to each count. */
const changes: Readonly<Record<StockMovementKind, Partial<Stock>>> = {
  drawn: { drawn: 1, inStock: 1 },
  issued: { inStock: -1, outstanding: 1 },
  returned: { inStock: 1, outstanding: -1 },
  voided: { inStock: -1, writtenOff: 1 },
  lost: { outstanding: -1, writtenOff: 1 },
}

function add(stock: Stock, { kind, count }: StockMovement): Stock {
  const change = changes[kind]
  const sum = (of: keyof Stock) => stock[of] + (change[of] ?? 0) * count
  return {
    drawn: sum('drawn'),
    inStock: sum('inStock'),
    outstanding: sum('outstanding'),
    writtenOff: sum('writtenOff'),
  }
}

/** The stock after a movement. @throws Problem `stock-too-low` when more would move than there is */
export function moveStock(stock: Stock, movement: StockMovement): Stock {
  const next = add(stock, movement)
  if (next.inStock >= 0 && next.outstanding >= 0) return next
  const { kind, count } = movement
  const found = `${stock.inStock} are in stock and ${stock.outstanding} outstanding`
  throw new Problem(
    'stock-too-low',
    {
      zh: `库存${stock.inStock}，在外${stock.outstanding}：数量${count}不足以办理`,
      en: `${found}: ${count} can not be ${kind}`,
    },
    { stock },
  )
}

/** The stock that movements have left; their order, or whether they are given one by one or summed, is the same. */
export const stockOf = (movements: readonly StockMovement[]): Stock => movements.reduce(add, emptyStock)
