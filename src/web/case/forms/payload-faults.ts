/** What a form needs to know of the JSON schema of a payload. */
export interface PayloadSchema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, PayloadSchema>>
  readonly required?: readonly string[]
  readonly items?: PayloadSchema
  readonly minItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly format?: string
  readonly enum?: readonly string[]
  readonly description?: string
}

export type Payload = Record<string, unknown>
export type PayloadFault = 'missing' | 'too-long' | 'past' | 'number'
/** By the field's path, as `defects.0.basis`. */
export type PayloadFaults = Readonly<Record<string, PayloadFault>>

const isObject = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was left empty does not go out. */
export function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((one) => one !== undefined)
  if (!isObject(value)) return value
  const kept = Object.entries(value).flatMap(([key, one]) => {
    const own = withoutEmpty(one)
    return own === undefined || (Array.isArray(own) && own.length === 0) ? [] : [[key, own] as const]
  })
  return Object.fromEntries(kept)
}

/** What is wrong with a payload before it is sent. @param today no day of it may be before this one (ISO) */
export function payloadFaults(schema: PayloadSchema, payload: Payload, today: string): PayloadFaults {
  return Object.fromEntries(faultsIn(schema, payload, today, ''))
}

function faultsIn(
  schema: PayloadSchema,
  value: unknown,
  today: string,
  path: string,
): [string, PayloadFault][] {
  const below = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`)
  if (schema.properties) {
    const own = isObject(value) ? value : {}
    return Object.entries(schema.properties).flatMap(([key, part]) => {
      const given = own[key]
      const empty = given === undefined || given === '' || (typeof given === 'string' && given.trim() === '')
      if (!empty) return faultsIn(part, given, today, below(key))
      return schema.required?.includes(key) ? [[below(key), 'missing'] as [string, PayloadFault]] : []
    })
  }
  if (schema.items && Array.isArray(value)) {
    const { items } = schema
    const few = value.length < (schema.minItems ?? 0)
    const inner = value.flatMap((one, i) =>
      one === '' ? [[below(i), 'missing'] as [string, PayloadFault]] : faultsIn(items, one, today, below(i)),
    )
    return few ? [[path, 'missing'], ...inner] : inner
  }
  const fault = ownFault(schema, value, today)
  return fault ? [[path, fault]] : []
}

function ownFault(schema: PayloadSchema, value: unknown, today: string): PayloadFault | undefined {
  if (schema.type === 'integer')
    return Number.isInteger(value) && Number(value) >= (schema.minimum ?? 0) ? undefined : 'number'
  if (typeof value !== 'string') return undefined
  if (schema.maxLength !== undefined && value.length > schema.maxLength) return 'too-long'
  return schema.format === 'date' && value < today ? 'past' : undefined
}
