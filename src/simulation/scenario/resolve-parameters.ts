import type { Name } from '../../process/definition.ts'
import { nearest } from '../../process/reform/nearest.ts'
import { activitiesOf } from '../office/activities.ts'
import type { CaseModel } from '../office/case-model.ts'
import type { ParameterValue, StaffInput } from '../office/office-input.ts'
import { defaultOf, defaultParameters, type Parameter } from '../office/parameters.ts'
import { samplerOf } from '../random/sampler.ts'
import { scenarioError } from './scenario-error.ts'

/** A parameter of a run as a report repeats it. */
export interface StatedParameter extends Parameter, Name {
  readonly name: string
  readonly unit: string
}

const stated: Name = { zh: '方案所给，未注明依据', en: 'given in the scenario, without a ground' }

const isParameter = (value: ParameterValue | Parameter): value is Parameter =>
  typeof value === 'object' && 'mark' in value

/** Names that stand for a whole family, and are no parameter themselves once its members are known. */
const families = ['staff.department', 'absence', 'fee']

/** Items whose service a scenario may give a time of its own, with their names. */
function itemsOf(models: readonly CaseModel[]): Map<string, Name> {
  const found = new Map<string, Name>()
  for (const model of models) {
    for (const activity of activitiesOf(model, 0)) {
      const own = activity?.lasts[0]
      if (activity && own && activity.lasts.length > 1) {
        const zh = `办理用时：${activity.purpose}`
        found.set(own, { zh, en: `Service: ${activity.purpose}` })
      }
    }
  }
  return found
}

function checkValue(name: string, unit: string, value: ParameterValue): void {
  const fail = (needed: string): never => {
    throw scenarioError({
      found: `parameters/${name}: ${JSON.stringify(value)}`,
      needed,
      remedy: 'correct the parameter',
    })
  }
  if (unit === 'weights') {
    const length = name.endsWith('byHour') ? 24 : 7
    const weights = Array.isArray(value) ? (value as number[]) : []
    if (weights.length !== length || !weights.every((one) => one >= 0) || !weights.some((one) => one > 0))
      fail(`${length} weights of 0 or more, not all 0`)
  } else if (unit === 'working-minutes' || unit === 'days') {
    if (typeof value !== 'object' || Array.isArray(value))
      fail('a distribution, as {kind: lognormal, mean: 20, deviation: 10}')
    samplerOf(value as Parameters<typeof samplerOf>[0])
  } else if (typeof value !== 'number') fail('a number')
  // A step that always fails would be done for ever.
  else if (unit === 'share' && !(value >= 0 && value <= (name === 'rate.fail' ? 0.9 : 1)))
    fail('a share from 0 to 1 (of failing, 0.9)')
  else if (unit === 'persons' && !(Number.isInteger(value) && value >= 1))
    fail('a whole number of persons, 1 or more')
  else if (!(value >= 0 && Number.isFinite(value))) fail('a number of 0 or more')
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
    if (names.has(name)) continue
    const known = [...names.keys(), ...items.keys()]
    throw scenarioError({
      found: `the parameter "${name}", which nothing in this scenario has`,
      needed: `one of those there are, as ${nearest(name, known).join(', ')}`,
      remedy: 'correct the name under parameters',
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
    checkValue(name, unit, parameter.value)
    return { name, zh, en, unit, value: parameter.value, mark: parameter.mark, ground: parameter.ground }
  })
}
