import { compileLife } from '../compile-life.ts'
import { type Condition, type Facts, holds, testsOf } from '../condition.ts'
import type { FactDeclaration, Limit, Process } from '../definition.ts'
import type { StateConfig } from '../state-config.ts'
import { type AnyLeaf, isLeaf, leaves, leavesFor, type Tree } from '../tree.ts'
import type { Bounds } from './valuations.ts'

/**
 * What a proof is about: a machine's configuration with the declarations beside it. It need not come from a
 * process, so that a test can plant a fault that the compiler would never make.
 */
export interface Subject {
  readonly config: StateConfig
  readonly facts: readonly FactDeclaration[]
  readonly limits: readonly Pick<Limit, 'id' | 'onLapse'>[]
  readonly items: readonly AnyLeaf[]
  /** Numbers that the conditions compare facts with. */
  readonly bounds?: Bounds
  /** The ids of the items that belong in a case with these facts. */
  readonly included: (facts: Facts) => readonly string[]
  /** Events that never come in a case with these facts, since nothing brings them; none when absent. */
  readonly never?: (facts: Facts) => readonly string[]
  /** Facts that are settled: only cases with these values are looked at. */
  readonly given?: Facts
}

export function conditionsOf(tree: Tree): Condition[] {
  if (isLeaf(tree)) return tree.when ? [tree.when] : []
  if (tree.kind !== 'choice') return tree.parts.flatMap(conditionsOf)
  return tree.branches.flatMap(({ when, part }) => [...(when ? [when] : []), ...conditionsOf(part)])
}

/** The ends of waiting periods that no limit binds in such a case: no due date ever brings them. */
function neverIn({ tree, limits }: Process, facts: Facts): string[] {
  return leavesFor(tree, facts).flatMap(({ kind, id }) =>
    kind !== 'wait' ||
    limits.some(
      (limit) => limit.kind === 'waiting' && limit.item === id && (!limit.when || holds(limit.when, facts)),
    )
      ? []
      : [`${id}.elapsed`],
  )
}

export function boundsOf({ tree, limits, certificates }: Process): Bounds {
  const owned = [...limits, ...certificates].flatMap(({ when }) => (when ? [when] : []))
  const tests = [...conditionsOf(tree), ...owned].flatMap(testsOf).filter((test) => 'atMost' in test)
  const byFact = Map.groupBy(tests, (test) => test.fact)
  return new Map([...byFact].map(([fact, of]) => [fact, of.map(({ atMost }) => atMost)]))
}

/** A process as the subject of proofs; `given` settles some of its facts. */
export function subjectOf(process: Process, given?: Facts): Subject {
  return {
    config: compileLife(process),
    facts: process.facts,
    limits: process.limits,
    items: leaves(process.tree),
    bounds: boundsOf(process),
    included: (facts) => leavesFor(process.tree, facts).map(({ id }) => id),
    never: (facts) => neverIn(process, facts),
    ...(given && { given }),
  }
}
