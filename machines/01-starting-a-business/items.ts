import { fact } from '../../src/process/condition.ts'
import type { Department, FactDeclaration, Source } from '../../src/process/definition.ts'
import { type Item, item } from '../../src/process/tree.ts'
import {
  approvalBureau,
  housingFund,
  humanResources,
  medicalInsurance,
  peoplesBank,
  publicSecurity,
  taxBureau,
} from '../departments.ts'

/**
 * The items of company set-up. The plan lists the items (一-1) and the responsible departments, not who handles
 * which: the pairing is assumed.
 */
const oneFour: Source = { plan: '一-4', words: '事项可选择同步或单独办理' }

/** An item that the applicant may have handled together with the registration, or singly (一-4). */
const separable = (id: string, zh: string, en: string, department: Department): Item =>
  item(id, { zh, en, department, separable: true, when: fact('items').includes(id), source: oneFour })

export const registration = item('registration', {
  zh: '企业设立登记（含名称自主申报）',
  en: 'Establishment registration, with self-declared name',
  department: approvalBureau,
  source: { plan: '一-1', words: '企业设立登记（含名称自主申报）' },
  screening: {
    checks: [
      { id: 'identity', zh: '实名认证', en: 'Identity confirmed' },
      { id: 'name', zh: '名称可用', en: 'Name available' },
      { id: 'address', zh: '住所信息与电子地图一致', en: 'Address agrees with the map system' },
      { id: 'scope', zh: '经营范围规范', en: 'Business scope in standard terms' },
    ],
    source: { county: '一-5 “符合条件”: the plan does not list the conditions; these checks are assumed' },
  },
})

export const seal = separable('seal', '印章刻制', 'Seal engraving', publicSecurity)
export const tax = separable('tax', '涉税办理', 'Tax matters', taxBureau)
export const socialInsurance = separable(
  'social-insurance',
  '社保登记',
  'Social-insurance registration',
  humanResources,
)
export const medical = separable('medical', '医保登记', 'Medical-insurance registration', medicalInsurance)
export const fund = separable('fund', '住房公积金登记', 'Housing-fund registration', housingFund)
export const bank = separable('bank', '预约银行开户', 'Bank-account appointment', peoplesBank)
export const employment = separable(
  'employment',
  '职工就业登记',
  'Employee employment registration',
  humanResources,
)

/** Five ways to come (一-1); the applicant chooses. */
export const channels = [
  { id: 'window', zh: '一窗通办', en: 'One window' },
  { id: 'online', zh: '一网通办', en: 'Government website' },
  { id: 'mobile', zh: '掌上办', en: 'Mobile phone' },
  { id: 'kiosk', zh: '自助办', en: 'Self-service kiosk' },
  { id: 'nearby', zh: '就近帮代办', en: 'Help point nearby' },
] as const

/** The choice of 一-4: which of these items are handled together with the registration. */
export const itemsFact = (items: readonly Item[]): FactDeclaration => ({
  id: 'items',
  zh: '一并办理的事项',
  en: 'Items handled in this case',
  type: 'set',
  values: items.map(({ id, zh, en }) => ({ id, zh, en })),
  default: items.map(({ id }) => id),
  source: oneFour,
})

/** The same item as a case of its own: it cannot be taken out of it, and failing is a refusal with remedies. */
export function single({ separable: _, when: __, ...rest }: Item): Item {
  return rest
}

/** The choice of 一-4 for a case of one item. */
export const itemFact = (items: readonly Item[]): FactDeclaration => ({
  id: 'item',
  zh: '单独办理的事项',
  en: 'Item handled singly',
  type: 'choice',
  values: items.map(({ id, zh, en }) => ({ id, zh, en })),
  source: oneFour,
})
