import type { ReadableFact } from '../process/readable-process.ts'
import type { FormSchema } from './form-schema.ts'

function schemaOf(fact: ReadableFact): FormSchema {
  const { zh, en, values = [], unit } = fact
  const common = { name: { zh, en }, ...(unit && { unit }) }
  const options = {
    enum: values.map(({ id }) => id),
    optionNames: Object.fromEntries(values.map((value) => [value.id, value])),
  }
  switch (fact.type) {
    case 'boolean':
      return { ...common, type: 'boolean' }
    case 'choice':
      return { ...common, type: 'string', ...options }
    case 'set':
      return { ...common, type: 'array', items: { type: 'string', ...options } }
    case 'number':
      return { ...common, type: 'number', minimum: 0 }
    case 'date':
      return { ...common, type: 'string', format: 'date' }
    default:
      return { ...common, type: 'string', maxLength: 200 }
  }
}

/** The form of what is asked when a case is opened; what a register says is not asked. */
export function factsSchema(facts: readonly ReadableFact[]): FormSchema {
  const asked = facts.filter(({ register }) => !register)
  return {
    type: 'object',
    properties: Object.fromEntries(asked.map((fact) => [fact.id, schemaOf(fact)])),
    required: asked.filter((fact) => fact.default === undefined).map(({ id }) => id),
  }
}

/** What is taken when the sender is silent. */
export const defaultFacts = (facts: readonly ReadableFact[]) =>
  Object.fromEntries(facts.flatMap((fact) => (fact.default === undefined ? [] : [[fact.id, fact.default]])))
