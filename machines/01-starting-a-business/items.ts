import type { FactDeclaration, HeldPaper, Source } from '../../src/process/definition.ts'
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
const oneOne = (words: string): Source => ({ plan: '一-1', words })

/** 一-4: an item may be handled together with the registration, or singly. */
export const oneFour: Source = { plan: '一-4', words: '事项可选择同步或单独办理' }

const fromLibrary = {
  by: 'e-licence',
  source: { plan: '一-2', words: '通过全省电子证照库调取相关信息，不再收取纸质证照证明材料' },
} as const

/** 一-2: the “电子两证”, which the window looks up. */
export const twoLicences: readonly HeldPaper[] = [
  { id: 'resident-id-card', zh: '居民身份证', en: 'Resident identity card', ...fromLibrary },
  { id: 'business-licence', zh: '营业执照', en: 'Business licence', ...fromLibrary },
]

export const registration = item('registration', {
  zh: '企业设立登记（含名称自主申报）',
  en: 'Establishment registration, with self-declared name',
  department: approvalBureau,
  source: oneOne('企业设立登记（含名称自主申报）'),
})

/** 一-5: the plan's 自动识别和智能筛查. */
export const registrationScreening: NonNullable<Item['screening']> = {
  checks: [
    { id: 'identity', zh: '实名认证', en: 'Identity confirmed' },
    { id: 'name', zh: '名称可用', en: 'Name available' },
    { id: 'address', zh: '住所信息与电子地图一致', en: 'Address agrees with the map system' },
    { id: 'scope', zh: '经营范围规范', en: 'Business scope in standard terms' },
  ],
  source: {
    county: {
      zh: '一-5“符合条件”：方案未列条件，筛查内容为推定',
      en: '一-5 “符合条件”: the plan does not list the conditions; these checks are assumed',
    },
  },
}

export const seal = item('seal', {
  zh: '印章刻制',
  en: 'Seal engraving',
  department: publicSecurity,
  source: oneOne('印章刻制'),
})
export const tax = item('tax', {
  zh: '涉税办理',
  en: 'Tax matters',
  department: taxBureau,
  source: oneOne('涉税办理'),
})
export const socialInsurance = item('social-insurance', {
  zh: '社保登记',
  en: 'Social-insurance registration',
  department: humanResources,
  source: oneOne('社保登记'),
})
export const medical = item('medical', {
  zh: '医保登记',
  en: 'Medical-insurance registration',
  department: medicalInsurance,
  source: oneOne('医保登记'),
})
export const fund = item('fund', {
  zh: '住房公积金登记',
  en: 'Housing-fund registration',
  department: housingFund,
  source: oneOne('住房公积金登记'),
})
export const bank = item('bank', {
  zh: '预约银行开户',
  en: 'Bank-account appointment',
  department: peoplesBank,
  source: oneOne('预约银行开户'),
})
/** Named in 一-4 and not in 一-1. */
export const employment = item('employment', {
  zh: '职工就业登记',
  en: 'Employee employment registration',
  department: humanResources,
  source: { plan: '一-4', words: '职工就业登记' },
})

/** Five ways to come (一-1); the applicant chooses. */
export const channels = [
  { id: 'window', zh: '一窗通办', en: 'One window' },
  { id: 'online', zh: '一网通办', en: 'Government website' },
  { id: 'mobile', zh: '掌上办', en: 'Mobile phone' },
  { id: 'kiosk', zh: '自助办', en: 'Self-service kiosk' },
  { id: 'nearby', zh: '就近帮代办', en: 'Help point nearby' },
] as const

/** The choice of 一-4 for a case of one item. */
export const itemFact = (items: readonly Item[]): FactDeclaration => ({
  id: 'item',
  zh: '单独办理的事项',
  en: 'Item handled singly',
  type: 'choice',
  values: items.map(({ id, zh, en }) => ({ id, zh, en })),
  source: oneFour,
})
