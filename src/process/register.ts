import type { Name, Process, Source } from './definition.ts'
import { feeCatalogue } from './fee-catalogue.ts'

/** A list that the county keeps with dates, and that processes consult. */
export interface Register extends Name {
  readonly id: string
  readonly source: Source
  /** What an entry is found under. */
  readonly key: Name
  /** Things are counted in it rather than listed. */
  readonly stock?: true
}

const consults = ({ facts, free, stock }: Process, register: string) =>
  stock?.register === register ||
  facts.some((fact) => fact.register?.id === register) ||
  (register === feeCatalogue && !free)

/** The slugs of the processes that consult a register: by a fact, by what they move in it, or, of the fee
 * catalogue, whenever they charge. */
export const consultedBy = (register: string, catalogue: readonly Process[]): string[] => [
  ...new Set(catalogue.flatMap((process) => (consults(process, register) ? [process.slug] : []))),
]
