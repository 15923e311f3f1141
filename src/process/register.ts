import type { Name, Process, Source } from './definition.ts'
import { feeCatalogue } from './fee-catalogue.ts'

/** A list that the county keeps with dates, and that processes consult. */
export interface Register extends Name {
  readonly id: string
  readonly source: Source
  /** What an entry is found under. */
  readonly key: Name
  /** What an entry must say beside its key, by the words of the clause. */
  readonly says?: readonly (Name & { readonly id: string })[]
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

/** What an entry must say and does not: a text that is not empty under each. One that is taken out says nothing. */
export const lackingIn = (
  { says = [] }: Register,
  data: Readonly<Record<string, unknown>> | null,
): (Name & { readonly id: string })[] =>
  data === null
    ? []
    : says.filter(({ id }) => typeof data[id] !== 'string' || (data[id] as string).trim() === '')
