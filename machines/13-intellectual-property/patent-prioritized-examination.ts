import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed } from '../assumed.ts'
import { marketSupervision } from '../departments.ts'

const priority = fact('matter').is('priority')

export default defineProcess({
  slug: 'patent-prioritized-examination',
  version: 1,
  zh: '专利优先审查推荐与费用减缴备案辅导',
  en: 'Prioritized patent examination and fee reduction',
  section: '十三 知识产权创造、保护和运用',
  tier: 'C',
  clauses: ['十三-10', '十三-13'],
  milestones: [],
  effectiveFrom: { '十三-10': null, '十三-13': null },
  // Both clauses name a 责任单位 and no lead.
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
      id: 'matter',
      zh: '事项',
      en: 'Matter',
      type: 'choice',
      values: [
        { id: 'priority', zh: '专利优先审查', en: 'Prioritized examination' },
        { id: 'fee-reduction', zh: '专利费用减缴备案', en: 'Filing for reduced patent fees' },
      ],
      source: { plan: '十三-13', words: '省专利优先审查和专利费用减缴备案' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    step('industry-list', {
      zh: '引导协助纳入省专利优先审查行业目录',
      en: "Help into the province's list of industries with prioritized examination",
      department: marketSupervision,
      when: priority,
      source: { plan: '十三-10', words: '引导协助我县企业纳入省专利优先审查行业目录' },
    }),
    item('county-check', {
      zh: '县级审核',
      en: 'County check',
      department: marketSupervision,
      source: { county: { zh: '推定：县级审核申请', en: 'assumed: the county checks the application' } },
    }),
    step('recommend', {
      zh: '向省推荐',
      en: 'Recommend to the province',
      department: marketSupervision,
      when: priority,
      source: { county: { zh: '推定：县向省推荐', en: 'assumed: the county recommends to the province' } },
    }),
    step('service', {
      zh: '政策宣传与便利化服务（省知识产权公共服务平台）',
      en: "Make the policies known and serve through the province's platform",
      department: marketSupervision,
      source: { plan: '十三-13', words: '充分利用省知识产权公共服务平台，为企业提供知识产权便利化服务' },
    }),
  ),
  assumed: [
    {
      zh: '方案和法律均无时限：十三-13“审批时限压缩”是省的，没有数字',
      en: 'no time limit in plan or law: 审批时限压缩 in 十三-13 is the province’s and has no number',
    },
    channelsUnnamed,
    { zh: '名录和推荐只用于优先审查', en: 'list and recommendation belong to prioritized examination only' },
  ],
})
