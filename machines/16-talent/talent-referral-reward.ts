import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { applicationIsReceipt, channelsUnnamed, noLimitNorPublicity, whoDoesWhat } from '../assumed.ts'
import { financeBureau, humanResources, talentGroupOffice } from '../departments.ts'

export default defineProcess({
  slug: 'talent-referral-reward',
  version: 1,
  zh: '社会力量引才奖励',
  en: 'Reward for referring talent',
  section: '十六 提升人才流动便利度',
  tier: 'C',
  clauses: ['十六-5'],
  milestones: [{ clause: '十六-5', date: '2021-08-31', words: '8月底前', covers: '提升市场化引才服务水平' }],
  effectiveFrom: { '十六-5': null },
  lead: [humanResources],
  responsible: [talentGroupOffice, financeBureau],
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
  tree: sequence(
    item('verification', {
      zh: '核实：符合《泰安市鼓励社会力量引进高层次人才奖励实施办法》（泰人才办字[2018]7号）',
      en: "Verification by the city's rules for rewards (泰人才办字[2018]7号)",
      department: humanResources,
      source: { plan: '十六-5', words: '按照《泰安市鼓励社会力量引进高层次人才奖励实施办法》相关要求' },
    }),
    step('publicity', {
      zh: '公示',
      en: 'Publicity',
      department: humanResources,
      source: { county: { zh: '推定：对奖励进行公示', en: 'assumed: the reward is published' } },
    }),
    step('payment', {
      zh: '发放奖励',
      en: 'Pay the reward',
      department: financeBureau,
      source: { county: { zh: '推定：发放奖励', en: 'assumed: the reward is paid' } },
    }),
  ),
  assumed: [noLimitNorPublicity, channelsUnnamed, applicationIsReceipt, whoDoesWhat],
})
