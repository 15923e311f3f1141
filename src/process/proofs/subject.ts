import { compileLife } from '../compile-life.ts'
import type { Facts } from '../condition.ts'
import type { FactDeclaration, Limit, Process } from '../definition.ts'
import type { StateConfig } from '../state-config.ts'
import { type Consult, type Item, leaves, leavesFor } from '../tree.ts'

/**
 * What a proof is about: a machine's configuration with the declarations beside it. It need not come from a
 * process, so that a test can plant a fault that the compiler would never make.
 */
export interface Subject {
  readonly config: StateConfig
  readonly facts: readonly FactDeclaration[]
  readonly limits: readonly Pick<Limit, 'id' | 'onLapse'>[]
  readonly items: readonly (Item | Consult)[]
  /** The ids of the items that belong in a case with these facts. */
  readonly included: (facts: Facts) => readonly string[]
}

/** A process as the subject of proofs. */
export function subjectOf(process: Process): Subject {
  return {
    config: compileLife(process),
    facts: process.facts,
    limits: process.limits,
    items: leaves(process.tree),
    included: (facts) => leavesFor(process.tree, facts).map(({ id }) => id),
  }
}
