/** What of a JSON schema a sample needs to know. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
}

const formats: Readonly<Record<string, string>> = {
  date: '2021-12-31',
  'date-time': '2021-08-23T09:00:00+08:00',
  uuid: '00000000-0000-4000-8000-000000000001',
}

function textOf({ format, pattern, maxLength = Number.POSITIVE_INFINITY }: Schema, text: string): string {
  if (format) return formats[format] ?? text
  if (pattern === undefined || new RegExp(pattern).test(text)) return text.slice(0, maxLength)
  throw new Error(`a sample can't be made of the pattern ${pattern}`)
}

/** Something that a schema takes, with every member that it knows, and `text` wherever any text is taken. */
export function sampleOf(schema: object, text = '合成'): unknown {
  const one = schema as Schema
  if (one.const !== undefined) return one.const
  if (one.enum) return one.enum[0]
  if (one.anyOf) return sampleOf(one.anyOf[0] as Schema, text)
  if (one.type === 'string') return textOf(one, text)
  if (one.type === 'boolean') return true
  if (one.type === 'integer' || one.type === 'number') return Math.max(1, one.minimum ?? 1)
  if (one.type === 'array') return [sampleOf(one.items ?? {}, text)]
  if (one.type !== 'object') return text
  const named = Object.entries(one.properties ?? {}).map(([key, below]) => [key, sampleOf(below, text)])
  const others = Object.values(one.patternProperties ?? {}).map((below) => ['x', sampleOf(below, text)])
  return Object.fromEntries([...named, ...others])
}
