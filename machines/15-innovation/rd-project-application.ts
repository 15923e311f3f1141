import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimit } from '../assumed.ts'
import { science } from '../departments.ts'

export default defineProcess({
  slug: 'rd-project-application',
  version: 1,
  zh: '省重大技术研发项目申报',
  en: 'Provincial R&D projects',
  section: '十五 提升创新创业活跃度',
  tier: 'C',
  clauses: ['十五-3'],
  milestones: [],
  effectiveFrom: { '十五-3': null },
  lead: [science],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'field',
      zh: '产业领域',
      en: 'Field of industry',
      type: 'choice',
      // The list ends in 等: it is open.
      values: [
        { id: 'new-materials', zh: '新材料', en: 'New materials' },
        { id: 'green-chemistry', zh: '绿色化工', en: 'Green chemistry' },
        { id: 'modern-agriculture', zh: '现代高效农业', en: 'Modern efficient agriculture' },
        { id: 'other', zh: '其他', en: 'Another' },
      ],
      source: { plan: '十五-3', words: '围绕新材料、绿色化工、现代高效农业等产业领域' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    step('organise', {
      zh: '组织申报',
      en: 'Organise the application',
      department: science,
      source: { plan: '十五-3', words: '组织申报省重大技术研发项目' },
    }),
    item('county-check', {
      zh: '县级审核',
      en: 'County check',
      department: science,
      source: { county: { zh: '推定：县级审核项目', en: 'assumed: the county checks the project' } },
    }),
    step('recommend', {
      zh: '推荐上报',
      en: 'Recommend to the province',
      department: science,
      source: {
        county: {
          zh: '推定：县向省推荐项目',
          en: 'assumed: the county recommends the project to the province',
        },
      },
    }),
  ),
  assumed: [noLimit, channelsUnnamed],
})
