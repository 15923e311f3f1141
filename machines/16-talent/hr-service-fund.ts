import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { applicationIsReceipt, channelsUnnamed, noLimitNorPublicity, whoDoesWhat } from '../assumed.ts'
import { financeBureau, humanResources } from '../departments.ts'

export default defineProcess({
  slug: 'hr-service-fund',
  version: 1,
  zh: '人力资源服务业扶持资金',
  en: 'Support fund for HR services',
  section: '十六 提升人才流动便利度',
  tier: 'C',
  clauses: ['十六-6'],
  milestones: [
    { clause: '十六-6', date: '2021-07-31', words: '7月底前', covers: '强化资金扶持力度，提高资金使用效益' },
  ],
  effectiveFrom: { '十六-6': null },
  lead: [humanResources],
  responsible: [financeBureau],
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
    item('review', {
      zh: '审核：符合《泰安市市级人力资源服务业发展扶持资金管理暂行办法》等规定',
      en: "Review by the city's rules for the fund",
      department: humanResources,
      source: { plan: '十六-6', words: '结合《泰安市市级人力资源服务业发展扶持资金管理暂行办法》等文件规定' },
    }),
    step('publicity', {
      zh: '公示',
      en: 'Publicity',
      department: humanResources,
      source: { county: { zh: '推定：对扶持进行公示', en: 'assumed: the support is published' } },
    }),
    step('payment', {
      zh: '拨付扶持资金',
      en: 'Pay the support',
      department: financeBureau,
      source: { county: { zh: '推定：拨付扶持资金', en: 'assumed: the support is paid' } },
    }),
  ),
  assumed: [noLimitNorPublicity, channelsUnnamed, applicationIsReceipt, whoDoesWhat],
})
