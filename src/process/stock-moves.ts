import type { Source } from './definition.ts'

/**
 * How things of a stock move: `drawn` from whoever makes them; `issued` to those who ask, and `returned`; `voided`
 * in the stock; `lost` by those who had them. The last two are written off.
 */
export const stockMovementKinds = ['drawn', 'issued', 'returned', 'voided', 'lost'] as const
export type StockMovementKind = (typeof stockMovementKinds)[number]

/** What the cases of a process do to a stock. */
export interface StockMoves {
  readonly register: string
  /** The fact that says how many things a case is about. */
  readonly count: string
  /**
   * By event, the ways in which it moves them. They all go the first way, unless its sender says how many went which;
   * what is voided where things come back has come back first.
   */
  readonly on: Readonly<Record<string, readonly [StockMovementKind, ...StockMovementKind[]]>>
  readonly source: Source
}
