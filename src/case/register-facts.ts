import { Problem } from '../problem.ts'
import type { Facts, FactValue } from '../process/condition.ts'
import type { FactDeclaration, Process } from '../process/definition.ts'
import { findLookedUp, type LookedUp, type Surroundings } from './surroundings.ts'

/** A fact that a register answers. */
type Declared = FactDeclaration & { readonly register: NonNullable<FactDeclaration['register']> }

/** What an opening rests on: of each fact the entry that was looked for, or one for each value of a set. */
export type RestsOn = Readonly<Record<string, LookedUp | readonly LookedUp[]>>

const registerFacts = ({ facts }: Pick<Process, 'facts'>) =>
  facts.filter((declared): declared is Declared => declared.register !== undefined)

/** The keys under which a register is asked about a fact. */
function keysOf({ register: { key }, values = [] }: Declared, given: Facts): readonly string[] {
  if (key === undefined) return values.map(({ zh }) => zh)
  const under = given[key]
  return typeof under === 'string' ? [under] : []
}

/** What a register must be asked before a case with these facts can be opened. */
export const wantedEntries = (
  process: Pick<Process, 'facts'>,
  given: Facts,
): Pick<LookedUp, 'register' | 'key'>[] =>
  registerFacts(process).flatMap((declared) =>
    keysOf(declared, given).map((key) => ({ register: declared.register.id, key })),
  )

/** What was found says about a fact; undefined when it says nothing. */
function answerOf({ id, type, register, values = [] }: Declared, found: readonly LookedUp[]) {
  const entries = new Map(found.map(({ key, entry }) => [key, entry]))
  if (register.key === undefined) return values.flatMap((value) => (entries.get(value.zh) ? [value.id] : []))
  const entry = found[0]?.entry
  return type === 'boolean' ? Boolean(entry) : (entry?.data[id] as FactValue | undefined)
}

/**
 * The facts of an opening that registers answer, and the entries that they rest on, by fact.
 * @throws Problem `invalid-fact` for one that the sender has given
 */
export function factsFromRegisters(process: Process, given: Facts, around: Surroundings) {
  const facts: Record<string, FactValue> = {}
  const lookedUp: Record<string, RestsOn[string]> = {}
  for (const declared of registerFacts(process)) {
    const { id, zh, register } = declared
    if (Object.hasOwn(given, id)) {
      const under = register.key === undefined ? '' : ` under ${register.key}`
      throw new Problem(
        'invalid-fact',
        {
          zh: `“${zh}”由系统在名录${register.id}中查询：请勿填写`,
          en: `${id} (${zh}) is looked up in the register ${register.id}${under}: leave it out`,
        },
        { fact: id },
      )
    }
    const found = keysOf(declared, given).flatMap((key) => findLookedUp(around, register.id, key) ?? [])
    const value = answerOf(declared, found)
    if (value !== undefined) facts[id] = value
    if (register.key === undefined) lookedUp[id] = found
    else if (found[0]) lookedUp[id] = found[0]
  }
  return { facts, lookedUp }
}
