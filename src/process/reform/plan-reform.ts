import type { Facts } from '../condition.ts'
import type { Name, Source } from '../definition.ts'

/**
 * A reform that the county has made already: definitions as they stood, and the one that takes their place. Both are
 * in the catalogue; what a merger leaves open is said here with where it is from.
 */
export interface PlanReform extends Name {
  readonly id: string
  readonly clause: string
  /** Earlier definitions as `slug@version`. */
  readonly before: readonly string[]
  /** `slug@version` of the one that takes their place. */
  readonly result: string
  /** Where one definition has two ways: the facts that choose the earlier one, and the other. */
  readonly given?: { readonly before: Facts; readonly result: Facts }
  /** Which items of the result carry which duties (`slug#item`), where the definitions do not say so themselves. */
  readonly carries?: Readonly<Record<string, readonly string[]>>
  readonly source: Source
  readonly assumed: readonly Name[]
}
