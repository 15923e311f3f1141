import type { Action } from '../../process/state-config.ts'

/**
 * A machine as tables, for cases with given facts: XState's `transition` takes some 26 µs a step, too much for a
 * million simulated cases. A region is what happens one after the other: the shared life, and each branch of a
 * parallel state. In each region a case stands at one position; a position that is a parallel state has regions of
 * its own, and is left when all of them are over (the join).
 */
export interface CaseTables {
  readonly regions: readonly Region[]
  readonly positions: readonly Position[]
  /** The columns of `next`. */
  readonly events: readonly TableEvent[]
  /** `position × events.length + event` → the transition, -1 where the position does not hear the event. */
  readonly next: Int16Array
  readonly transitions: readonly TableTransition[]
  /** The ids of the commitments, in the order of their bits in what is owed. */
  readonly commitments: readonly string[]
  /** The ids of the limits, in the order of their bits in `counts` and `holds`. */
  readonly limits: readonly string[]
  /** For each commitment, the bit of the limit that counts while it is owed. */
  readonly owedCounts: readonly number[]
  /** What entering the first position does. */
  readonly opening: readonly Action[]
}

export interface Region {
  /** The position of the region above whose parallel state it is in; -1 for the shared life. */
  readonly within: number
  /** The region of that position; -1 for the shared life. */
  readonly above: number
  /** Where it begins, once the facts have decided what they decide. */
  readonly begins: number
}

export interface Position {
  /** The paths of the active states, from the region's root down. */
  readonly paths: readonly string[]
  readonly region: number
  /** The region is over here. */
  readonly final: boolean
  /** The regions that run while a case is here. */
  readonly children: readonly number[]
  /** The transition that is taken when all of them are over; -1: then the region is over. */
  readonly joined: number
  /** The transition that is taken as soon as nothing is owed; -1 for none. */
  readonly settled: number
  /** Bits of the limits that count here, and of those that a special procedure holds. */
  readonly counts: number
  readonly holds: number
}

/** An event as a column. Where a guard reads the checks of a screening, they all hold (`true`) or not. */
export interface TableEvent {
  readonly type: string
  readonly checksHold?: boolean
}

export interface TableTransition {
  /** The region that moves and where to; -1 when nothing moves. */
  readonly region: number
  readonly to: number
  /** Every action, in the machine's own order, with those of the states entered. */
  readonly actions: readonly Action[]
  /** The bit of the commitment that must be owed; 0 for none. */
  readonly owing: number
  /** Bits of the commitments that become owed, and of those that no longer are. */
  readonly owes: number
  readonly settles: number
}
