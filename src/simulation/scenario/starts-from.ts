import type { Name } from '../../process/definition.ts'

/** The cases that a run started from, as its report says it. They are in no figure but those of the staff. */
export interface StartsFrom {
  /** The instant (ISO) at which they were as the run takes them up at its first day's 00:00. */
  readonly at: string
  readonly cases: number
  /** How many of each `slug@version`. */
  readonly definitions: Readonly<Record<string, number>>
  /** Open cases that it did not start from, by why. */
  readonly leftOut: readonly (Name & { readonly cases: number })[]
  /** SM3 of what it started from: two runs with one hash started from the same. */
  readonly hash: string
}
