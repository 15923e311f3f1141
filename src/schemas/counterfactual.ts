import { Type } from 'typebox'
import { clockSchema } from './case.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const { zh, en, kind, amount, unit, citation, result, startedAt, stoppedAt, measure, due } =
  clockSchema.properties

/** One thing at a time: the service refuses none and both. */
export const counterfactualQuery = Type.Object(
  {
    withoutSpecial: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: 'the number of the event that began a special procedure: as if that had not been',
      }),
    ),
    process: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9-]{1,100}@[1-9][0-9]{0,5}$',
        description: "a process with its version: the case's times on the limits of that process",
        examples: ['planning-permit@1'],
      }),
    ),
  },
  strict,
)

const reading = Type.Object({
  ...{ zh, en, kind, amount, unit, citation, startedAt, stoppedAt, measure, result },
  due,
  used: Type.Number({ description: "in `measure`, in the limit's own time" }),
})
const side = Type.Union([reading, Type.Null()], { description: 'null where it did not run' })
const late = Type.Boolean({ description: 'a limit was passed; a waiting period makes nobody late' })

export const counterfactualSchema = Type.Object({
  until: Type.String({
    format: 'date-time',
    description: 'up to when what is open is measured on both sides',
  }),
  late: Type.Object({ was: late, wouldBe: late }),
  clocks: Type.Array(Type.Object({ limit: Type.String(), run: Type.Integer(), was: side, wouldBe: side }), {
    description: 'each limit as it was and as it would have been',
  }),
  impossible: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      type: Type.String(),
      occurredAt: Type.String({ format: 'date-time' }),
    }),
    { description: 'what people did and could not have done then: it is left out' },
  ),
  unmapped: Type.Array(Type.Object({ id: Type.String(), ...named().properties, why: named() }), {
    description: 'limits and items that have no counterpart, and why',
  }),
  assumes: Type.Array(named(), { description: 'what the answer takes for granted' }),
})
