import { Type } from 'typebox'
import { named } from './named.ts'

const name = { zh: Type.String(), en: Type.String() }
const strict = { additionalProperties: false } as const
const day = Type.String({ format: 'date' })

export const ruleParams = Type.Object({ clause: Type.String({ maxLength: 20 }) }, strict)
export const itemsQuery = Type.Object(
  { on: Type.Optional(Type.String({ format: 'date', description: 'which day; today when absent' })) },
  strict,
)

const rule = Type.Object({
  id: Type.String({ description: 'its clause, and which of its demands where it makes several' }),
  clause: Type.String(),
  demands: named('what the clause demands, in our words'),
  processes: Type.Array(Type.String(), { description: 'slugs of those that it binds' }),
  milestones: Type.Array(
    Type.Object({ clause: Type.String(), words: Type.String(), date: day, covers: Type.String() }),
  ),
  enforced: Type.Boolean({ description: 'whether the system holds cases or definitions to it' }),
  how: named('by what it is enforced, or why it is not'),
  read: Type.Union([named('how far the words of the plan are read here'), Type.Null()]),
  waitsForDate: Type.Boolean({ description: 'it holds for openings from the day that the county enters' }),
  effective: Type.Union([day, Type.Null()], { description: 'that day; null: the county has entered none' }),
  items: Type.Union([Type.String(), Type.Null()], { description: 'the register that its items stand in' }),
})

export const ruleListSchema = Type.Object({ rules: Type.Array(rule) })

export const itemsSchema = Type.Object({
  clause: Type.String(),
  register: Type.String(),
  on: day,
  listed: Type.Integer({ description: 'how many stand there under their own names' }),
  items: Type.Array(
    Type.Object({
      slug: Type.String(),
      ...name,
      standing: Type.Enum(['listed', 'renamed', 'missing'], {
        description: 'renamed: an entry names this process in `process`, under another name',
      }),
      entry: Type.Union([Type.String(), Type.Null()], { description: 'its name in the register' }),
      materials: Type.Array(named(), { description: 'as the definition has them' }),
      limits: Type.Array(
        Type.Object({
          ...name,
          amount: Type.Union([Type.Number(), Type.Null()]),
          unit: Type.String(),
          citation: named('where it is from'),
        }),
      ),
    }),
  ),
  unknown: Type.Array(Type.String(), { description: 'entries that are no process here' }),
})
