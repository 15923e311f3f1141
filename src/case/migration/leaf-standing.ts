import type { Process } from '../../process/definition.ts'
import type { AnyLeaf } from '../../process/tree.ts'
import type { Case } from '../case.ts'
import { itemStates } from '../item-states.ts'
import type { LedgerEvent } from '../ledger.ts'

/** How far a part of the review is in a case: its state in the machine, and whether the review waits for it no more. */
export interface LeafStanding {
  readonly leaf: AnyLeaf
  /** The name of its state; undefined while its turn has not come, and where it does not belong in the case. */
  readonly state: 'reviewing' | 'special-procedure' | 'passed' | 'failed' | 'separate' | undefined
  readonly isOver: boolean
  /** The event that gave it its result. */
  readonly by: number | null
  readonly belongs: boolean
}

/** Where every part of the review stands, by its id. @param events of the case that hold, in the order in which they happened */
export function leafStandings(
  process: Process,
  of: Case,
  events: readonly LedgerEvent[],
): ReadonlyMap<string, LeafStanding> {
  const found = itemStates(process, of, events).map(({ leaf, state, result, special }): LeafStanding => {
    const own = { leaf, by: result?.seq ?? null, belongs: state !== 'excluded' }
    switch (state) {
      case 'active':
        return { ...own, state: special ? 'special-procedure' : 'reviewing', isOver: false }
      case 'done':
        return { ...own, state: 'passed', isOver: true }
      case 'failed':
        return { ...own, state: 'failed', isOver: leaf.kind === 'item' && leaf.separable === true }
      case 'taken-out':
        return { ...own, state: 'separate', isOver: true }
      default:
        return { ...own, state: undefined, isOver: false }
    }
  })
  return new Map(found.map((one) => [one.leaf.id, one]))
}
