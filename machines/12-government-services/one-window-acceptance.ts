import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { limitsOfTheItem } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'

const mode = { plan: '十二-9', words: '“前台综合受理、后台分类审批、统一窗口出件”模式' }

/** The backbone of every window case: what is examined, and by when, is a matter of the item that comes in. */
export default defineProcess({
  slug: 'one-window-acceptance',
  version: 1,
  zh: '“一窗受理”：前台综合受理、后台分类审批、统一窗口出件',
  en: 'One-window acceptance',
  section: '十二 政务服务',
  tier: 'A',
  clauses: ['十二-9'],
  milestones: [
    { clause: '十二-9', date: '2021-10-31', words: '10月底前', covers: '综合窗口比例达到80%以上' },
  ],
  effectiveFrom: { '十二-9': null },
  lead: [approvalBureau],
  responsible: [],
  channels: [{ id: 'window', zh: '综合窗口', en: 'Comprehensive window' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    step('front-desk', {
      zh: '前台综合受理',
      en: 'Taken in at the comprehensive front desk',
      department: approvalBureau,
      source: mode,
    }),
    item('back-office', {
      zh: '后台分类审批',
      en: 'Examined at the back, by kind',
      department: approvalBureau,
      source: mode,
    }),
    step('exit-window', {
      zh: '统一窗口出件',
      en: 'Handed out at the one exit window',
      department: approvalBureau,
      source: mode,
    }),
  ),
  assumed: [
    limitsOfTheItem,
    {
      zh: '窗口背后是哪个部门由事项决定；由一个机构代为统一受理（行政许可法26，待核实）',
      en: 'which department stands behind the desk follows from the item; one body accepts for several (行政许可法 26, mark K)',
    },
  ],
})
