import type { Milestone, Name, Process } from '../definition.ts'
import type { AtOpening } from './at-opening.ts'
import type { Scope } from './scope.ts'

/** What in a definition breaks a rule, in words; nothing when it keeps it. Pure: the catalogue is for what it refers to. */
export type Check = (process: Process, catalogue: readonly Process[]) => readonly string[]

/**
 * Whether the system holds cases to the rule, and by what: a `check` where a definition can be looked at, a guard of
 * the engine where only an act can. Where it does not, it is said why.
 */
export type Enforcement =
  | { readonly enforced: true; readonly by: Name; readonly check?: Check }
  | { readonly enforced: false; readonly why: Name }

/** One demand that a clause makes of several processes, without being a process. */
export interface Rule {
  /** The clause, and which of its demands where it makes several: `二-20/consultation`. */
  readonly id: string
  readonly clause: string
  /** In words of our own. */
  readonly demands: Name
  readonly scope: Scope
  /** Only the dates of this demand: another sentence of its clause may have one where it has none. */
  readonly milestones: readonly Milestone[]
  readonly enforcement: Enforcement
  readonly atOpening?: AtOpening
  /** The register in which every item that it binds must stand under its own name; what does not is reported. */
  readonly items?: string
  /** How far the plan's own scope is read here, where it says 等 or defines nothing. */
  readonly read?: Name
}
