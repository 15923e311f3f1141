import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Department } from '../../src/process/definition.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import {
  approvalBureau,
  bigData,
  developmentReform,
  financeBureau,
  governmentOffice,
  justice,
  marketSupervision,
} from '../departments.ts'

const source = { plan: '十四-13', words: '风险预警线索的接收、推送、处置和反馈机制' } as const

/** The departments that the clause names; its list ends in 等, so the county office stands for all others. */
const named = [developmentReform, justice, financeBureau, approvalBureau, marketSupervision, bigData] as const

const handling = (department: Department) =>
  item(`handling-${department.id}`, { zh: '处置', en: 'Handling', department, source })

export default defineProcess({
  slug: 'risk-alert-lead',
  version: 1,
  zh: '“互联网+监管”风险预警线索处置',
  en: 'Leads from risk alerts',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-13'],
  milestones: [
    {
      clause: '十四-13',
      date: '2021-09-30',
      words: '9月底前',
      covers: '监管数据录入质量；风险预警线索机制（推定：期限在前一句中）',
    },
  ],
  effectiveFrom: { '十四-13': null },
  lead: [governmentOffice],
  responsible: named,
  andOthers: true,
  channels: [{ id: 'platform', zh: '“互联网+监管”系统', en: '“Internet + supervision” system' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'department',
      zh: '处置部门',
      en: 'Department that handles the lead',
      type: 'choice',
      values: [...named, { id: 'other', zh: '其他部门', en: 'Another department' }],
      source,
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    step('receive', { zh: '接收', en: 'Receive the lead', department: governmentOffice, source }),
    step('push', { zh: '推送', en: 'Push it to its department', department: governmentOffice, source }),
    choice(
      ...named.map((department) => ({
        when: fact('department').is(department.id),
        part: handling(department),
      })),
      { part: handling(governmentOffice) },
    ),
    step('feedback', { zh: '反馈', en: 'Report back', department: governmentOffice, source }),
  ),
  assumed: [
    noLimit,
    {
      zh: '线索由推送到的那一个部门处置',
      en: 'a lead is handled by the one department that it is pushed to',
    },
    {
      zh: '开放列举中未写明的部门，由县政府办公室登记处置情况',
      en: 'for a department that the open list does not name, 县政府办公室 enters the handling',
    },
  ],
})
