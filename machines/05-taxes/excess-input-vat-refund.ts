import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { financeBureau, peoplesBank, taxBureau } from '../departments.ts'

export default defineProcess({
  slug: 'excess-input-vat-refund',
  version: 1,
  zh: '增值税留抵退税',
  en: 'Refund of excess input VAT',
  section: '五 纳税',
  tier: 'B',
  clauses: ['五-5', '五-6'],
  milestones: [],
  effectiveFrom: { '五-5': null, '五-6': null },
  lead: [taxBureau],
  responsible: [financeBureau, peoplesBank],
  channels: [
    { id: 'e-tax-bureau', zh: '山东省电子税务局', en: 'Electronic tax bureau of Shandong' },
    { id: 'window', zh: '办税窗口', en: 'Tax window' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [
    {
      id: 'refund-form',
      zh: '《退（抵）税申请表》',
      en: 'Application form for refund or offset of tax',
      mayAsk: true,
      source: { plan: '五-5', words: '准确填报《退（抵）税申请表》' },
    },
  ],
  certificates: [],
  limits: [
    {
      id: 'examination',
      zh: '留抵退税审核',
      en: 'Examination of the refund',
      amount: 10,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '税务总局公告2019年第20号', mark: 'K' },
      from: 'acceptance',
      until: 'result',
      item: 'examination',
    },
  ],
  unnumbered: [
    { clause: '五-5', words: '加快受理速度', of: '受理 Acceptance' },
    { clause: '五-5', words: '压缩办理时限', of: '留抵退税 The whole' },
    { clause: '五-6', words: '共同提高退税速度', of: '退税 The refund' },
  ],
  tree: sequence(
    item('examination', {
      zh: '内部环节处理（审核）',
      en: 'Internal processing (examination)',
      department: taxBureau,
      source: { plan: '五-6', words: '持续优化内部环节处理' },
    }),
    step('refund', {
      zh: '退税',
      en: 'Refund',
      department: peoplesBank,
      source: { plan: '五-6', words: '外部协调人行，共同提高退税速度' },
    }),
  ),
  assumed: [
    {
      zh: '申报期内的提醒、预填和辅导（五-5）在申请之前',
      en: 'the reminder, the prefilled form and the coaching in the filing period (五-5) come before the application',
    },
    {
      zh: '五-6的内部流转作为县税务局的一次审核',
      en: 'the internal processing of 五-6 is one examination by 县税务局',
    },
    {
      zh: '退税由人行宁阳县支行国库拨付；县财政局承担什么未写明',
      en: 'the refund is paid out by the treasury at 人行宁阳县支行; what 县财政局 does in it is not stated',
    },
    {
      zh: '窗口作为渠道：方案只写山东省电子税务局',
      en: 'the window as a channel: the plan names 山东省电子税务局 alone',
    },
  ],
})
