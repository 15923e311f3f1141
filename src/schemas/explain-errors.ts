import type { Name } from '../process/definition.ts'

/** One thing that does not fit, as the answer names it. */
export interface SchemaFault {
  readonly path: string
  readonly message: Name
}

/** What TypeBox and Fastify say of a value that does not fit its schema. */
interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: unknown
  readonly message?: string | undefined
}

const formats: Readonly<Record<string, Name>> = {
  uuid: {
    zh: '应为UUID，如018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d1',
    en: 'needs a UUID, as 018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d1',
  },
  date: { zh: '应为存在的日期，如2021-08-23', en: 'needs a day that exists, as 2021-08-23' },
  'date-time': {
    zh: '应为存在的日期和时间并带时区，如2021-08-23T09:30:00+08:00',
    en: 'needs a date and time that exist, with offset, as 2021-08-23T09:30:00+08:00',
  },
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

const kinds: Readonly<Record<string, string>> = {
  nothing: '空',
  null: '空值',
  'an array': '列表',
  'an object': '对象',
  'a string': '文字',
  'a number': '数字',
  'a boolean': '是否值',
}

function messageOf(
  { keyword, instancePath, params, message = 'does not fit' }: SchemaError,
  value: unknown,
): Name {
  const found = valueAt(value, instancePath)
  const other = { zh: '不符合要求的格式', en: message }
  const given = params as Record<string, unknown>
  const list = (member: string) => [given[member]].flat().join(', ')
  switch (keyword) {
    case 'type':
      return {
        zh: `应为${list('type')}类型，收到${kinds[kindOf(found)] ?? kindOf(found)}`,
        en: `needs type ${list('type')}; found ${kindOf(found)}`,
      }
    case 'required':
      return { zh: `缺少${list('requiredProperties')}`, en: `lacks ${list('requiredProperties')}` }
    case 'additionalProperties':
      return {
        zh: `含有未知的项：${list('additionalProperties')}`,
        en: `has members that are not known here: ${list('additionalProperties')}`,
      }
    case 'enum':
      return { zh: `应为其中之一：${list('allowedValues')}`, en: `needs one of ${list('allowedValues')}` }
    case 'format':
      return formats[String(given.format)] ?? other
    case 'minLength':
      return { zh: `至少${list('limit')}个字符`, en: message }
    case 'maxLength':
      return { zh: `最多${list('limit')}个字符`, en: message }
    case 'minimum':
      return { zh: `不得小于${list('limit')}`, en: message }
    case 'maximum':
      return { zh: `不得大于${list('limit')}`, en: message }
    case 'minItems':
      return { zh: `至少${list('limit')}项`, en: message }
    case 'maxItems':
      return { zh: `最多${list('limit')}项`, en: message }
    default:
      return other
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
export const inWords = (faults: readonly SchemaFault[]): Name => ({
  zh: faults.map(({ path, message }) => `${path}${message.zh}`).join('；') || '不符合要求',
  en: faults.map(({ path, message }) => `${path} ${message.en}`).join('; ') || 'it does not fit',
})
