import type { Name, Source } from './definition.ts'

/** A list that the county keeps with dates, and that processes consult. */
export interface Register extends Name {
  readonly id: string
  readonly source: Source
  /** What an entry is found under. */
  readonly key: Name
  /** The slugs of the processes that consult it. */
  readonly consultedBy: readonly string[]
  /** Things are counted in it rather than listed. */
  readonly stock?: true
}
