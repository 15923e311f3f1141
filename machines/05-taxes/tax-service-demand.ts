import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { taxBureau } from '../departments.ts'

export default defineProcess({
  slug: 'tax-service-demand',
  version: 1,
  zh: '纳税人缴费人需求管理',
  en: 'Taxpayer needs and suggestions',
  section: '五 纳税',
  tier: 'C',
  clauses: ['五-10'],
  milestones: [],
  effectiveFrom: { '五-10': null },
  lead: [taxBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '办税窗口', en: 'Tax window' },
    { id: 'online', zh: '网上提交', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'serviceProduct',
      zh: '涉及税费服务辅导产品',
      en: 'It concerns a service product',
      type: 'boolean',
      default: false,
      source: { plan: '五-10', words: '在各类税费服务辅导产品推出前及日常使用过程中' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('sorting', {
      zh: '需求分类、分办',
      en: 'The need is sorted and assigned',
      department: taxBureau,
      source: {
        county: {
          zh: '推定：五-10要求“需求管理”，未写如何办理',
          en: 'assumed: 五-10 asks for 需求管理 and does not say how',
        },
      },
    }),
    step('trial', {
      zh: '邀请先期体验',
      en: 'The taxpayer tries the product first',
      department: taxBureau,
      when: fact('serviceProduct').is(true),
      source: { plan: '五-10', words: '邀请纳税人缴费人先期体验' },
    }),
    step('improvement', {
      zh: '改进完善服务产品',
      en: 'The service product is improved',
      department: taxBureau,
      source: { plan: '五-10', words: '根据反馈的意见和建议改进完善服务产品' },
    }),
  ),
  assumed: [noLimit, theChannels],
})
