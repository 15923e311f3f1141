import type { Name } from '../../process/definition.ts'
import type { ParameterValue } from './office-input.ts'

/** A parameter with where it is from: fitted to data, or assumed, and on what ground. */
export interface Parameter<T = ParameterValue> {
  readonly value: T
  readonly mark: 'calibrated' | 'assumed'
  readonly ground: Name
}

/** What each unit is called behind a figure; a share is written in hundredths. */
export const unitNames = {
  'per-week': { zh: '件/周', en: 'a week' },
  'working-minutes': { zh: '工作分钟', en: 'working minutes' },
  days: { zh: '日', en: 'days' },
  share: { zh: '%', en: '%' },
  persons: { zh: '人', en: 'persons' },
  weights: { zh: '权重', en: 'weights' },
  yuan: { zh: '元', en: 'yuan' },
} as const satisfies Record<string, Name>

export type ParameterUnit = keyof typeof unitNames

/** Whether what is given of a parameter is more than its value. */
export const isParameter = (given: ParameterValue | Parameter): given is Parameter =>
  typeof given === 'object' && 'mark' in given

/** The value of what is given of a parameter. */
export const valueGiven = (given: ParameterValue | Parameter): ParameterValue =>
  isParameter(given) ? given.value : given

export interface ParameterKind extends Parameter {
  readonly zh: string
  readonly en: string
  readonly unit: ParameterUnit
}

const usual: Name = {
  zh: '默认值：方案和法律均未规定，由县替换',
  en: 'a default: neither plan nor law gives it, the county replaces it',
}

const kind = (zh: string, en: string, unit: ParameterUnit, value: ParameterValue): ParameterKind => ({
  zh,
  en,
  unit,
  value,
  mark: 'assumed',
  ground: usual,
})

/** Weights of the hours 0 to 23: within the opening hours, most in the morning. */
const hours = [0, 0, 0, 0, 0, 0, 0, 0, 2, 9, 12, 9, 2, 6, 10, 9, 6, 2, 0, 0, 0, 0, 0, 0]

/**
 * Every parameter that a scenario need not give. `service.ITEM`, `delay.ITEM`, `staff.POOL`, `absence.POOL` and
 * `fee.SLUG` follow the general ones.
 */
export const defaultParameters = {
  'arrivals.perWeek': kind('每周办事数', 'Matters a week', 'per-week', 30),
  'arrivals.byHour': kind('按小时的分布', 'By hour of the day', 'weights', hours),
  'arrivals.byWeekday': kind('按星期的分布', 'By weekday', 'weights', [11, 10, 9, 9, 9, 0, 0]),
  'arrivals.onHolidays': kind('节假日的比例', 'On holidays', 'share', 0),
  'service.intake': kind('收件审核', 'Receiving and checking', 'working-minutes', {
    kind: 'lognormal',
    mean: 20,
    deviation: 10,
  }),
  'service.review': kind('一项审查', 'Examining one item', 'working-minutes', {
    kind: 'lognormal',
    mean: 120,
    deviation: 90,
  }),
  'service.consult': kind('答复一次征求意见', 'Answering a consultation', 'working-minutes', {
    kind: 'lognormal',
    mean: 60,
    deviation: 45,
  }),
  'service.step': kind('一个步骤', 'Doing one step', 'working-minutes', {
    kind: 'lognormal',
    mean: 60,
    deviation: 45,
  }),
  'service.decision': kind('作出决定', 'Deciding', 'working-minutes', {
    kind: 'triangular',
    least: 5,
    mode: 15,
    most: 40,
  }),
  'service.certificate': kind('制证', 'Producing certificates', 'working-minutes', {
    kind: 'triangular',
    least: 5,
    mode: 10,
    most: 20,
  }),
  'service.delivery': kind('送达', 'Delivering', 'working-minutes', {
    kind: 'triangular',
    least: 3,
    mode: 5,
    most: 10,
  }),
  'rate.correction': kind('需补正的比例', 'Share that needs corrections', 'share', 0.2),
  'rate.decline': kind('不予受理的比例', 'Share declined', 'share', 0.01),
  'rate.abandon': kind('补正逾期退件的比例', 'Share of corrections never handed in', 'share', 0.03),
  'rate.special-procedure': kind(
    '启动特别程序的比例',
    'Share of items with a special procedure',
    'share',
    0.02,
  ),
  'rate.fail': kind('审查不通过的比例', 'Share of items not in order', 'share', 0.05),
  'rate.refuse': kind('不通过后不予许可的比例', 'Share of those that is refused', 'share', 0.2),
  'rate.refuse-on-merits': kind(
    '各项合格仍不予许可的比例',
    'Share refused by the head on the merits',
    'share',
    0,
  ),
  'rate.withdraw': kind('未决定的每日撤回的比例', 'Share of undecided cases withdrawn a day', 'share', 0),
  'rate.extension': kind(
    '可延期的将到期时限延期的比例',
    'Share of extendable limits extended before they end',
    'share',
    0,
  ),
  'rate.screened': kind('智能筛查直接通过的比例', 'Share that automatic screening passes', 'share', 0.5),
  'rate.online': kind('全程网办的比例', 'Share handled without a visit', 'share', 0.3),
  'delay.correction': kind('申请人补正用时', "The applicant's time for corrections", 'days', {
    kind: 'lognormal',
    mean: 4,
    deviation: 4,
  }),
  'delay.special-procedure': kind('特别程序用时', 'A special procedure', 'days', {
    kind: 'triangular',
    least: 3,
    mode: 7,
    most: 20,
  }),
  'delay.rework': kind('整改后重审前的用时', 'Time until an item is examined again', 'days', {
    kind: 'lognormal',
    mean: 3,
    deviation: 3,
  }),
  'delay.between': kind('申请人提交下一项前的间隔', 'Between one application and the next', 'days', {
    kind: 'lognormal',
    mean: 2,
    deviation: 2,
  }),
  'delay.owed': kind('申请人一方办理一步的用时', "A step on the applicant's side", 'days', {
    kind: 'lognormal',
    mean: 2,
    deviation: 2,
  }),
  'delay.fulfil': kind('履行承诺的用时', 'Until a commitment is kept', 'days', {
    kind: 'lognormal',
    mean: 30,
    deviation: 15,
  }),
  'delay.promised': kind('承诺期限', 'The time that is promised', 'days', { kind: 'fixed', value: 60 }),
  'staff.windows': kind('综合窗口人数', 'Window clerks', 'persons', 3),
  'staff.department': kind('每个部门的审查人数', 'Reviewers of a department', 'persons', 2),
  absence: kind('缺勤比例', 'Share of days a person is absent', 'share', 0.05),
  fee: kind('每件收费', 'Fee of a case', 'yuan', 0),
} as const satisfies Record<string, ParameterKind>

/** The default that a name falls back on, by its own name or that of its family; undefined for none. */
export function defaultOf(name: string): ParameterKind | undefined {
  const own = Object.hasOwn(defaultParameters, name)
    ? defaultParameters[name as keyof typeof defaultParameters]
    : undefined
  if (own) return own
  if (name.startsWith('service.')) return defaultParameters['service.review']
  if (name.startsWith('delay.')) return defaultParameters['delay.owed']
  if (name.startsWith('staff.')) return defaultParameters['staff.department']
  if (name.startsWith('absence.')) return defaultParameters.absence
  return name.startsWith('fee.') ? defaultParameters.fee : undefined
}
