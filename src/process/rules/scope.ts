import type { Process } from '../definition.ts'

/** The processes that a rule binds: those for which all that is given here holds. */
export interface Scope {
  /** The numeral of the section: `十` is not `十一`. */
  readonly section?: string
  readonly slugs?: readonly string[]
  /** None of these. */
  readonly except?: readonly string[]
  /** Only what the plan has changed: not the items as they stood before. */
  readonly reformed?: true
  /** Only what has merged earlier items. */
  readonly merges?: true
}

/** Whether a rule of this scope binds a process. */
export const binds = (
  { section, slugs, except, reformed, merges }: Scope,
  { section: of, slug, tier, mergedItems }: Process,
): boolean =>
  (section === undefined || of.startsWith(`${section} `)) &&
  (slugs === undefined || slugs.includes(slug)) &&
  !except?.includes(slug) &&
  (!reformed || tier !== undefined) &&
  (!merges || mergedItems.length > 0)
