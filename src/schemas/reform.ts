import { type TObject, type TSchema, Type } from 'typebox'
import type { Operator } from '../process/operators/operator.ts'
import {
  condition,
  definitions,
  department,
  fact,
  factId,
  itemId,
  name,
  source,
  strict,
  unit,
  words,
} from './process-language.ts'

const items = (description: string) => Type.Array(itemId, { minItems: 2, maxItems: 50, description })
const materials = (minItems: number, description: string) =>
  Type.Array(itemId, { minItems, maxItems: 100, description })
const operator = <T extends Operator['operator']>(
  kind: T,
  members: Record<string, TSchema>,
  description: string,
) => Type.Object({ operator: Type.Literal(kind), ...members, source }, { ...strict, description })

const phase = ['receipt', 'acceptance', 'decision', 'certificate', 'delivery'] as const

/** The shape of each operator; `exempt` is on an item or on a material. */
export const operatorSchemas = {
  merge: [
    operator(
      'merge',
      {
        items: items('neighbours in one sequence or one parallel'),
        into: Type.Object(
          {
            id: itemId,
            zh: words(),
            en: words(),
            department,
            kind: Type.Optional(Type.Enum(['item', 'consult', 'step'])),
          },
          strict,
        ),
        covers: Type.Array(itemId, {
          maxItems: 50,
          description: 'those whose duties the new item keeps; the others are dropped',
        }),
        supervisedBy: Type.Optional(
          Type.Record(Type.String(), department, {
            description: 'who supervises a former item, where it is no longer its department',
          }),
        ),
      },
      'several items or steps become one',
    ),
  ],
  parallelise: [
    operator(
      'parallelise',
      { items: items('parts of one sequence, each by itself or by any item in it') },
      'parts that come one after another stand side by side',
    ),
  ],
  drop: [operator('drop', { item: itemId }, 'an item leaves every case')],
  exempt: [
    operator('exempt', { item: itemId, when: condition }, 'an item leaves the cases that meet a condition'),
    operator(
      'exempt',
      { material: itemId, when: condition },
      'a material must not be asked for in the cases that meet a condition',
    ),
  ],
  commit: [
    operator(
      'commit',
      {
        item: itemId,
        when: Type.Optional(condition),
        within: Type.Optional(
          Type.Object({ amount: Type.Number({ exclusiveMinimum: 0 }), unit }, { ...strict }),
        ),
        owedBy: name,
        materials: Type.Optional(materials(0, 'what the promise replaces')),
      },
      'a promise stands in for an item (告知承诺制)',
    ),
  ],
  acceptConditionally: [
    operator(
      'acceptConditionally',
      {
        id: itemId,
        zh: words(),
        en: words(),
        department,
        materials: materials(1, 'what may be handed in later'),
        granted: Type.Object({ id: factId, zh: words(), en: words() }, strict),
        owedBy: name,
      },
      'accepted while materials are owed by a day that is entered (容缺受理)',
    ),
  ],
  reassign: [
    operator(
      'reassign',
      { item: itemId, to: department, supervisedBy: Type.Optional(department) },
      'an item goes to another department; who supervised it goes on doing so',
    ),
  ],
  changeLimit: [
    operator(
      'changeLimit',
      {
        limit: itemId,
        to: Type.Union(
          [
            Type.Object(
              {
                amount: Type.Optional(
                  Type.Union([Type.Number({ exclusiveMinimum: 0 }), Type.Null()], {
                    description: 'null: the day is entered with the promise',
                  }),
                ),
                unit: Type.Optional(unit),
                from: Type.Optional(Type.Enum([...phase, 'turn', 'promise'])),
                until: Type.Optional(Type.Enum([...phase, 'result', 'fulfilment'])),
                when: Type.Optional(condition),
                zh: Type.Optional(words()),
                en: Type.Optional(words()),
                assumed: Type.Optional(Type.Array(name, { maxItems: 50 })),
              },
              { ...strict, minProperties: 1 },
            ),
            Type.Null(),
          ],
          { description: 'what changes; null takes the limit out' },
        ),
      },
      'a limit changes, or goes',
    ),
  ],
  consult: [
    operator(
      'consult',
      { authority: department },
      'approval by any department but this one becomes an opinion, which cannot refuse (二-20)',
    ),
  ],
} as const satisfies Record<Operator['operator'], readonly TObject[]>

const reference = Type.String({
  pattern: '^[a-z0-9-]+@[1-9][0-9]*$',
  maxLength: 100,
  description: 'slug@version',
})
const departments = Type.Array(department, { maxItems: 50 })

const members = {
  id: itemId,
  zh: words(),
  en: words(),
  of: Type.Array(reference, { minItems: 1, maxItems: 30, description: 'the earlier definitions' }),
  makes: Type.Object(
    {
      slug: itemId,
      version: Type.Integer({ minimum: 1 }),
      zh: Type.Optional(words()),
      en: Type.Optional(words()),
      section: Type.Optional(words()),
      lead: Type.Optional(departments),
      responsible: Type.Optional(departments),
    },
    { ...strict, description: 'the next version of an only earlier definition, or one item of several' },
  ),
  keeps: Type.Optional(reference),
  order: Type.Optional(Type.Enum(['parallel', 'sequence'])),
  clauses: Type.Optional(Type.Array(words(), { maxItems: 50 })),
  facts: Type.Optional(Type.Array(fact, { maxItems: 50 })),
  source,
  assumed: Type.Optional(Type.Array(name, { maxItems: 100 })),
}

/** A reform but for the members of its operators, which `operatorSchemas` describe one by one. */
export const reformEnvelope = Type.Object(
  {
    ...members,
    operators: Type.Array(
      Type.Object({ operator: Type.Enum(Object.keys(operatorSchemas) as Operator['operator'][]) }),
      { maxItems: 200 },
    ),
  },
  { ...strict, $defs: definitions },
)

/** A reform as a file or a request has it. */
export const reformSchema = Type.Object(
  {
    ...members,
    operators: Type.Array(Type.Unsafe<Operator>({ $ref: '#/$defs/operator' }), { maxItems: 200 }),
  },
  {
    ...strict,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Reform',
    description:
      'A reform of processes: operators on earlier definitions, each with the right by which it is made.',
    $defs: { ...definitions, operator: Type.Union(Object.values(operatorSchemas).flat()) },
  },
)
