import { type TSchema, Type } from 'typebox'
import { clockSchema } from './case.ts'
import { entryId, repeated } from './entry.ts'
import { grade, gradeNames, ratingText } from './rating.ts'

const strict = { additionalProperties: false } as const
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const instant = (description: string) => Type.String({ format: 'date-time', description })
const name = { zh: Type.String(), en: Type.String() }
const day = (description: string) => Type.String({ format: 'date', description })

const own = {
  number: Type.String({
    pattern: '^NY\\d{8}-\\d{5,9}$',
    description: "the case's number",
    examples: ['NY20210823-00001'],
  }),
  lastFour: Type.String({
    pattern: '^[0-9A-Za-z]{4}$',
    description: "the last four characters of the applicant's id or code",
    examples: ['0013'],
  }),
}

export const progressBody = Type.Object(own, strict)

export const progressRatingBody = Type.Object({ ...own, id: entryId, grade, text: ratingText }, strict)

const { zh, en, kind, amount, unit, assumed, state, result, used, remaining, measure, due } =
  clockSchema.properties

export const progressSchema = Type.Object({
  number: Type.String(),
  process: Type.Object(name),
  status: Type.Object({ code: Type.String(), ...name }),
  outcome: nullable(Type.String()),
  ended: Type.Boolean(),
  openedAt: instant('when it was received'),
  asOf: instant('when `used` and `remaining` are measured'),
  steps: Type.Array(
    Type.Object({
      id: Type.String(),
      ...name,
      state: Type.Enum(['done', 'active', 'held', 'waiting'], {
        description: 'held: in a special procedure, whose time does not count',
      }),
      doneAt: nullable(instant('when it was done')),
    }),
  ),
  clocks: Type.Array(
    Type.Object({
      zh,
      en,
      kind,
      amount,
      unit,
      assumed,
      state,
      result,
      used,
      remaining,
      measure,
      due,
      held: Type.Array(Type.Object({ from: instant('from'), to: nullable(instant('null while it lasts')) })),
    }),
  ),
  expectedEnd: nullable(day('the last day on which it is to be finished; null while no clock counts')),
  asked: Type.Array(
    Type.Object({
      kind: Type.Enum(['correction', 'commitment']),
      what: Type.Object(name),
      defect: nullable(Type.String()),
      basis: nullable(Type.String()),
      remedy: nullable(Type.String()),
      until: nullable(Type.String({ description: 'the last day' })),
    }),
    { description: 'what the applicant is asked for' },
  ),
  rating: Type.Object({ possible: Type.Boolean(), grade: nullable(grade), grades: gradeNames }),
})

export const progressRatingResult = Type.Object({ grade, at: instant('when it was given'), repeated })
