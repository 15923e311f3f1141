import type { Process } from '../process/definition.ts'
import type { SpecialProcedure } from '../process/machine.ts'
import { type AnyLeaf, leaves, leavesFor } from '../process/tree.ts'
import { activePaths } from './active-paths.ts'
import type { Case } from './case.ts'
import type { LedgerEvent } from './ledger.ts'

/**
 * How far an item is: `waiting` for its turn, `active` with its department, `done`, `failed` (not in order),
 * `taken-out` to be handled singly, `excluded` by the facts of the case; `ended` when the case ended, or was decided,
 * before the item had a result.
 */
export type ItemState = 'waiting' | 'active' | 'done' | 'failed' | 'taken-out' | 'excluded' | 'ended'

export interface ItemStanding {
  readonly leaf: AnyLeaf
  readonly state: ItemState
  /** The event that gave it its result. */
  readonly result: LedgerEvent | undefined
  /** The special procedure that it is in. */
  readonly special: SpecialProcedure | undefined
}

const settled: Readonly<Record<string, ItemState>> = {
  pass: 'done',
  screen: 'done',
  reply: 'done',
  done: 'done',
  elapsed: 'done',
  promise: 'done',
  fail: 'failed',
  separate: 'taken-out',
}

const verbOf = ({ type }: LedgerEvent) => type.slice(type.lastIndexOf('.') + 1)

/** A screening settles an item only when all its checks hold. */
function settles(leaf: AnyLeaf, event: LedgerEvent): boolean {
  const { checks = {} } = event.payload as { checks?: Readonly<Record<string, boolean>> }
  if (verbOf(event) !== 'screen') return Object.hasOwn(settled, verbOf(event))
  return leaf.kind === 'item' && (leaf.screening?.checks ?? []).every(({ id }) => checks[id] === true)
}

/** Where each item of a case stands, in the order of the tree. */
export function itemStates(process: Process, of: Case, events: readonly LedgerEvent[]): ItemStanding[] {
  const { facts, special } = of.context
  const included = new Set(leavesFor(process.tree, facts).map(({ id }) => id))
  const paths = activePaths(of.value)
  const isIn = (leaf: AnyLeaf, state: string) => paths.some((path) => path.endsWith(`.${leaf.id}.${state}`))
  return leaves(process.tree).map((leaf): ItemStanding => {
    const none = { leaf, result: undefined, special: undefined }
    if (!included.has(leaf.id)) return { ...none, state: 'excluded' }
    if (isIn(leaf, 'reviewing')) return { ...none, state: 'active' }
    if (isIn(leaf, 'special-procedure')) return { ...none, state: 'active', special: special[leaf.id] }
    const own = events.filter(({ type }) => type.slice(0, type.lastIndexOf('.')) === leaf.id)
    // Sent back for another examination, it has no result any more.
    const last = own.findLast((event) => settles(leaf, event) || verbOf(event) === 'reconsider')
    const state = last && settled[verbOf(last)]
    if (last && state) return { ...none, state, result: last }
    return { ...none, state: of.outcome === null ? 'waiting' : 'ended' }
  })
}
