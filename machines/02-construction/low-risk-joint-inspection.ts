import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { housingConstruction } from '../departments.ts'

export default defineProcess({
  slug: 'low-risk-joint-inspection',
  version: 1,
  zh: '低风险项目联合监督检查',
  en: 'Joint inspection of low-risk projects',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-18'],
  milestones: [
    { clause: '二-18', date: '2021-06-30', words: '6月底前', covers: '只组织开展1次联合监督检查' },
    {
      clause: '二-18',
      date: '2021-09-30',
      words: '9月底前',
      covers: '差异化事中事后监管、信用管理机制、工程质量潜在缺陷保险制度',
    },
  ],
  effectiveFrom: { '二-18': null },
  lead: [housingConstruction],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '工程审批系统', en: 'Engineering approval system' },
  ],
  project: 'required',
  perProject: { most: 1, source: { plan: '二-18', words: '只需由牵头部门组织开展1次联合监督检查' } },
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  // 相关监管部门不得单独开展监督检查: no department but the lead has a leaf here, and a project has one case.
  tree: sequence(
    item('low-risk', {
      zh: '核对是否低风险项目',
      en: 'Whether it is a low-risk project',
      department: housingConstruction,
      source: { plan: '二-18', words: '对低风险项目' },
    }),
    step('joint-inspection', {
      zh: '联合监督检查',
      en: 'Joint inspection',
      department: housingConstruction,
      source: { plan: '二-18', words: '由牵头部门组织开展1次联合监督检查' },
    }),
    item('conclusion', {
      zh: '检查结论',
      en: 'Conclusion of the inspection',
      department: housingConstruction,
      source: {
        county: {
          zh: '推定：二-18只写检查，未写结论',
          en: 'assumed: 二-18 names the inspection, not its conclusion',
        },
      },
    }),
  ),
  assumed: [
    noLimit,
    { zh: '哪些部门参加联合检查', en: 'which departments take part in the joint inspection' },
    {
      zh: '方案未界定低风险项目：由牵头部门按县的规定判断',
      en: 'the plan does not define 低风险项目: the lead judges it by the county’s own rules',
    },
    theChannels,
  ],
})
