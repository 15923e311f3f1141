/** One thing that does not fit, as the answer names it. */
export interface SchemaFault {
  readonly path: string
  readonly message: string
}

/** What TypeBox and Fastify say of a value that does not fit its schema. */
interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: unknown
  readonly message?: string | undefined
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'needs a UUID, as 018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d1',
  date: 'needs a day that exists, as 2021-08-23',
  'date-time': 'needs a date and time that exist, with offset, as 2021-08-23T09:30:00+08:00',
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value)

/** What kind of thing was found. Never the thing itself: answers are logged, and it may be somebody's number. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function messageOf({ keyword, instancePath, params, message = 'does not fit' }: SchemaError, value: unknown) {
  const given = params as Record<string, unknown>
  const list = (member: string) => [given[member]].flat().join(', ')
  switch (keyword) {
    case 'type':
      return `needs type ${list('type')}; found ${kindOf(valueAt(value, instancePath))}`
    case 'required':
      return `lacks ${list('requiredProperties')}`
    case 'additionalProperties':
      return `has members that are not known here: ${list('additionalProperties')}`
    case 'enum':
      return `needs one of ${list('allowedValues')}`
    case 'format':
      return formats[String(given.format)] ?? message
    default:
      return message
  }
}

/**
 * Everything that does not fit a schema, in words that say what is needed.
 * @param where the part of the request, as `body`
 */
export function explainErrors(where: string, value: unknown, errors: readonly SchemaError[]): SchemaFault[] {
  return (
    errors
      // Says that a member is unknown, beside the error that names it.
      .filter(({ keyword }) => keyword !== 'boolean')
      .map((error) => ({ path: `${where}${error.instancePath}`, message: messageOf(error, value) }))
  )
}

/** The faults in one line. */
export const inWords = (faults: readonly SchemaFault[]): string =>
  faults.map(({ path, message }) => `${path} ${message}`).join('; ') || 'it does not fit'
