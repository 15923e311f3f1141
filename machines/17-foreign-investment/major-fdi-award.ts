import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimit } from '../assumed.ts'
import { commerce, financeBureau } from '../departments.ts'

export default defineProcess({
  slug: 'major-fdi-award',
  version: 1,
  zh: '重大外资项目奖励',
  en: 'Award for major foreign-investment projects',
  section: '十七 优化外商投资服务',
  tier: 'C',
  clauses: ['十七-1'],
  milestones: [],
  effectiveFrom: { '十七-1': null },
  // The clause names 责任部门 and no lead.
  lead: [],
  responsible: [commerce, financeBureau],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'capitalUsed',
      zh: '当年实际使用外资金额',
      en: 'Foreign capital actually used in the year',
      type: 'number',
      unit: '元',
      source: { plan: '十七-1', words: '按其当年实际使用外资金额2%的比例予以奖励' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('verification', {
      zh: '核实到账外资达到省级奖励标准',
      en: "Verify that the capital received meets the province's standard",
      department: commerce,
      source: { plan: '十七-1', words: '年度内实现到账外资达到省级奖励标准' },
    }),
    step('report', {
      zh: '上报',
      en: 'Report to the province',
      department: commerce,
      source: { county: { zh: '推定：由县向省申报', en: 'assumed: the county reports to the province' } },
    }),
    step('award', {
      zh: '省财政奖励：当年实际使用外资金额的2%',
      en: "The province's award: 2% of the foreign capital actually used in the year",
      department: financeBureau,
      source: { plan: '十七-1', words: '由省财政按其当年实际使用外资金额2%的比例予以奖励' },
    }),
  ),
  assumed: [
    noLimit,
    channelsUnnamed,
    { zh: '资金额按元填写：方案未写币种', en: 'the capital is entered in 元: the plan names no currency' },
    {
      zh: '奖励由省发放：县财政局代列省财政；部门如何分工',
      en: 'the award is the province’s: 县财政局 stands for 省财政; which department does what',
    },
    { zh: '标准由省定，方案未写', en: 'the standard is the province’s and does not stand in the plan' },
  ],
})
