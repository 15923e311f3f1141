import type { Department, FactDeclaration, Name, Source } from '../definition.ts'
import type { Operator } from '../operators/operator.ts'

/**
 * A reform as data: which definitions it is of, what it makes of them, and by what right. Of one definition it makes
 * that one's next version; of several one item, which takes their place (`mergedItems`).
 */
export interface Reform extends Name {
  readonly id: string
  /** Earlier definitions as `slug@version`. */
  readonly of: readonly string[]
  readonly makes: {
    readonly slug: string
    readonly version: number
    /** Its name; of one definition that one's when absent, of several the reform's own. */
    readonly zh?: string
    readonly en?: string
    readonly section?: string
    /** Of several: who leads the merged item, and who has a part in it; those of the kept one when absent. */
    readonly lead?: readonly Department[]
    readonly responsible?: readonly Department[]
  }
  /** Of several: the one whose papers, channels and limits the merged item keeps; the first when absent. */
  readonly keeps?: string
  /** Of several: how the former items stand to each other; side by side when absent. */
  readonly order?: 'parallel' | 'sequence'
  /** The clauses that it carries out, beside those of an only earlier definition. */
  readonly clauses?: readonly string[]
  /** What is asked in addition, for the conditions of the operators. */
  readonly facts?: readonly FactDeclaration[]
  /** Applied in turn. */
  readonly operators: readonly Operator[]
  /** By what right the reform as a whole is made. */
  readonly source: Source
  readonly assumed?: readonly Name[]
}
