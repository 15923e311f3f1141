import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimitInPlan } from '../assumed.ts'
import { financeBureau, science } from '../departments.ts'

export default defineProcess({
  slug: 'technology-contract-registration',
  version: 1,
  zh: '技术合同认定登记',
  en: 'Technology-contract registration',
  section: '十五 提升创新创业活跃度',
  tier: 'B',
  clauses: ['十五-5'],
  milestones: [],
  effectiveFrom: { '十五-5': null },
  lead: [science, financeBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  // The registration is an item, since the tax preference comes after it.
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'registration',
      zh: '认定登记决定',
      en: 'Decision on the registration',
      amount: 30,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '技术合同认定登记管理办法', mark: 'C' },
      from: 'acceptance',
      until: 'result',
      item: 'registration',
    },
  ],
  tree: sequence(
    item('review', {
      zh: '审查',
      en: 'Review',
      department: science,
      source: { law: '技术合同认定登记管理办法', mark: 'C' },
    }),
    // Not in order: the registration is refused.
    item('registration', {
      zh: '认定登记',
      en: 'Registration',
      department: science,
      source: { plan: '十五-5', words: '规范技术合同认定登记' },
    }),
    step('tax-preference', {
      zh: '落实技术交易税收优惠',
      en: 'Apply the tax preference for technology trade',
      department: financeBureau,
      source: { plan: '十五-5', words: '全面落实各级技术交易税收优惠等鼓励政策' },
    }),
  ),
  assumed: [
    noLimitInPlan,
    channelsUnnamed,
    { zh: '由卖方申请', en: 'the seller applies' },
    { zh: '两个牵头部门如何分工', en: 'which of the two leads does what' },
  ],
})
