import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'

const unsaid = {
  county: {
    zh: '推定：十一-11只写了征集和改进',
    en: 'assumed: 十一-11 names the collecting and the improving alone',
  },
}

export default defineProcess({
  slug: 'business-environment-suggestion',
  version: 1,
  zh: '营商环境问题线索和意见建议征集',
  en: 'Business-environment suggestions',
  section: '十一 招标投标',
  tier: 'C',
  clauses: ['十一-11'],
  milestones: [],
  effectiveFrom: { '十一-11': null },
  lead: [approvalBureau],
  responsible: [],
  channels: [
    {
      id: 'platform-column',
      zh: '公共资源交易综合服务平台意见建议征集栏目',
      en: 'Column for suggestions on the trading platform',
    },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('assignment', {
      zh: '分办',
      en: 'Assigned',
      department: approvalBureau,
      source: unsaid,
    }),
    step('answer', { zh: '答复', en: 'Answered', department: approvalBureau, source: unsaid }),
    step('improvement', {
      zh: '改进管理、提升服务',
      en: 'Administration and service are improved',
      department: approvalBureau,
      source: { plan: '十一-11', words: '不断改进管理、提升服务' },
    }),
  ),
  assumed: [noLimit],
})
