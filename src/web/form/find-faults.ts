import { Errors } from 'typebox/schema'
import type { Name } from '../../process/definition.ts'
import type { FormSchema } from './form-schema.ts'

type Told = ReturnType<typeof Errors>[1][number]

function inWords({ keyword, params }: Told): Name {
  const given = params as Record<string, unknown>
  switch (keyword) {
    case 'required':
    case 'minLength':
      return { zh: '请填写', en: 'Please fill this in' }
    case 'minItems':
      return { zh: `至少要有${given.limit}项`, en: `At least ${given.limit} needed` }
    case 'maxItems':
      return { zh: `至多${given.limit}项`, en: `At most ${given.limit}` }
    case 'maxLength':
      return { zh: `至多${given.limit}个字符`, en: `At most ${given.limit} characters` }
    case 'minimum':
      return { zh: `不能小于${given.limit}`, en: `Not less than ${given.limit}` }
    case 'maximum':
      return { zh: `不能大于${given.limit}`, en: `Not more than ${given.limit}` }
    case 'enum':
      return { zh: '请从列表中选择', en: 'Choose one of the list' }
    case 'format':
      return given.format === 'date'
        ? { zh: '请填写存在的日期，如 2021-08-23', en: 'Give a day that exists, as 2021-08-23' }
        : { zh: '格式不正确', en: 'This has not the right form' }
    case 'type':
      return given.type === 'integer'
        ? { zh: '请填写整数', en: 'Give a whole number' }
        : { zh: '请填写', en: 'Please fill this in' }
    default:
      return { zh: '内容不符合要求', en: 'This does not fit' }
  }
}

/**
 * What does not fit the schema, by the path of its field (`/defects/0/basis`), judged by the service's own validator.
 * The first fault of a field counts.
 */
export function findFaults(schema: FormSchema, value: unknown): ReadonlyMap<string, Name> {
  const faults = new Map<string, Name>()
  for (const told of Errors(schema as object, value)[1]) {
    const { requiredProperties = [] } = told.params as { requiredProperties?: string[] }
    const paths = requiredProperties.length
      ? requiredProperties.map((key) => `${told.instancePath}/${key}`)
      : [told.instancePath]
    for (const path of paths) if (!faults.has(path)) faults.set(path, inWords(told))
  }
  return faults
}
