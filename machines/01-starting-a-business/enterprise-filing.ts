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

/** 一-6: “一窗通” reaches from set-up to filing (备案); what results is shared with all responsible departments. */
export default defineProcess({
  slug: 'enterprise-filing',
  version: 1,
  zh: '企业备案“全链办”',
  en: 'Enterprise filing',
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
  certificates: [],
  limits: [{ ...registrationLimit, zh: '备案', en: 'Filing', item: 'filing' }],
  unnumbered: [{ clause: '一-6', words: '及时共享应用', of: '相关信息' }],
  tree: sequence(
    item('filing', {
      zh: '备案',
      en: 'Filing',
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
  assumed: [noLimitBefore2022, resultToAll, fiveChannels],
})
