import { fact } from '../../src/process/condition.ts'
import type { Limit } from '../../src/process/definition.ts'
import { bundle } from '../../src/process/operators/bundle.ts'
import {
  approvalBureau,
  housingFund,
  humanResources,
  industryBureau,
  marketSupervision,
  medicalInsurance,
  peoplesBank,
  publicSecurity,
  taxBureau,
} from '../departments.ts'
import { permitLimits } from '../law.ts'
import {
  bankAppointment,
  enterpriseRegistration,
  housingFundRegistration,
  medicalInsuranceRegistration,
  sealEngraving,
  socialInsuranceRegistration,
  taxMatters,
} from './earlier-items.ts'
import { channels, oneFour, registrationScreening, twoLicences } from './items.ts'
import { registrationLimit } from './registration-law.ts'

const hours: Pick<Limit, 'unit' | 'kind' | 'from' | 'until' | 'assumed'> = {
  unit: 'working-hours',
  kind: 'plan',
  from: 'receipt',
  until: 'certificate',
  assumed: [
    { zh: '按办公时间：方案只写“小时”', en: 'office hours: the plan says 小时 only' },
    { zh: '自提交齐全申请起算', en: 'it starts when the complete application is submitted' },
  ],
}

/** 一-1: seven items joined into one step, not into one item: none of them is blocked. */
export default bundle({
  slug: 'enterprise-setup-1545',
  version: 1,
  zh: '企业开办“1545”',
  en: 'Enterprise set-up “1545”',
  section: '一 开办企业',
  tier: 'A',
  clauses: ['一-1', '一-2', '一-3', '一-4', '一-5'],
  milestones: [
    {
      clause: '一-4',
      date: '2021-07-31',
      words: '7月底前',
      covers: '办理时间和进度可视可查；可选择同步或单独办理',
    },
    { clause: '一-5', date: '2021-08-31', words: '8月底前', covers: '符合条件的设立登记“即报即得”' },
    { clause: '一-2', date: '2021-09-30', words: '9月底前', covers: '不再收取纸质证照证明材料' },
    {
      clause: '一-3',
      date: '2021-09-30',
      words: '9月底前',
      covers: '电子印章与电子营业执照同步发放（逐步）',
    },
  ],
  effectiveFrom: { '一-1': null, '一-2': null, '一-3': null, '一-4': null, '一-5': null },
  lead: [approvalBureau],
  responsible: [
    industryBureau,
    publicSecurity,
    humanResources,
    marketSupervision,
    medicalInsurance,
    housingFund,
    taxBureau,
    peoplesBank,
  ],
  channels,
  bundles: [
    enterpriseRegistration,
    sealEngraving,
    taxMatters,
    socialInsuranceRegistration,
    medicalInsuranceRegistration,
    housingFundRegistration,
    bankAppointment,
  ],
  always: enterpriseRegistration,
  chosenBy: { id: 'items', zh: '一并办理的事项', en: 'Items handled in this case', source: oneFour },
  screening: { registration: registrationScreening },
  free: { plan: '一-1', words: '零成本' },
  paperless: { plan: '一-1, 一-2', words: '零材料；不再收取纸质证照证明材料' },
  facts: [
    {
      id: 'generalEnterprise',
      zh: '一般性企业',
      en: 'General enterprise',
      type: 'boolean',
      default: false,
      answeredBy: 'authority',
      source: {
        county: {
          zh: '一-1写“一般性企业”而未界定：由窗口逐件认定',
          en: '一-1 names 一般性企业 and does not define it: the window says so case by case',
        },
      },
    },
  ],
  materials: [],
  held: twoLicences,
  limits: [
    {
      ...hours,
      id: 'four-hours',
      zh: '最长4个小时',
      en: 'Four hours at the longest',
      amount: 4,
      source: { plan: '一-1', words: '企业开办最长4个小时办结' },
    },
    {
      ...hours,
      id: 'two-hours',
      zh: '一般性企业2个小时',
      en: 'Two hours for a general enterprise',
      amount: 2,
      when: fact('generalEnterprise').is(true),
      source: { plan: '一-1', words: '一般性企业开办2个小时内即可办结' },
    },
    { ...registrationLimit, item: 'registration' },
    ...permitLimits,
  ],
  assumed: [
    { zh: '所选事项全部办结，办件即办结', en: 'the case is done when all chosen items are done' },
    { zh: '各事项由哪个部门办理', en: 'which department handles which item' },
  ],
})
