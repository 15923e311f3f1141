import type { Facts } from '../../process/condition.ts'
import type { FactDeclaration, Name, Process } from '../../process/definition.ts'
import { nearest } from '../../process/reform/nearest.ts'
import { scenarioError } from './scenario-error.ts'

const kinds = {
  boolean: 'boolean',
  number: 'number',
  date: 'string',
  text: 'string',
  choice: 'string',
} as const

const kindNames: Readonly<Record<Exclude<FactDeclaration['type'], 'choice' | 'set'>, Name>> = {
  boolean: { zh: '是或否（true或false）', en: 'a boolean' },
  number: { zh: '一个数', en: 'a number' },
  date: { zh: '一个日期', en: 'a date' },
  text: { zh: '文字', en: 'a text' },
}

function fault({ type, values = [] }: FactDeclaration, value: unknown): Name | undefined {
  const ids = values.map(({ id }) => id)
  if (type === 'set')
    return Array.isArray(value) && value.every((one) => ids.includes(one as string))
      ? undefined
      : { zh: `由${ids.join('、')}组成的列表`, en: `a list of ${ids.join(', ')}` }
  if (type === 'choice')
    return ids.includes(value as string)
      ? undefined
      : { zh: `其中之一：${ids.join('、')}`, en: `one of ${ids.join(', ')}` }
  return typeof value === kinds[type] ? undefined : kindNames[type]
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
        found: {
          zh: `情形“${id}”，这些流程都不问`,
          en: `the fact "${id}", which none of these definitions asks for`,
        },
        needed:
          ids.length > 0
            ? {
                zh: `所问的情形，如${nearest(id, ids).join('、')}`,
                en: `one that it asks for, as ${nearest(id, ids).join(', ')}`,
              }
            : { zh: '不填任何情形', en: 'no facts at all' },
        remedy: { zh: '更正facts中的名称或去掉', en: 'correct the name under facts, or leave it out' },
        at: `${where}/${id}`,
      })
    }
    const needed = own.map((fact) => fault(fact, value)).find((one) => one !== undefined)
    if (needed === undefined) continue
    throw scenarioError({
      found: {
        zh: `“${own[0]?.zh}”（facts/${id}）的回答${JSON.stringify(value)}`,
        en: `facts/${id}: ${JSON.stringify(value)}`,
      },
      needed,
      remedy: { zh: '更正该回答', en: 'correct the answer' },
      at: `${where}/${id}`,
    })
  }
}
