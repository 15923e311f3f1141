import type { Name } from '../../process/definition.ts'
import { nearest } from '../../process/reform/nearest.ts'
import { leaves } from '../../process/tree.ts'
import { activitiesOf } from '../office/activities.ts'
import type { CaseModel } from '../office/case-model.ts'
import type { ParameterValue, StaffInput } from '../office/office-input.ts'
import {
  defaultOf,
  defaultParameters,
  isParameter,
  type Parameter,
  type ParameterUnit,
} from '../office/parameters.ts'
import type { Distribution } from '../random/distribution.ts'
import { samplerOf } from '../random/sampler.ts'
import { SimulationError } from '../simulation-error.ts'
import { scenarioError } from './scenario-error.ts'

/** A parameter of a run as a report repeats it. */
export interface StatedParameter extends Parameter, Name {
  readonly name: string
  readonly unit: ParameterUnit
}

const stated: Name = { zh: '情景所给，未注明依据', en: 'given in the scenario, without a ground' }

/** What was fitted to cases with more items than these: it is right where they are, and of no use here. */
const isOfElsewhere = (name: string, value: ParameterValue | Parameter | undefined): boolean =>
  name.startsWith('service.') && value !== undefined && isParameter(value) && value.mark === 'calibrated'

/** Names that stand for a whole family, and are no parameter themselves once its members are known. */
const families = ['staff.department', 'absence', 'fee']

/** An item's own time, and the general one that it takes when it is given none. */
export interface OwnTime extends Name {
  readonly like: string
}

/** Items that a scenario may give a time of their own, with their names. */
export function itemsOf(models: readonly CaseModel[]): Map<string, OwnTime> {
  const found = new Map<string, OwnTime>()
  for (const model of models) {
    const names = new Map(leaves(model.process.tree).map((leaf) => [leaf.id, leaf]))
    for (const activity of activitiesOf(model, 0)) {
      const [own, like] = activity?.lasts ?? []
      const leaf = activity && names.get(activity.purpose)
      if (own && like && leaf) found.set(own, { zh: `用时：${leaf.zh}`, en: `Time for: ${leaf.en}`, like })
    }
  }
  return found
}

function checkDistribution(distribution: Distribution, fail: (needed: Name) => never): void {
  try {
    samplerOf(distribution)
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error
    fail(error.detail.needed)
  }
}

function checkValue({ name, zh, unit, value }: StatedParameter): void {
  const refuse = (needed: Name): never => {
    throw scenarioError({
      found: {
        zh: `参数“${zh}”（parameters/${name}）的值${JSON.stringify(value)}`,
        en: `parameters/${name}: ${JSON.stringify(value)}`,
      },
      needed,
      remedy: { zh: '更正该参数', en: 'correct the parameter' },
      at: `parameters/${name}`,
    })
  }
  const fail = (en: string, inChinese: string) => refuse({ zh: inChinese, en })
  if (unit === 'weights') {
    const length = name.endsWith('byHour') ? 24 : 7
    const weights = Array.isArray(value) ? (value as number[]) : []
    if (weights.length !== length || !weights.every((one) => one >= 0) || !weights.some((one) => one > 0))
      fail(`${length} weights of 0 or more, not all 0`, `${length}个不小于0的权重，且不全为0`)
  } else if (unit === 'working-minutes' || unit === 'days') {
    if (typeof value !== 'object' || Array.isArray(value))
      fail('a distribution, as {kind: lognormal, mean: 20, deviation: 10}', '一个分布')
    checkDistribution(value as Distribution, refuse)
  } else if (typeof value !== 'number') fail('a number', '一个数')
  // A step that always fails would be done for ever.
  else if (unit === 'share' && !(value >= 0 && value <= (name === 'rate.fail' ? 0.9 : 1)))
    fail('a share from 0 to 1 (of failing, 0.9)', '0%到100%的比例（不通过的比例最多90%）')
  else if (unit === 'persons' && !(Number.isInteger(value) && value >= 1))
    fail('a whole number of persons, 1 or more', '不少于1的整数')
  else if (!(value >= 0 && Number.isFinite(value))) fail('a number of 0 or more', '不小于0的数')
}

/**
 * Every parameter that a run uses, given or by default, each with where it is from.
 * @throws SimulationError for an unknown name, or a value that makes no sense
 */
export function resolveParameters(
  given: Readonly<Record<string, ParameterValue | Parameter>>,
  staff: readonly (StaffInput & Partial<Name>)[],
  models: readonly CaseModel[],
): StatedParameter[] {
  const items = itemsOf(models)
  const fees = models.filter(({ process }) => !process.free).map(({ process }) => process)
  const names = new Map<string, Name>([
    ...Object.entries(defaultParameters).filter(([name]) => !families.includes(name)),
    ...staff.flatMap(({ id, zh = id, en = id }): [string, Name][] => [
      [`staff.${id}`, { zh: `人数：${zh}`, en: `Staff: ${en}` }],
      [`absence.${id}`, { zh: `缺勤比例：${zh}`, en: `Absence: ${en}` }],
    ]),
    ...fees.map(({ slug, zh, en }): [string, Name] => [
      `fee.${slug}`,
      { zh: `收费：${zh}`, en: `Fee: ${en}` },
    ]),
  ])
  if (!staff.some(({ id }) => id === 'windows')) names.delete('staff.windows')
  for (const name of Object.keys(given)) {
    const item = items.get(name)
    if (item) names.set(name, item)
    if (names.has(name) || isOfElsewhere(name, given[name])) continue
    const known = [...names.keys(), ...items.keys()]
    throw scenarioError({
      found: {
        zh: `参数“${name}”，在此情景中没有对应的环节、岗位或事项`,
        en: `the parameter "${name}", which nothing in this scenario has`,
      },
      needed: {
        zh: `现有的参数，如${nearest(name, known).join('、')}`,
        en: `one of those there are, as ${nearest(name, known).join(', ')}`,
      },
      remedy: {
        zh: '更正parameters中的名称或去掉',
        en: 'correct the name under parameters, or leave it out',
      },
      at: `parameters/${name}`,
    })
  }
  return [...names].map(([name, { zh, en }]): StatedParameter => {
    const standard = defaultOf(name)
    const own = given[name]
    const parameter: Parameter =
      own === undefined
        ? { value: standard?.value ?? 0, mark: 'assumed', ground: standard?.ground ?? stated }
        : isParameter(own)
          ? own
          : { value: own, mark: 'assumed', ground: stated }
    const unit = standard?.unit ?? 'yuan'
    const { value, mark, ground } = parameter
    const resolved = { name, zh, en, unit, value, mark, ground }
    checkValue(resolved)
    return resolved
  })
}
