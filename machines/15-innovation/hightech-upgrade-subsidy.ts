import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimit } from '../assumed.ts'
import { financeBureau, science, taxBureau } from '../departments.ts'

export default defineProcess({
  slug: 'hightech-upgrade-subsidy',
  version: 1,
  zh: '中小微企业升级高新技术企业财政补助',
  en: 'Subsidy for upgrading to high-tech enterprise',
  section: '十五 提升创新创业活跃度',
  tier: 'C',
  clauses: ['十五-4'],
  milestones: [
    {
      clause: '十五-4',
      date: '2021-09-30',
      words: '9月底前',
      covers: '落实中小微企业升级高新技术企业财政补助支持政策',
    },
  ],
  effectiveFrom: { '十五-4': null },
  lead: [science],
  responsible: [financeBureau, taxBureau],
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
    step('list', {
      zh: '确定补助名单',
      en: 'List the enterprises',
      department: science,
      source: { county: { zh: '推定：列出企业名单', en: 'assumed: the enterprises are listed' } },
    }),
    item('check', {
      zh: '审核',
      en: 'Check',
      department: science,
      source: { county: { zh: '推定：核查企业', en: 'assumed: the enterprise is checked' } },
    }),
    step('subsidy', {
      zh: '财政补助',
      en: 'Grant the subsidy',
      department: financeBureau,
      source: { plan: '十五-4', words: '落实好中小微企业升级高新技术企业财政补助支持政策' },
    }),
    step('payment', {
      zh: '拨付',
      en: 'Pay',
      department: financeBureau,
      source: { county: { zh: '推定：拨付补助', en: 'assumed: the subsidy is paid' } },
    }),
  ),
  assumed: [
    noLimit,
    channelsUnnamed,
    {
      zh: '部门如何分工；县税务局承担什么未写明',
      en: 'which department does what; the part of 县税务局 is not stated',
    },
  ],
})
