import { type TSchema, Type } from 'typebox'
import type { Condition } from '../process/condition.ts'
import type { Department, FactDeclaration, Name, Source } from '../process/definition.ts'
import { LIMIT_UNITS, type LimitUnit } from '../time/limit-unit.ts'

/** The parts of the process language that are written in files, as JSON schemas that refer to one another. */
export const strict = { additionalProperties: false } as const

export const words = (description?: string) =>
  Type.String({ minLength: 1, maxLength: 500, ...(description && { description }) })

const refer = <T>(name: string) => Type.Unsafe<T>({ $ref: `#/$defs/${name}` })

export const name = refer<Name>('name')
export const source = refer<Source>('source')
export const department = refer<Department | string>('department')
export const condition = refer<Condition>('condition')
export const fact = refer<FactDeclaration>('fact')

export const itemId = Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 80 })
export const factId = Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$', maxLength: 80 })
export const unit = Type.Enum(Object.keys(LIMIT_UNITS) as LimitUnit[])

const values = Type.Array(Type.Object({ id: words(), zh: words(), en: words() }, strict), {
  minItems: 1,
  maxItems: 50,
})

export const definitions: Readonly<Record<string, TSchema>> = {
  name: Type.Object({ zh: words(), en: words() }, strict),
  source: Type.Union(
    [
      Type.Object({ plan: words('the clause, as 二-7'), words: words("the plan's own words") }, strict),
      Type.Object(
        {
          law: words('the article, as 行政许可法 42(1)'),
          mark: Type.Enum(['C', 'K'], { description: 'C: confirmed in a stored source; K: not confirmed' }),
        },
        strict,
      ),
      Type.Object({ county: name }, { ...strict, description: 'the county decides; shown as assumed' }),
    ],
    { description: 'by what right' },
  ),
  department: Type.Union(
    [
      words('the id of a department that the catalogue knows'),
      Type.Object({ id: itemId, zh: words(), en: words() }, strict),
    ],
    { description: 'a department' },
  ),
  condition: Type.Union(
    [
      Type.Object(
        { fact: factId, is: Type.Union([Type.Boolean(), Type.String({ maxLength: 200 })]) },
        strict,
      ),
      Type.Object({ fact: factId, includes: words() }, strict),
      Type.Object(
        { fact: factId, atMost: Type.Number({ description: 'the number itself is within (民法典 1259)' }) },
        strict,
      ),
      Type.Object({ not: condition }, strict),
      Type.Object({ all: Type.Array(condition, { minItems: 1, maxItems: 50 }) }, strict),
    ],
    { description: 'a condition on the facts of a case' },
  ),
  fact: Type.Object(
    {
      id: factId,
      zh: words(),
      en: words(),
      type: Type.Enum(['boolean', 'choice', 'set', 'number', 'date', 'text']),
      unit: Type.Optional(words('of a number')),
      whole: Type.Optional(Type.Literal(true, { description: 'it counts things' })),
      values: Type.Optional(values),
      default: Type.Optional(
        Type.Union([Type.Boolean(), Type.Number(), Type.String(), Type.Array(Type.String())], {
          description: 'taken when the sender is silent',
        }),
      ),
      answeredBy: Type.Optional(
        Type.Literal('authority', {
          description: 'no applicant can say it: the published form leaves it to the window',
        }),
      ),
      source,
    },
    { ...strict, description: 'a fact that is asked when a case is opened' },
  ),
}
