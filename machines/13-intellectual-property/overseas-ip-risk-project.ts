import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimit } from '../assumed.ts'
import { marketSupervision } from '../departments.ts'

export default defineProcess({
  slug: 'overseas-ip-risk-project',
  version: 1,
  zh: '知识产权海外风险防控项目申报',
  en: 'Overseas IP risk projects',
  section: '十三 知识产权创造、保护和运用',
  tier: 'C',
  clauses: ['十三-4'],
  milestones: [],
  effectiveFrom: { '十三-4': null },
  // The clause names a 责任单位 and no lead.
  lead: [],
  responsible: [marketSupervision],
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
    step('guide', {
      zh: '引导申报',
      en: 'Guide the enterprise to apply',
      department: marketSupervision,
      source: { plan: '十三-4', words: '引导符合条件的项目申报' },
    }),
    item('county-check', {
      zh: '县级审核：符合省《知识产权海外风险防控项目管理办法》的条件',
      en: "County check against the province's rules for such projects",
      department: marketSupervision,
      source: {
        county: {
          zh: '推定：县级审核十三-4所称“符合条件的项目”',
          en: 'assumed: the county checks what 十三-4 calls 符合条件的项目',
        },
      },
    }),
    step('recommend', {
      zh: '向上推荐',
      en: 'Recommend upward',
      department: marketSupervision,
      source: {
        county: { zh: '推定：县向上推荐项目', en: 'assumed: the county recommends the project upward' },
      },
    }),
  ),
  assumed: [
    noLimit,
    channelsUnnamed,
    { zh: '条件在省的规定中，方案未写', en: 'the conditions stand in the province’s rules, not in the plan' },
  ],
})
