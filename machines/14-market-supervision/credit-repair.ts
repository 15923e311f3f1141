import { defineProcess } from '../../src/process/define.ts'
import type { Limit } from '../../src/process/definition.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimitInPlan } from '../assumed.ts'
import { developmentReform } from '../departments.ts'

const inTwoParts = {
  zh: '推定：审核按国家发展改革委令第58号分为两部分',
  en: 'assumed: the check, in the two parts of 国家发展改革委令第58号',
}

const fromMay2023 = { zh: '自2023年5月1日起施行', en: 'in force from the first day of 2023-05' }

const rules: Pick<Limit, 'unit' | 'kind' | 'source' | 'inForce'> = {
  unit: 'working-days',
  kind: 'statutory',
  source: { law: '国家发展改革委令第58号', mark: 'K' },
  inForce: { from: '2023-05-01' },
}

export default defineProcess({
  slug: 'credit-repair',
  version: 1,
  zh: '信用修复（主动告知）',
  en: 'Credit repair',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-6'],
  milestones: [],
  effectiveFrom: { '十四-6': null },
  lead: [developmentReform],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '信用中国网站', en: '“Credit China” website' },
  ],
  mergedItems: [],
  // The final review is the decision; repair and withdrawal of the publicity come after it.
  decidedBy: 'items',
  facts: [
    {
      id: 'toldUnasked',
      zh: '已主动告知可申请信用修复',
      en: 'Was told, unasked, that repair can be sought',
      type: 'boolean',
      default: false,
      source: { plan: '十四-6', words: '信用中国网站行政处罚信息信用修复主动告知制度' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      ...rules,
      id: 'acceptance',
      zh: '受理',
      en: 'Acceptance',
      amount: 1,
      from: 'receipt',
      until: 'acceptance',
      assumed: [fromMay2023],
    },
    {
      ...rules,
      id: 'first-review',
      zh: '初审',
      en: 'First review',
      amount: 3,
      from: 'acceptance',
      until: 'result',
      item: 'first-review',
      assumed: [fromMay2023],
    },
    {
      ...rules,
      id: 'final-review',
      zh: '终审',
      en: 'Final review',
      amount: 3,
      from: 'turn',
      until: 'result',
      item: 'final-review',
      assumed: [
        fromMay2023,
        { zh: '自初审结果作出起算', en: 'it counts from the result of the first review' },
      ],
    },
  ],
  tree: sequence(
    item('first-review', {
      zh: '初审',
      en: 'First review',
      department: developmentReform,
      source: { county: inTwoParts },
    }),
    item('final-review', {
      zh: '终审',
      en: 'Final review',
      department: developmentReform,
      source: { county: inTwoParts },
    }),
    step('repair', {
      zh: '信用修复',
      en: 'Repair',
      department: developmentReform,
      source: { plan: '十四-6', words: '健全信用权益保护和信用修复机制' },
    }),
    step('withdraw-publicity', {
      zh: '撤下公示',
      en: 'Withdraw the publicity',
      department: developmentReform,
      source: {
        county: { zh: '推定：已修复的不再展示', en: 'assumed: what was repaired is no longer shown' },
      },
    }),
  ),
  assumed: [
    noLimitInPlan,
    { zh: '渠道：方案只写了网站', en: 'the channels: the plan names only the website' },
    {
      zh: '告知先于申请，因此由办件写明是否已告知（探索建立）',
      en: 'the notice comes before the application, so the case says whether it was given (探索建立)',
    },
    {
      zh: '由谁终审未写明：暂由县发改局代列',
      en: 'who makes the final review is not stated: 县发改局 stands for it',
    },
  ],
})
