import { defineProcess } from '../../src/process/define.ts'
import type { Process } from '../../src/process/definition.ts'
import type { Item } from '../../src/process/tree.ts'
import { noLimit, theChannels, whoHandledIt } from '../assumed.ts'
import { permitDecision, permitLimits } from '../law.ts'
import { bank, fund, medical, registration, seal, socialInsurance, tax } from './items.ts'
import { registrationLimit } from './registration-law.ts'

/**
 * The seven items as they stood before 一-1 joined them into one step: seven applications, each a process of its
 * own. None of them is blocked by the reform (一-4).
 */
const earlier = (slug: string, item: Item, rest: Partial<Process> = {}): Process =>
  defineProcess({
    slug,
    version: 1,
    zh: item.zh,
    en: item.en,
    section: '一 开办企业',
    clauses: [],
    milestones: [],
    effectiveFrom: {},
    lead: [item.department],
    responsible: [],
    channels: [
      { id: 'window', zh: '窗口', en: 'Window' },
      { id: 'online', zh: '网上', en: 'Online' },
    ],
    mergedItems: [],
    decidedBy: 'items',
    facts: [],
    materials: [],
    certificates: [],
    limits: [],
    tree: item,
    assumed: [whoHandledIt, theChannels, noLimit],
    ...rest,
  })

/** 行政许可法 12(5) makes the establishment of an enterprise a permit. */
export const enterpriseRegistration = earlier('enterprise-registration', registration, {
  certificates: [{ id: 'e-licence', zh: '电子营业执照', en: 'Electronic business licence' }],
  limits: [
    { ...permitDecision, inForce: { to: '2022-02-28' } },
    { ...registrationLimit, item: 'registration' },
    ...permitLimits,
  ],
  assumed: [
    whoHandledIt,
    theChannels,
    {
      zh: '市场主体登记管理条例19施行前，按许可的二十个工作日（行政许可法42）：更早的登记规定未收录',
      en: 'the twenty working days of every permit (行政许可法 42) before 市场主体登记管理条例 19: an earlier rule on registration is not on record',
    },
  ],
})

export const sealEngraving = earlier('seal-engraving', seal, {
  certificates: [{ id: 'e-seal', zh: '电子印章', en: 'Electronic seal' }],
})
export const taxMatters = earlier('tax-matters', tax)
export const socialInsuranceRegistration = earlier('social-insurance-registration', socialInsurance)
export const medicalInsuranceRegistration = earlier('medical-insurance-registration', medical)
export const housingFundRegistration = earlier('housing-fund-registration', fund)
export const bankAppointment = earlier('bank-account-appointment', bank)
