import { Problem } from '../problem.ts'
import type { Facts, FactValue } from '../process/condition.ts'
import type { FactDeclaration, Process } from '../process/definition.ts'
import { findLookedUp, type LookedUp, type Surroundings } from './surroundings.ts'

/** A fact that a register answers. */
type Declared = FactDeclaration & { readonly register: NonNullable<FactDeclaration['register']> }

const registerFacts = ({ facts }: Process) =>
  facts.filter((declared): declared is Declared => declared.register !== undefined)

/** What a register must be asked before a case with these facts can be opened. */
export function wantedEntries(process: Process, given: Facts): Pick<LookedUp, 'register' | 'key'>[] {
  return registerFacts(process).flatMap(({ register: { id, key } }) => {
    const under = given[key]
    return typeof under === 'string' ? [{ register: id, key: under }] : []
  })
}

/** What an entry says about a fact: that it is there, or what stands in it; undefined when it says nothing. */
function answerOf({ id, type }: FactDeclaration, found: LookedUp | undefined): FactValue | undefined {
  if (type === 'boolean') return Boolean(found?.entry)
  return found?.entry?.data[id] as FactValue | undefined
}

/**
 * The facts of an opening that registers answer, and the entries that they rest on, by fact.
 * @throws Problem `invalid-fact` for one that the sender has given
 */
export function factsFromRegisters(process: Process, given: Facts, around: Surroundings) {
  const facts: Record<string, FactValue> = {}
  const lookedUp: Record<string, LookedUp> = {}
  for (const declared of registerFacts(process)) {
    const { id, zh, register } = declared
    if (Object.hasOwn(given, id)) {
      throw new Problem(
        'invalid-fact',
        `${id} (${zh}) is looked up in the register ${register.id} under ${register.key}: leave it out`,
        { fact: id },
      )
    }
    const key = given[register.key]
    const found = typeof key === 'string' ? findLookedUp(around, register.id, key) : undefined
    const value = answerOf(declared, found)
    if (value !== undefined) facts[id] = value
    if (found) lookedUp[id] = found
  }
  return { facts, lookedUp }
}
