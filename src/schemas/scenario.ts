import { Type } from 'typebox'
import { openFacts } from '../process/events.ts'
import { reformSchema } from './reform.ts'

const strict = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 500 })
const names = { zh: text, en: text }
const date = Type.String({ format: 'date', description: 'a day, as 2026-03-02' })
const id = Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 })
const positive = Type.Number({ exclusiveMinimum: 0 })

const of = <K extends string>(kind: K, members: Parameters<typeof Type.Object>[0]) =>
  Type.Object({ kind: Type.Literal(kind), ...members }, strict)

/** In working minutes for `service.…`, in plain days for `delay.…`. */
export const distribution = Type.Union([
  of('fixed', { value: Type.Number({ minimum: 0 }) }),
  of('exponential', { mean: positive }),
  of('erlang', { shape: Type.Integer({ minimum: 1, maximum: 100 }), mean: positive }),
  of('lognormal', { mean: positive, deviation: positive }),
  of('gamma', { shape: positive, mean: positive }),
  of('triangular', { least: Type.Number({ minimum: 0 }), mode: Type.Number({ minimum: 0 }), most: positive }),
  of('empirical', { values: Type.Array(Type.Number({ minimum: 0 }), { minItems: 1, maxItems: 10_000 }) }),
])

const value = Type.Union([
  Type.Number(),
  distribution,
  Type.Array(Type.Number({ minimum: 0 }), {
    minItems: 7,
    maxItems: 24,
    description: 'weights by weekday or hour',
  }),
])

const parameter = Type.Object(
  {
    value,
    mark: Type.Enum(['calibrated', 'assumed'], { description: 'fitted to data, or assumed' }),
    ground: Type.Object(names, { ...strict, description: 'from what, when, how many; or why it is assumed' }),
  },
  strict,
)

const count = (most: number) => Type.Integer({ minimum: 1, maximum: most })

const variant = Type.Object(
  {
    id,
    ...names,
    cases: Type.Array(Type.String({ description: 'slug@version' }), { minItems: 1, maxItems: 50 }),
    order: Type.Optional(
      Type.Enum(['one-after-another', 'side-by-side'], {
        description: 'how an applicant brings several cases',
      }),
    ),
    facts: Type.Optional(openFacts),
  },
  strict,
)

const staff = Type.Object(
  {
    id,
    zh: Type.Optional(text),
    en: Type.Optional(text),
    does: Type.Array(Type.String(), {
      minItems: 1,
      maxItems: 50,
      description: 'ids of departments; windows: receiving and handing out',
    }),
    roster: Type.Optional(
      Type.Array(Type.Object({ from: date, servers: Type.Integer({ minimum: 0, maximum: 1000 }) }, strict), {
        maxItems: 400,
        description: 'from a day on so many',
      }),
    ),
    batch: Type.Optional(
      Type.Object(
        { least: count(1000), most: count(1000), patience: Type.Optional(Type.Number({ minimum: 0 })) },
        { ...strict, description: 'work taken together; patience in seconds' },
      ),
    ),
  },
  strict,
)

const {
  $schema: _,
  $defs,
  ...reform
} = reformSchema as typeof reformSchema & Record<'$schema' | '$defs', object>

/** What is simulated, as a file or a request has it. */
export const scenarioSchema = Type.Object(
  {
    ...names,
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
    period: Type.Object(
      {
        from: date,
        days: count(366),
        warmUpDays: Type.Optional(
          Type.Union([Type.Integer({ minimum: 0, maximum: 366 }), Type.Literal('auto')], {
            description: 'auto: a steady state is asked for, and pilot runs say when it begins (MSER-5)',
          }),
        ),
        drainDays: Type.Optional(count(366)),
      },
      { ...strict, description: 'matters that arrive in these days count, after the warm-up' },
    ),
    replications: Type.Optional(
      Type.Object(
        {
          least: Type.Integer({ minimum: 2, maximum: 10_000 }),
          most: Type.Integer({ minimum: 2, maximum: 10_000 }),
          relativeHalfWidth: Type.Optional(Type.Number({ exclusiveMinimum: 0, exclusiveMaximum: 1 })),
        },
        strict,
      ),
    ),
    reform: Type.Optional(Type.Unsafe<object>({ ...reform, description: 'a reform: before against after' })),
    variants: Type.Optional(Type.Array(variant, { minItems: 1, maxItems: 6 })),
    matters: Type.Optional(
      Type.Array(
        Type.Object(
          {
            share: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
            priority: Type.Optional(Type.Integer({ minimum: 0, maximum: 9, description: '0 comes first' })),
            facts: openFacts,
          },
          strict,
        ),
        { minItems: 1, maxItems: 20 },
      ),
    ),
    staff: Type.Optional(Type.Array(staff, { maxItems: 50 })),
    parameters: Type.Optional(Type.Record(Type.String(), Type.Union([value, parameter]))),
  },
  {
    ...strict,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Scenario',
    description:
      'What the reform lab simulates. What is not given takes a default, and every default is assumed.',
    $defs,
  },
)
