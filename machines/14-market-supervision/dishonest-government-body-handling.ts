import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { developmentReform } from '../departments.ts'

export default defineProcess({
  slug: 'dishonest-government-body-handling',
  version: 1,
  zh: '失信政府机构清理整治',
  en: 'Dishonest government bodies',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-6'],
  milestones: [],
  effectiveFrom: { '十四-6': null },
  lead: [developmentReform],
  responsible: [],
  channels: [
    { id: 'platform', zh: '政务信用信息管理应用系统', en: 'System of government credit data' },
    { id: 'third-party', zh: '政务诚信建设第三方监测分析', en: 'Third-party monitoring' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'onDebtorList',
      zh: '被纳入失信被执行人等情况',
      en: 'On the list of dishonest judgment debtors, or the like',
      type: 'boolean',
      source: { plan: '十四-6', words: '政府及政府机构被纳入失信被执行人等情况' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [{ clause: '十四-6', words: '一旦发现问题，及时推动处置', of: '发现问题后的处置' }],
  tree: sequence(
    item('monitoring', {
      zh: '监测、预警',
      en: 'Monitoring and early warning',
      department: developmentReform,
      source: { plan: '十四-6', words: '对政府机构失信问题进行监测、预警' },
    }),
    step('assign', {
      zh: '交办',
      en: 'Assign to the body concerned',
      department: developmentReform,
      source: {
        county: {
          zh: '推定：将问题交办有关单位',
          en: 'assumed: the problem is assigned to the body concerned',
        },
      },
    }),
    step('rectify', {
      zh: '整治',
      en: 'Rectification',
      department: developmentReform,
      source: { plan: '十四-6', words: '发现一起，整治一起' },
    }),
    step('assessment', {
      zh: '纳入考核指标体系',
      en: 'Enter in the assessments',
      department: developmentReform,
      when: fact('onDebtorList').is(true),
      source: { plan: '十四-6', words: '纳入经济社会发展综合考核、部门绩效考核、文明单位考核等指标体系' },
    }),
    item('check', {
      zh: '核查销号',
      en: 'Check, then close',
      department: developmentReform,
      source: {
        county: {
          zh: '推定：结案前核查整改',
          en: 'assumed: the rectification is checked before the case is closed',
        },
      },
    }),
  ),
  assumed: [
    noLimit,
    {
      zh: '有关单位因件而异：暂由督办的县发改局代列',
      en: 'the body concerned differs from case to case: 县发改局, which drives the handling, stands for it',
    },
  ],
})
