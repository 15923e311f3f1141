import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { approvalBureau, housingConstruction, naturalResources } from '../departments.ts'

export default defineProcess({
  slug: 'integrated-surveying',
  version: 1,
  zh: '工程建设项目全流程“多测合一”',
  en: 'Integrated surveying',
  section: '二 工程建设项目审批制度改革',
  tier: 'B',
  clauses: ['二-15'],
  // “按照市级指导意见”: no date.
  milestones: [],
  effectiveFrom: { '二-15': null },
  lead: [naturalResources],
  responsible: [approvalBureau, housingConstruction],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '工程审批系统', en: 'Engineering approval system' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [{ id: 'review-report', zh: '审核报告', en: 'Report of the surveying body' }],
  limits: [],
  // 有关部门不再进行实体工程现场核实验收: there is no leaf in which a department could verify on site.
  tree: sequence(
    step('commission', {
      zh: '一次委托测绘',
      en: 'One commission',
      department: naturalResources,
      source: {
        county: {
          zh: '推定：二-15写“多测合一”；以一次委托开始为本系统所定',
          en: 'assumed: 二-15 says 多测合一; that it begins with one commission is ours',
        },
      },
    }),
    item('results', {
      zh: '技术成果达到相关标准要求，由测绘机构出具审核报告',
      en: 'The results meet the standards, and the surveying body reports so',
      department: naturalResources,
      source: { plan: '二-15', words: '技术成果达到相关标准要求的，由测绘机构出具审核报告' },
    }),
    step('sharing', {
      zh: '用地、规划、施工、竣工、不动产登记全过程共享应用',
      en: 'Shared from land use and planning to completion and registration',
      department: naturalResources,
      source: { plan: '二-15', words: '从用地、规划、施工、竣工、不动产登记的全过程共享应用' },
    }),
  ),
  assumed: [
    noLimit,
    {
      zh: '成果不合标准时只能重做，或不予通过',
      en: 'what happens when the results do not meet the standards: it can only be done again, or be refused',
    },
    {
      zh: '测绘单位的报告由县自然资源和规划局登记',
      en: 'the report of the surveying body is entered by 县自然资源和规划局',
    },
    theChannels,
  ],
})
