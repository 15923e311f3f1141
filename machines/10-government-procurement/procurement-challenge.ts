import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { approvalBureau, financeBureau, procuringUnits } from '../departments.ts'

export default defineProcess({
  slug: 'procurement-challenge',
  version: 1,
  zh: '政府采购在线质疑',
  en: 'Procurement challenge',
  section: '十 政府采购',
  tier: 'B',
  clauses: ['十-6'],
  milestones: [{ clause: '十-6', date: '2021-09-30', words: '9月底前', covers: '在线质疑、在线投诉功能' }],
  effectiveFrom: { '十-6': null },
  lead: [financeBureau],
  responsible: [approvalBureau],
  channels: [{ id: 'online', zh: '交易平台在线质疑', en: 'Trading platform' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'harmKnownOn',
      zh: '知道或者应知权益受损之日（其后7个工作日内质疑）',
      en: 'Day on which the supplier knew of the harm (to be challenged within 7 working days)',
      type: 'date',
      source: { law: '政府采购法 52', mark: 'C' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'reply',
      zh: '答复质疑',
      en: 'Reply to the challenge',
      amount: 7,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '政府采购法 53', mark: 'C' },
      from: 'receipt',
      until: 'result',
      item: 'reply',
    },
  ],
  unnumbered: [
    {
      clause: '十-6',
      words: '提供便捷高效的供应商救济服务',
      of: '在线质疑、在线投诉 Challenges and complaints',
    },
  ],
  tree: sequence(
    item('examination', {
      zh: '质疑审查（含是否在7个工作日内提出）',
      en: 'Examination, also whether it was raised in time',
      department: procuringUnits,
      source: { law: '政府采购法 52', mark: 'C' },
    }),
    step('reply', {
      zh: '书面答复',
      en: 'Written reply',
      department: procuringUnits,
      source: { law: '政府采购法 53', mark: 'C' },
    }),
  ),
  assumed: [
    {
      zh: '由采购人审查并答复（政府采购法53）；方案只写平台，未写步骤',
      en: 'the buyer examines and replies (政府采购法 53); the plan names the platform and no steps',
    },
    {
      zh: '质疑是否在期限内提出，由人员按所填日期判断',
      en: 'whether the challenge was raised in time is judged by a person from the day given',
    },
  ],
})
