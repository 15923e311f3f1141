import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { humanResources } from '../departments.ts'

export default defineProcess({
  slug: 'skill-self-evaluation',
  version: 1,
  zh: '企业职业技能自主评价',
  en: "Enterprises' own skill evaluation",
  section: '十六 提升人才流动便利度',
  tier: 'C',
  clauses: ['十六-9'],
  milestones: [
    { clause: '十六-9', date: '2021-08-31', words: '8月底前', covers: '执行企业自主评价系统功能及工作流程' },
  ],
  effectiveFrom: { '十六-9': null },
  lead: [humanResources],
  responsible: [],
  channels: [{ id: 'system', zh: '企业自主评价系统', en: 'System for enterprises’ own evaluation' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('filing', {
      zh: '企业备案',
      en: 'Filing by the enterprise',
      department: humanResources,
      source: {
        county: { zh: '推定：企业评价前备案', en: 'assumed: the enterprise files before it evaluates' },
      },
    }),
    step('evaluation', {
      zh: '企业自主评价',
      en: 'The enterprise evaluates',
      department: humanResources,
      source: { plan: '十六-9', words: '认真执行企业自主评价系统功能及工作流程' },
    }),
    step('report', {
      zh: '上报评价结果',
      en: 'Report of the results',
      department: humanResources,
      source: { county: { zh: '推定：企业报送评价结果', en: 'assumed: the enterprise reports the results' } },
    }),
    step('certificate-data', {
      zh: '证书数据',
      en: 'Data of the certificates',
      department: humanResources,
      source: {
        county: { zh: '推定：录入证书数据', en: 'assumed: the data of the certificates are entered' },
      },
    }),
  ),
  assumed: [
    noLimit,
    { zh: '证书由企业发放，不由县发放', en: 'the certificates are the enterprise’s own, not the county’s' },
  ],
})
