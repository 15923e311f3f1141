import type { Condition } from '../condition.ts'
import type { Name, Source } from '../definition.ts'

/** How a reform can change a duty. */
export type ChangeKind =
  /** Nobody does it any longer. */
  | 'dropped'
  /** Some cases go without it. */
  | 'conditional'
  /** An approval became an opinion that cannot refuse. */
  | 'opinion'
  /** What was judged, or waited for, is only done. */
  | 'unjudged'
  /** A promise stands in for it. */
  | 'promised'
  /** It may be taken out of the case. */
  | 'separable'
  /** It may be passed by checks alone. */
  | 'screened'
  /** Another department does it. */
  | 'department'
  /** The head no longer decides. */
  | 'undecided'
  /** A department that was only asked can refuse. */
  | 'refuses'
  /** Another body supervises it. */
  | 'supervision'
  /** A limit is longer, binds fewer cases, or is gone. */
  | 'limit'

/** Leaves of definitions that stand for one act, as `slug#item`; any version. */
export interface Act extends Name {
  readonly leaves: readonly string[]
}

/** One act comes before another, and by what right that is so. */
export interface OrderConstraint {
  readonly id: string
  readonly first: Act
  readonly second: Act
  readonly source: Source
}

/** What plan or law lets a reform do to duties. */
export interface Permission {
  readonly id: string
  readonly changes: readonly ChangeKind[]
  /** Duties as `slug#item`, or limits as `slug#limit`; all when absent. */
  readonly of?: readonly string[]
  /** Only of these definitions, by their slugs. */
  readonly processes?: readonly string[]
  /** Only in reforms of this section of the plan. */
  readonly section?: string
  /** Only in the cases in which this holds. */
  readonly when?: Condition
  /** Of a limit: the one of the result that may stand in its place. */
  readonly within?: string
  readonly source: Source
}

/** What a certificate is judged by, as data with citations. */
export interface ReformLaw {
  readonly orders: readonly OrderConstraint[]
  readonly permissions: readonly Permission[]
}
