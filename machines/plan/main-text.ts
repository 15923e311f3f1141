import type { Clause } from '../../src/plan/plan.ts'
import { reformGroupOffice } from '../departments.ts'

/** Tasks of the main text. They have no clause number, so they are not among the 167; the plan names no department for most. */
export const mainText: readonly Clause[] = [
  {
    id: '正文一',
    kind: 'neither',
    zh: '18项评价指标比2020年有较大突破；各部门定方案、建台账。',
    en: 'A breakthrough in all 18 indicators over 2020; every department makes its plan and keeps a ledger.',
    charges: [],
    milestones: [],
    processes: [],
    targets: ['K28'],
  },
  {
    id: '正文三(四)',
    kind: 'process',
    zh: '清理涉企收费并公布结果；清单以外不得收费；违规收费可投诉，查实问责。',
    en: 'Charges on firms are cleared and the result published; nothing outside the lists may be charged; unlawful charges can be complained of.',
    charges: [],
    milestones: [
      { words: '10月底前', date: '2021-10-31', zh: '公布收费清理结果', en: 'the result of the clearing' },
    ],
    processes: ['illegal-fee-complaint'],
    targets: ['K28'],
    open: { zh: '由哪个部门受理投诉，未写明。', en: 'Which department hears complaints is not said.' },
  },
  {
    id: '正文四(二)',
    kind: 'neither',
    zh: '领导小组办公室统筹协调，牵头部门指导督查，责任部门按时落实。',
    en: 'The leading group’s office coordinates, lead departments guide and check, responsible ones deliver on time.',
    charges: [{ lead: [], responsible: [reformGroupOffice] }],
    milestones: [],
    processes: [],
    targets: [],
  },
  {
    id: '正文四(三)',
    kind: 'neither',
    zh: '建台账、定期调度通报，专家和第三方评估，结果计入全县考核。',
    en: 'A ledger is kept and read out regularly, experts and third parties assess, and the result counts in the county’s own assessment.',
    charges: [],
    milestones: [],
    processes: [],
    targets: [],
  },
]
