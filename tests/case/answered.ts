import { wantedEntries } from '../../src/case/register-facts.ts'
import type { LookedUp } from '../../src/case/surroundings.ts'
import type { Facts, FactValue } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'

const from = Temporal.PlainDate.from('2021-01-01')

/**
 * Facts of a case as a test states them, parted into what the sender gives and what registers answer. A name under
 * which something is looked up need not be stated: any will do.
 */
export function answered(process: Pick<Process, 'facts'>, stated: Facts) {
  const asked = process.facts.filter(({ register }) => register !== undefined)
  const keys = asked.flatMap(({ register }) => register?.key ?? [])
  const own = Object.entries(stated).filter(([id]) => !asked.some((fact) => fact.id === id))
  const given: Facts = { ...Object.fromEntries(keys.map((key) => [key, '合成'])), ...Object.fromEntries(own) }

  const dataUnder = (register: string, key: string) => {
    const data: Record<string, FactValue> = {}
    let there = false
    for (const { id, type, values = [], register: of } of asked) {
      if (of?.id !== register) continue
      const value = stated[id]
      if (of.key === undefined) {
        const named = values.find(({ zh }) => zh === key)
        there ||= Array.isArray(value) && value.includes(named?.id)
      } else if (given[of.key] === key && value !== undefined) {
        there ||= type !== 'boolean' || value === true
        if (type !== 'boolean') data[id] = value
      }
    }
    return there ? data : null
  }
  const lookedUp = wantedEntries(process, given).map(({ register, key }): LookedUp => {
    const data = dataUnder(register, key)
    return { register, key, entry: data && { id: `${register} ${key}`, from, to: null, data } }
  })
  return { given, lookedUp }
}
