import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { fiveChannels, noLimitBefore2022, resultToAll } from '../assumed.ts'
import {
  approvalBureau,
  housingFund,
  humanResources,
  marketSupervision,
  medicalInsurance,
  peoplesBank,
  publicSecurity,
  taxBureau,
} from '../departments.ts'
import { channels } from './items.ts'
import { registrationLimit } from './registration-law.ts'

/** 一-6: “一窗通” reaches from set-up to change (变更); what results is shared with all responsible departments. */
export default defineProcess({
  slug: 'enterprise-change',
  version: 1,
  zh: '企业变更登记“全链办”',
  en: 'Enterprise change registration',
  section: '一 开办企业',
  tier: 'B',
  clauses: ['一-6'],
  milestones: [{ clause: '一-6', date: '2021-08-31', words: '8月底前', covers: '涉企登记事项“全链办”' }],
  effectiveFrom: { '一-6': null },
  lead: [approvalBureau],
  responsible: [
    marketSupervision,
    publicSecurity,
    humanResources,
    medicalInsurance,
    housingFund,
    peoplesBank,
    taxBureau,
  ],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [{ id: 'e-licence', zh: '电子营业执照', en: 'Electronic business licence' }],
  limits: [{ ...registrationLimit, zh: '变更登记', en: 'Change registration', item: 'change' }],
  unnumbered: [{ clause: '一-6', words: '及时共享应用', of: '相关信息' }],
  tree: sequence(
    item('change', {
      zh: '变更登记',
      en: 'Change registration',
      department: approvalBureau,
      source: { plan: '一-6', words: '向变更、备案、注销等“全链条”业务拓展' },
    }),
    step('share', {
      zh: '相关信息及时共享应用',
      en: 'The result is shared',
      department: approvalBureau,
      source: { plan: '一-6', words: '相关信息及时共享应用' },
    }),
  ),
  assumed: [
    noLimitBefore2022,
    resultToAll,
    fiveChannels,
    {
      zh: '名称变更同时换发电子印章：依一-3的记录',
      en: 'a change of name also brings the e-seal: that is the record of 一-3',
    },
  ],
})
