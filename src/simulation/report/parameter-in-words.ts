import type { Name } from '../../process/definition.ts'
import { inBoth } from '../../process/in-both.ts'
import type { ParameterValue } from '../office/office-input.ts'
import { type ParameterUnit, unitNames } from '../office/parameters.ts'
import {
  type Distribution,
  distributionMembers,
  distributionNames,
  memberNames,
} from '../random/distribution.ts'
import type { Report, Sensitivity } from './report.ts'

/** One language, or both around each figure, as a terminal and a kept page have it. */
type Spoken = 'zh' | 'en' | 'both'

const joints = {
  zh: { colon: '：', comma: '、', aside: '，', open: '（', close: '）' },
  en: { colon: ': ', comma: ', ', aside: ', ', open: ' (', close: ')' },
  both: { colon: ': ', comma: ', ', aside: ', ', open: ' (', close: ')' },
} as const

const weekdays: Name = { zh: '周一至周日', en: 'Monday to Sunday' }
const otherHours: Name = { zh: '其余为 0', en: 'otherwise 0' }
const countOf: Name = { zh: '个', en: 'values' }

const said = (name: Name, as: Spoken): string => (as === 'both' ? inBoth(name) : name[as])

/** A number as people write it: no more digits than it needs. */
export const plain = (value: number): string => String(Number(value.toPrecision(6)))

function distributionInWords(distribution: Distribution, as: Spoken): string {
  const { colon, comma, open, close } = joints[as]
  const kind = said(distributionNames[distribution.kind], as)
  if (distribution.kind === 'empirical')
    return `${kind}${open}${distribution.values.length} ${said(countOf, as)}${close}`
  const figures = distribution as unknown as Readonly<Record<string, number>>
  const members = distributionMembers[distribution.kind].map(
    (member) => `${said(memberNames[member], as)} ${plain(figures[member] ?? 0)}`,
  )
  return `${kind}${colon}${members.join(comma)}`
}

/** Weights of Monday to Sunday, or of the 24 hours: those of no weight at either end of the day are left out. */
function weightsInWords(weights: readonly number[], as: Spoken): string {
  const { aside, open, close } = joints[as]
  const row = (some: readonly number[], of: string) =>
    `${said(unitNames.weights, as)} ${some.map(plain).join(' ')}${open}${of}${close}`
  if (weights.length !== 24) return row(weights, said(weekdays, as))
  const [first, last] = [weights.findIndex((one) => one > 0), weights.findLastIndex((one) => one > 0)]
  if (first < 0 || (first === 0 && last === 23)) return row(weights, '0:00–24:00')
  return row(weights.slice(first, last + 1), `${first}:00–${last + 1}:00${aside}${said(otherHours, as)}`)
}

/** A parameter's value with its unit. */
export function parameterInWords(value: ParameterValue, unit: ParameterUnit, as: Spoken): string {
  const isList = (of: ParameterValue): of is readonly number[] => Array.isArray(of)
  if (isList(value)) return weightsInWords(value, as)
  const of = said(unitNames[unit], as)
  if (typeof value !== 'number') return `${distributionInWords(value, as)} ${of}`
  return `${plain(unit === 'share' ? 100 * value : value)} ${of}`
}

/** Another value of a parameter that a sensitivity tried: in the parameter's unit, or a factor as it is. */
export function variedInWords(
  { parameters }: Pick<Report, 'parameters'>,
  name: Sensitivity['name'],
  value: Sensitivity['cases'][number]['value'],
  as: Spoken,
): string {
  const unit = parameters.find((one) => one.name === name)?.unit
  return typeof value === 'number' && unit ? parameterInWords(value, unit, as) : String(value)
}
