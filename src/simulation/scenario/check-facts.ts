import type { Facts } from '../../process/condition.ts'
import type { FactDeclaration, Process } from '../../process/definition.ts'
import { nearest } from '../../process/reform/nearest.ts'
import { scenarioError } from './scenario-error.ts'

const kinds = {
  boolean: 'boolean',
  number: 'number',
  date: 'string',
  text: 'string',
  choice: 'string',
} as const

function fault({ type, values = [] }: FactDeclaration, value: unknown): string | undefined {
  const ids = values.map(({ id }) => id)
  if (type === 'set')
    return Array.isArray(value) && value.every((one) => ids.includes(one as string))
      ? undefined
      : `a list of ${ids.join(', ')}`
  if (type === 'choice') return ids.includes(value as string) ? undefined : `one of ${ids.join(', ')}`
  return typeof value === kinds[type] ? undefined : `a ${type}`
}

/**
 * Facts that no definition asks for, or answers that it does not know, would change nothing and look as if they did.
 * @param where of the scenario they stand, as `matters/0/facts`
 * @throws SimulationError `scenario-invalid`
 */
export function checkFacts(given: Facts, definitions: readonly Process[], where = 'facts'): void {
  const declared = definitions.flatMap(({ facts }) => facts)
  for (const [id, value] of Object.entries(given)) {
    const own = declared.filter((fact) => fact.id === id)
    const ids = [...new Set(declared.map((fact) => fact.id))]
    if (own.length === 0) {
      throw scenarioError({
        found: `the fact "${id}", which none of these definitions asks for`,
        needed:
          ids.length > 0 ? `one that it asks for, as ${nearest(id, ids).join(', ')}` : 'no facts at all',
        remedy: 'correct the name under facts, or leave it out',
        zh: `这些流程都不问“${id}”：请更正或去掉`,
        at: `${where}/${id}`,
      })
    }
    const needed = own.map((fact) => fault(fact, value)).find((one) => one !== undefined)
    if (needed === undefined) continue
    throw scenarioError({
      found: `facts/${id}: ${JSON.stringify(value)}`,
      needed,
      remedy: 'correct the answer',
      zh: `“${own[0]?.zh}”的回答不在可选范围内：请更正`,
      at: `${where}/${id}`,
    })
  }
}
