import { Type } from 'typebox'
import { stockMovementKinds } from '../process/stock-moves.ts'
import { actorSchema } from './case.ts'
import { entryId, repeated } from './entry.ts'
import { named } from './named.ts'

const strict = { additionalProperties: false } as const
const name = { zh: Type.String(), en: Type.String() }
const day = (description: string) => Type.String({ format: 'date', description })
const data = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), {
  description: 'what the entry says; of a fee `mostFen`, of others under the ids of the facts that read it',
})
const recorded = {
  by: actorSchema,
  at: Type.String({ format: 'date-time', description: 'when it was entered' }),
}

export const registerParams = Type.Object({ register: Type.String({ maxLength: 100 }) }, strict)

const register = Type.Object({
  id: Type.String(),
  ...name,
  citation: named('the clause that asks for it'),
  key: Type.Object(name, { description: 'what an entry is found under' }),
  says: Type.Array(Type.Object({ id: Type.String(), ...name }), {
    description: 'what an entry must say in its data, as text',
  }),
  consultedBy: Type.Array(Type.String(), { description: 'slugs of processes' }),
  stock: Type.Boolean({ description: 'things are counted in it rather than listed' }),
})

export const registerListSchema = Type.Object({ registers: Type.Array(register) })

const entry = Type.Object({
  id: Type.String({ format: 'uuid' }),
  register: Type.String(),
  key: Type.String(),
  from: day('its first day'),
  to: Type.Union([day('its last day'), Type.Null()]),
  data: Type.Union([data, Type.Null()]),
  ...recorded,
})

export const entryBody = Type.Object(
  {
    id: entryId,
    key: Type.String({ minLength: 1, maxLength: 200 }),
    from: day('its first day; an entry with the same key and first day takes the place of the one before'),
    to: Type.Optional(day('its last day')),
    data: Type.Union([data, Type.Null()], { description: 'null takes the entry out' }),
  },
  strict,
)

export const entryResult = Type.Object({ entry, repeated })

export const registerQuery = Type.Object(
  {
    on: Type.Optional(day('which day; today when absent')),
    key: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
)

export const registerSchema = Type.Object({
  register,
  on: day('the day of `inForce`'),
  inForce: Type.Array(entry),
  entered: Type.Array(entry, { description: 'all that was ever entered, in order' }),
})

const kind = Type.Enum([...stockMovementKinds], {
  description: 'drawn, issued, returned; voided in the stock, lost by those who had it: both written off',
})
const count = Type.Integer({ minimum: 1, maximum: 1_000_000 })

export const movementBody = Type.Object(
  {
    id: entryId,
    kind,
    count,
    note: Type.String({ maxLength: 2000, description: 'whose, why, which numbers' }),
  },
  strict,
)

const movement = Type.Object({
  id: Type.String({ format: 'uuid' }),
  register: Type.String(),
  kind,
  count,
  note: Type.String(),
  case: Type.Union([Type.String({ format: 'uuid' }), Type.Null()], {
    description: 'whose event moved them; null: moved by hand',
  }),
  number: Type.Union([Type.String(), Type.Null()], { description: "the case's number" }),
  event: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
  ...recorded,
})

const stock = Type.Object(
  {
    drawn: Type.Integer(),
    inStock: Type.Integer(),
    outstanding: Type.Integer(),
    writtenOff: Type.Integer(),
  },
  { description: 'drawn = inStock + outstanding + writtenOff' },
)

export const movementResult = Type.Object({ movement, stock, repeated })

export const stockSchema = Type.Object({
  register: Type.String(),
  stock,
  movements: Type.Array(movement, { description: 'the last hundred, newest first' }),
})
