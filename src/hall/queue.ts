import type { Name, Source } from '../process/definition.ts'

/** What people take a number for. */
export interface Business extends Name {
  readonly id: string
  /** The letter of its numbers; no two businesses have the same. */
  readonly letter: string
  /** Codes of the windows that call it. */
  readonly windows: readonly string[]
  /** Slugs of the processes that are handled there; anything else is still taken (one window, 综合受理). */
  readonly processes: readonly string[]
}

/** People who are called before others. */
export interface PriorityGroup extends Name {
  readonly id: string
  readonly source: Source
}

/** How the hall calls: the county's to configure. */
export interface QueueRules {
  readonly businesses: readonly Business[]
  readonly priorities: readonly PriorityGroup[]
  /** Higher is called first. */
  readonly ranks: { readonly ordinary: number; readonly reservation: number; readonly priority: number }
  /** Of those waiting, so many are called before somebody who did not come when called. */
  readonly passedBehind: number
  /** Who has not come this many times is not called again that day. */
  readonly passesAtMost: number
  readonly mark: 'confirmed' | 'assumed'
  readonly source: Name
}
