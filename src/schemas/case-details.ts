import { type TSchema, Type } from 'typebox'
import type { ItemState } from '../case/item-states.ts'
import { actorSchema, caseSchema } from './case.ts'
import { partySchema } from './party.ts'

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const name = { zh: Type.String(), en: Type.String() }
const when = { at: Type.String({ format: 'date-time' }), by: actorSchema }
const department = Type.Object({ id: Type.String(), ...name })

const itemSchema = Type.Object({
  id: Type.String(),
  kind: Type.Enum(['item', 'consult', 'step', 'wait', 'commitment']),
  ...name,
  department,
  state: Type.Enum(
    ['waiting', 'active', 'done', 'failed', 'taken-out', 'excluded', 'ended'] satisfies ItemState[],
    {
      description:
        'excluded: by the facts; taken-out: handled singly; ended: the case ended before it had a result',
    },
  ),
  result: nullable(Type.Object(when, { description: 'who gave its result, and when' })),
  specialProcedure: nullable(
    Type.Object({
      ground: Type.String({ description: 'its kind and the number of the notice' }),
      until: nullable(Type.String({ format: 'date', description: 'the promised end' })),
      overdue: Type.Boolean({ description: 'that day is past' }),
    }),
  ),
})

/** A case as its own page shows it. */
export const caseDetailsSchema = Type.Object(
  {
    ...caseSchema.properties,
    applicant: partySchema,
    agent: nullable(partySchema),
    channel: Type.Object({ id: Type.String(), ...name }),
    materials: Type.Array(Type.Object({ material: Type.String(), ...name, medium: Type.String(), ...when }), {
      description: 'as they came in',
    }),
    items: Type.Array(itemSchema, { description: 'in the order of the process' }),
    opinions: Type.Array(
      Type.Object({
        item: Type.String(),
        ...name,
        verdict: Type.Enum(['pass', 'fail', 'reply', 'reconsider']),
        opinion: nullable(Type.String()),
        reasons: Type.Array(Type.String()),
        ...when,
      }),
    ),
    certificates: Type.Array(
      Type.Object({ certificate: Type.String(), ...name, number: Type.String(), ...when }),
    ),
    commitments: Type.Array(
      Type.Object({
        id: Type.String(),
        ...name,
        department,
        state: Type.Enum(['owed', 'kept', 'broken']),
        due: nullable(Type.String({ format: 'date' })),
        ...when,
      }),
    ),
  },
  { $id: 'CaseDetails' },
)
