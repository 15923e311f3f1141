import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { channelsUnnamed, noLimit } from '../assumed.ts'
import { reformGroupOffice } from '../departments.ts'

export default defineProcess({
  slug: 'illegal-fee-complaint',
  version: 1,
  zh: '违规收费投诉举报',
  en: 'Complaints about unlawful fees',
  section: '正文',
  tier: 'B',
  clauses: ['正文三(四)'],
  milestones: [
    {
      clause: '正文三(四)',
      date: '2021-10-31',
      words: '10月底前',
      covers: '公布涉企收费清理结果；投诉举报机制本身没有期限',
    },
  ],
  effectiveFrom: { '正文三(四)': null },
  // The main text names no department.
  lead: [],
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
  limits: [],
  tree: sequence(
    item('fee-list', {
      zh: '核对收费目录清单：清单之外无收费',
      en: 'Compare with the fee lists: no fee outside them',
      department: reformGroupOffice,
      source: { plan: '正文三(四)', words: '做到定期更新、在线查询、清单之外无收费' },
    }),
    item('investigation', {
      zh: '调查',
      en: 'Investigation',
      department: reformGroupOffice,
      source: { county: { zh: '推定：对投诉进行调查', en: 'assumed: the complaint is investigated' } },
    }),
    step('refund', {
      zh: '退还违规收费',
      en: 'Refund',
      department: reformGroupOffice,
      source: {
        county: {
          zh: '推定：违规收取的费用予以退还',
          en: 'assumed: what was unlawfully charged is refunded',
        },
      },
    }),
    step('rectification', {
      zh: '整改问责',
      en: 'Rectification and accountability',
      department: reformGroupOffice,
      source: { plan: '正文三(四)', words: '发现问题严肃整改问责' },
    }),
    step('reply', {
      zh: '答复',
      en: 'Reply',
      department: reformGroupOffice,
      source: {
        county: { zh: '推定：将结果告知投诉人', en: 'assumed: the complainant is told the outcome' },
      },
    }),
  ),
  assumed: [
    noLimit,
    channelsUnnamed,
    {
      zh: '部门须由县确定，暂由领导小组办公室代列',
      en: 'the county must name a department: the coordinating office stands for it',
    },
    {
      zh: '目录清单以外的收费即为违规；查无实据的投诉不予支持，并说明理由',
      en: 'a fee outside the published lists is unlawful; a complaint that proves unfounded is refused, with reasons',
    },
  ],
})
