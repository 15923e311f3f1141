import type { Name, Process } from '../../process/definition.ts'
import { partsOf } from '../../process/parts.ts'
import { type Activity, activitiesOf, WINDOWS } from '../office/activities.ts'
import { type CaseModel, compileModel } from '../office/case-model.ts'
import type { ParameterValue, StaffInput } from '../office/office-input.ts'
import { factsFor } from '../office/office-plan.ts'
import { defaultOf, type ParameterUnit } from '../office/parameters.ts'
import { itemsOf } from './resolve-parameters.ts'
import { resolveScenario, type Surroundings } from './resolve-scenario.ts'
import type { Scenario } from './scenario.ts'

export const groups = ['arrivals', 'staff', 'service', 'rate', 'delay', 'fee', 'other'] as const
export type ParameterGroup = (typeof groups)[number]

/** A parameter that a scenario may give, and what holds where it does not. */
export interface OutlinedParameter extends Name {
  readonly name: string
  readonly group: ParameterGroup
  readonly unit: ParameterUnit
  /** What is taken when the scenario is silent; of an item's own time the value of `like`. */
  readonly usual: ParameterValue
  readonly ground: Name
  /** Of an item's own time: the general one that it takes. */
  readonly like: string | null
}

/** Everything that a scenario of these definitions may say, so that a form can ask for it. */
export interface ScenarioOutline {
  /** Who can be given work, the windows first. */
  readonly departments: readonly (Name & { readonly id: string })[]
  /** Everybody who has work to do, those that the scenario names first. */
  readonly staff: readonly (StaffInput & Name)[]
  readonly parameters: readonly OutlinedParameter[]
}

interface Used {
  readonly models: readonly CaseModel[]
  readonly activities: readonly Activity[]
  readonly severalCases: boolean
}

const lasts =
  (name: string) =>
  ({ activities }: Used) =>
    activities.some((activity) => activity.lasts.at(-1) === name)
const ends =
  (how: Activity['ends']) =>
  ({ activities }: Used) =>
    activities.some((activity) => activity.ends === how)
const promised = ({ models }: Used) => models.some(({ tables }) => tables.commitments.length > 0)

/** Parameters that some definitions have no use for; every other one is always used. */
const onlyWhere: Readonly<Record<string, (used: Used) => boolean>> = {
  'service.review': lasts('service.review'),
  'service.consult': lasts('service.consult'),
  'service.step': lasts('service.step'),
  'service.certificate': lasts('service.certificate'),
  'delay.owed': lasts('delay.owed'),
  'delay.special-procedure': ends('special-procedure'),
  'rate.special-procedure': ends('special-procedure'),
  'delay.rework': ends('rework'),
  'rate.fail': ends('rework'),
  'rate.refuse': ends('rework'),
  'rate.refuse-on-merits': ends('decision'),
  'rate.extension': ({ models }) => models.some(({ limits }) => limits.some(({ extension }) => extension)),
  'rate.screened': ({ activities }) => activities.some(({ columns }) => (columns.screened ?? -1) >= 0),
  'delay.between': ({ severalCases }) => severalCases,
  'delay.fulfil': promised,
  'delay.promised': promised,
}

const groupOf = (name: string): ParameterGroup => {
  const family = name.split('.')[0] === 'absence' ? 'staff' : name.split('.')[0]
  return groups.find((one) => one === family) ?? 'other'
}

/**
 * What a scenario may say, and what holds where it is silent: who works, and every parameter that its definitions use.
 * @throws ReformError, SimulationError as `resolveScenario`, of what the scenario says already
 */
export function scenarioOutline(scenario: Scenario, around: Surroundings): ScenarioOutline {
  const { input, parameters, names } = resolveScenario(scenario, around)
  const models = input.variants.flatMap(({ cases, facts: own }) =>
    cases.flatMap((process) =>
      input.matters.map(({ facts }) => compileModel(process, factsFor(process, { ...facts, ...own }))),
    ),
  )
  const activities = models.flatMap((model) => activitiesOf(model, 0)).filter((one) => one !== undefined)
  const used: Used = {
    models,
    activities,
    severalCases: input.variants.some(({ cases }) => cases.length > 1),
  }
  const items = itemsOf(models)
  const stated = parameters.filter(({ name }) => !items.has(name) && (onlyWhere[name]?.(used) ?? true))
  const own = [...items].map(([name, { zh, en, like }]) => ({ name, zh, en, like }))
  const definitions: readonly Process[] = input.variants.flatMap(({ cases }) => cases)
  const departments = new Map(definitions.flatMap(partsOf).map(({ id, zh, en }) => [id, { id, zh, en }]))
  return {
    departments: [{ id: WINDOWS, ...nameOf(names, WINDOWS) }, ...departments.values()],
    staff: input.staff.map((one) => ({ ...one, ...nameOf(names, one.id) })),
    parameters: [...stated.map((one) => ({ ...one, like: null })), ...own].map(({ name, zh, en, like }) => {
      const standard = defaultOf(like ?? name)
      const { unit = 'yuan', value = 0, ground = { zh, en } } = standard ?? {}
      return { name, zh, en, group: groupOf(name), unit, usual: value, ground, like }
    }),
  }
}

const nameOf = (names: Readonly<Record<string, Name>>, id: string): Name => {
  const { zh, en } = names[id] ?? { zh: id, en: id }
  return { zh, en }
}
