import { parseEpochDay } from './epoch-day.ts'
import { TimeError, type TimeErrorCode } from './time-error.ts'

/** Reads the fields of one JSON record, naming the record and the field in every refusal. */
export interface FieldReader {
  get(name: string): unknown
  refuse(name: string, needed: string): never
}

/** @throws TimeError with `code`, when `input` is not a JSON object or holds a field outside `known` */
export function readFields(
  input: unknown,
  what: string,
  known: readonly string[],
  code: TimeErrorCode,
): FieldReader {
  const fail = (found: string, needed: string): never => {
    throw new TimeError(code, { found, needed, remedy: `correct the ${what} and load it again` })
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return fail(`${JSON.stringify(input)} as a ${what}`, 'a JSON object')
  }
  const record = input as Record<string, unknown>
  const extra = Object.keys(record).find((name) => !known.includes(name))
  if (extra !== undefined) fail(`the field "${extra}" in a ${what}`, `only ${known.join(', ')}`)
  return {
    get: (name) => record[name],
    refuse: (name, needed) => fail(`${name} ${JSON.stringify(record[name])} in a ${what}`, needed),
  }
}

export function isDate(value: unknown): value is string {
  return typeof value === 'string' && parseEpochDay(value) !== undefined
}

export function isInstant(value: unknown): value is string {
  if (typeof value !== 'string') return false
  try {
    Temporal.Instant.from(value)
    return true
  } catch {
    return false
  }
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
