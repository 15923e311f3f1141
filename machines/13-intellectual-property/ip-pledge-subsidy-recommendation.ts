import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { applicationIsReceipt, channelsUnnamed, noLimit } from '../assumed.ts'
import { marketSupervision } from '../departments.ts'

const source = { plan: '十三-12', words: '知识产权质押融资贷款贴息、保险、风险补偿推荐工作' } as const

export default defineProcess({
  slug: 'ip-pledge-subsidy-recommendation',
  version: 1,
  zh: '知识产权质押融资贴息、保险、风险补偿推荐',
  en: 'Recommendation for IP-pledge subsidies',
  section: '十三 知识产权创造、保护和运用',
  tier: 'C',
  clauses: ['十三-12'],
  milestones: [],
  effectiveFrom: { '十三-12': null },
  // The clause names a 责任单位 and no lead.
  lead: [],
  responsible: [marketSupervision],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'support',
      zh: '推荐类别',
      en: 'Kind of support',
      type: 'choice',
      values: [
        { id: 'interest', zh: '贷款贴息', en: 'Interest subsidy' },
        { id: 'insurance', zh: '保险', en: 'Insurance' },
        { id: 'risk', zh: '风险补偿', en: 'Risk compensation' },
      ],
      source,
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('county-check', {
      zh: '县级审核',
      en: 'County check',
      department: marketSupervision,
      source: {
        county: {
          zh: '推定：县级审核企业申请',
          en: 'assumed: the county checks the application of an enterprise',
        },
      },
    }),
    choice(
      {
        when: fact('support').is('interest'),
        part: step('recommend-interest', {
          zh: '贷款贴息推荐',
          en: 'Recommend for the interest subsidy',
          department: marketSupervision,
          source,
        }),
      },
      {
        when: fact('support').is('insurance'),
        part: step('recommend-insurance', {
          zh: '保险推荐',
          en: 'Recommend for the insurance',
          department: marketSupervision,
          source,
        }),
      },
      {
        part: step('recommend-risk', {
          zh: '风险补偿推荐',
          en: 'Recommend for the risk compensation',
          department: marketSupervision,
          source,
        }),
      },
    ),
  ),
  assumed: [noLimit, channelsUnnamed, applicationIsReceipt],
})
