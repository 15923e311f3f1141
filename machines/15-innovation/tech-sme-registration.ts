import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step, wait } from '../../src/process/tree.ts'
import { channelsUnnamed } from '../assumed.ts'
import { science } from '../departments.ts'

export default defineProcess({
  slug: 'tech-sme-registration',
  version: 1,
  zh: '科技型中小企业入库',
  en: 'Registration of technology SMEs',
  section: '十五 提升创新创业活跃度',
  tier: 'C',
  clauses: ['十五-1'],
  milestones: [
    { clause: '十五-1', date: '2021-09-30', words: '9月底前', covers: '入库科技型中小企业达到33家' },
  ],
  effectiveFrom: { '十五-1': null },
  lead: [science],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'publicity',
      zh: '公示',
      en: 'Publicity',
      amount: 10,
      unit: 'working-days',
      kind: 'waiting',
      source: { law: '国科发政〔2017〕115号', mark: 'K' },
      from: 'turn',
      until: 'result',
      item: 'publicity',
    },
  ],
  tree: sequence(
    step('self-assessment', {
      zh: '企业自评',
      en: 'The enterprise assesses itself',
      department: science,
      source: { county: { zh: '推定：企业自评', en: 'assumed: the enterprise assesses itself' } },
    }),
    item('county-check', {
      zh: '县级审核',
      en: 'County check',
      department: science,
      source: { county: { zh: '推定：县级审核自评结果', en: 'assumed: the county checks the assessment' } },
    }),
    wait('publicity', {
      zh: '公示',
      en: 'Publicity',
      department: science,
      source: {
        county: {
          zh: '推定：入库前公示企业',
          en: 'assumed: the enterprise is published before it is registered',
        },
      },
    }),
    step('registration', {
      zh: '入库',
      en: 'Registration',
      department: science,
      source: { plan: '十五-1', words: '入库科技型中小企业达到33家' },
    }),
  ),
  assumed: [
    {
      zh: '方案未定时限；“33家”是总量指标，不约束单个办件',
      en: 'the plan gives no time limit; the 33家 are of all cases together and bind none',
    },
    channelsUnnamed,
  ],
})
