import type { Actor } from '../case/ledger.ts'
import { moveStock, type StockMovement, stockOf } from '../case/stock.ts'
import type { Client } from '../database/client.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import {
  findMovement,
  insertMovement,
  lastMovements,
  lockStock,
  type RecordedMovement,
  sumsOf,
} from '../database/queries/stock.ts'
import { Problem } from '../problem.ts'
import type { Department } from '../process/definition.ts'
import type { Register } from '../process/register.ts'
import { checkDepartment } from './check-department.ts'
import { checkRepeated } from './once.ts'

export interface StockServiceOptions {
  readonly registers: readonly Register[]
  readonly departments: readonly Department[]
  readonly database: Pick<Client, 'sql'>
  readonly now: () => Temporal.Instant
}

export interface MovementGiven extends StockMovement {
  readonly id: string
  readonly note: string
}

/** Movements that are shown with a stock. */
const shown = 100

const movementView = ({ at, ...movement }: RecordedMovement) => ({ ...movement, at: String(at) })

const currentStock = async (sql: Queryable, register: string) => stockOf(await sumsOf(sql, register))

/** Things that the county counts: drawn, issued, returned and written off (T15). */
export function stockService({ registers, departments, database: { sql }, now }: StockServiceOptions) {
  /** @throws Problem `unknown-register` */
  function checkStock(id: string): void {
    const stocks = registers.filter(({ stock }) => stock).map((register) => register.id)
    if (stocks.includes(id)) return
    throw new Problem('unknown-register', {
      zh: `没有库存“${id}”；现有：${stocks.join('、')}`,
      en: `there is no stock "${id}"; there are: ${stocks.join(', ')}`,
    })
  }

  return {
    /** @throws Problem `unknown-register` */
    async read(register: string) {
      checkStock(register)
      const [stock, movements] = await Promise.all([
        currentStock(sql, register),
        lastMovements(sql, register, shown),
      ])
      return { register, stock, movements: movements.map(movementView) }
    },

    /**
     * Moves things, one after the other whoever moves them.
     * @throws Problem `unknown-department`, `unknown-register`, `stock-too-low`, `id-reused`
     */
    async move(register: string, given: MovementGiven, by: Actor) {
      checkDepartment(departments, by)
      checkStock(register)
      return sql.begin(async (tx) => {
        await lockStock(tx, register)
        const byHand = { case: null, number: null, event: null }
        const sent: RecordedMovement = { ...given, ...byHand, register, by, at: now() }
        const [before, kept] = await Promise.all([currentStock(tx, register), findMovement(tx, given.id)])
        if (kept) {
          return { movement: movementView(checkRepeated(sent, kept)), stock: before, repeated: true }
        }
        const stock = moveStock(before, given)
        await insertMovement(tx, sent)
        return { movement: movementView(sent), stock, repeated: false }
      })
    },
  }
}

export type StockService = ReturnType<typeof stockService>
