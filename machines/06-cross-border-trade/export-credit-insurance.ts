import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { commerce } from '../departments.ts'

export default defineProcess({
  slug: 'export-credit-insurance',
  version: 1,
  zh: '小微企业免费出口信用保险',
  en: 'Free export-credit insurance for small enterprises',
  section: '六 跨境贸易',
  tier: 'C',
  clauses: ['六-5'],
  milestones: [],
  effectiveFrom: { '六-5': null },
  lead: [],
  responsible: [commerce],
  channels: [
    {
      // “全线上、零跑腿、零见面”: there is no window.
      id: 'single-window',
      zh: '中国（山东）国际贸易“单一窗口”',
      en: 'International trade single window of Shandong',
    },
  ],
  mergedItems: [],
  decidedBy: 'items',
  free: { plan: '六-5', words: '免费办理出口信用保险业务' },
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('matching', {
      zh: '符合条件的小微企业匹配',
      en: 'Match with the small enterprises that qualify',
      department: commerce,
      source: { plan: '六-5', words: '为我县符合条件的小微企业' },
    }),
    step('confirmation', {
      zh: '企业线上确认',
      en: 'The enterprise confirms online',
      department: commerce,
      source: {
        county: { zh: '推定：对接与承保之间的步骤', en: 'assumed: the step between matching and insurance' },
      },
    }),
    step('insurance', {
      zh: '免费投保',
      en: 'Insured free of charge',
      department: commerce,
      source: { plan: '六-5', words: '实现“智能化、全线上、零跑腿、零见面”的投保方式' },
    }),
  ),
  assumed: [
    noLimit,
    {
      zh: '方案未列“符合条件”的条件，也未写由谁对接',
      en: 'the conditions (符合条件) are not listed in the plan, nor is it said who matches',
    },
  ],
})
