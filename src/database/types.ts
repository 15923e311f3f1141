import type { PostgresType } from 'postgres'
import { formatInstant, parseInstant } from './instant.ts'

/** PostgreSQL's own numbers of its types. */
const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184
const JSON_OID = 114
const JSONB = 3802

const instant: PostgresType<Temporal.Instant> = {
  to: TIMESTAMPTZ,
  from: [TIMESTAMPTZ],
  // A text is let through: drizzle's columns have formatted theirs already.
  serialize: (value: Temporal.Instant | string) => (typeof value === 'string' ? value : formatInstant(value)),
  parse: parseInstant,
}

const plainDate: PostgresType<Temporal.PlainDate> = {
  to: DATE,
  from: [DATE],
  serialize: String,
  parse: (text: string) => Temporal.PlainDate.from(text),
}

const integer: PostgresType<number> = {
  to: INT8,
  from: [INT8],
  serialize: String,
  parse(text: string) {
    const value = Number(text)
    if (Number.isSafeInteger(value)) return value
    throw new RangeError(
      `${text} is beyond the whole numbers that JavaScript holds exactly; select it as text`,
    )
  },
}

const json: PostgresType<unknown> = {
  to: JSONB,
  from: [JSON_OID, JSONB],
  // A text counts as JSON already written (drizzle writes its own): pass objects, or canonical JSON.
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string) => JSON.parse(text),
}

/**
 * How values cross the driver: `timestamptz` as Temporal.Instant, `date` as Temporal.PlainDate, `bigint` and
 * `count(*)` as number, `json` and `jsonb` as what they hold. Nothing becomes a `Date`.
 */
export const types = { instant, plainDate, integer, json }
