import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice } from '../../src/process/tree.ts'
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
import { countyPromise } from '../law.ts'
import {
  bank,
  channels,
  employment,
  fund,
  itemFact,
  medical,
  seal,
  socialInsurance,
  tax,
  twoLicences,
} from './items.ts'

/** The items that the plan names for this (一-4), and those that 一-1 lets be handled together. */
const items = [tax, bank, employment, seal, socialInsurance, medical, fund] as const
const chosen = (item: (typeof items)[number]) => ({
  when: fact('item').is(item.id),
  part: item,
})

/** 一-4: an item that was not handled with the registration is its own case, at any time, with its own clock. */
export default defineProcess({
  slug: 'enterprise-setup-split',
  version: 1,
  zh: '企业开办事项分时分次办理',
  en: 'Enterprise set-up in separate items',
  section: '一 开办企业',
  tier: 'A',
  clauses: ['一-4'],
  milestones: [
    {
      clause: '一-4',
      date: '2021-07-31',
      words: '7月底前',
      covers: '办理时间和进度可视可查；可选择同步或单独办理',
    },
    {
      clause: '一-4',
      date: '2021-09-30',
      words: '9月底前',
      covers: '涉税办理、预约银行开户、职工就业登记等随时可办',
    },
  ],
  effectiveFrom: { '一-4': null },
  lead: [approvalBureau],
  responsible: [
    marketSupervision,
    publicSecurity,
    humanResources,
    housingFund,
    medicalInsurance,
    peoplesBank,
    taxBureau,
  ],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [itemFact(items)],
  paperless: { plan: '一-2', words: '不再收取纸质证照证明材料' },
  materials: [],
  held: twoLicences,
  certificates: [],
  limits: [countyPromise],
  tree: choice(...items.slice(0, -1).map(chosen), { part: fund }),
  assumed: [
    {
      zh: '以后另选的每个事项各为一个办件，时限各自计算',
      en: 'each item chosen later is its own case with its own clock',
    },
    {
      zh: '一-1的四小时是否约束单独办理的事项未写明：未适用',
      en: 'whether the four hours of 一-1 bind an item handled singly is not stated: they are not applied',
    },
  ],
})
