import { Problem } from '../problem.ts'
import type { Facts } from '../process/condition.ts'
import type { Name, Process } from '../process/definition.ts'
import type { CaseEvent } from './ledger.ts'
import type { StockMovement } from './stock.ts'

const refused = (detail: Name) => new Problem('invalid-movement', detail)

const inWords = (movements: readonly StockMovement[]) =>
  movements.map(({ kind, count }) => `${count} ${kind}`).join(', ')

/**
 * What an event of a case moves in the stock of its process, in order; nothing for most events.
 * @throws Problem `invalid-movement` when its sender says what the definition or the number of things does not allow
 */
export function movementsOf(
  { slug, stock }: Pick<Process, 'slug' | 'stock'>,
  facts: Facts,
  { type, payload }: Pick<CaseEvent, 'type' | 'payload'>,
): readonly StockMovement[] {
  const { moved } = payload as { moved?: readonly StockMovement[] }
  const kinds = stock?.on[type]
  if (!(stock && kinds)) {
    if (moved)
      throw refused({
        zh: '此操作不涉及库存：请勿填写数量',
        en: `"${type}" of ${slug} moves nothing of a stock: leave "moved" out`,
      })
    return []
  }
  const count = facts[stock.count] as number
  const all = moved ?? [{ kind: kinds[0], count }]
  const sum = all.reduce((total, one) => total + one.count, 0)
  const told = new Set(all.map(({ kind }) => kind))
  if (sum !== count || told.size < all.length || [...told].some((kind) => !kinds.includes(kind))) {
    throw refused({
      zh: `所填数量与办件不符：本件共${count}，各去向只填一次`,
      en: `found ${inWords(all)}; "${type}" moves the case's ${count}, each way once, as: ${kinds.join(', ')}`,
    })
  }
  // What is voided is written off from the stock, so out of hands it comes back first.
  return all.flatMap((one): StockMovement[] =>
    one.kind === 'voided' && kinds.includes('returned')
      ? [{ kind: 'returned', count: one.count }, one]
      : [one],
  )
}
