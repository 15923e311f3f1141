import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Department, Limit } from '../../src/process/definition.ts'
import { choice, item, sequence, step, type Tree } from '../../src/process/tree.ts'
import { openListOfDepartments, raisedInTime } from '../assumed.ts'
import { lastSupervisor, supervisorFact, supervisors } from './fields.ts'

const handling = { plan: '十一-8', words: '及时对投诉进行受理、调查和处理' }

/** The same three parts in every field, each by the department that supervises it. */
const handledBy = (department: Department): Tree =>
  sequence(
    item(`${department.id}-investigation`, {
      zh: '投诉调查',
      en: 'Investigation',
      department,
      source: handling,
    }),
    item(`${department.id}-decision`, { zh: '投诉处理决定', en: 'Decision', department, source: handling }),
    step(`${department.id}-publication`, {
      zh: '网上公开行政处罚处理决定',
      en: 'The decision on penalties is published online',
      department,
      source: { plan: '十一-8', words: '网上公开行政处罚处理决定' },
    }),
  )

const thirtyDays = (department: Department): Limit => ({
  id: `${department.id}-decision`,
  zh: '书面处理决定',
  en: 'Written decision',
  amount: 30,
  unit: 'working-days',
  kind: 'statutory',
  source: { law: '招标投标法实施条例 61', mark: 'C' },
  from: 'acceptance',
  until: 'result',
  item: `${department.id}-decision`,
})

export default defineProcess({
  slug: 'bid-complaint',
  version: 1,
  zh: '招标投标投诉',
  en: 'Complaint in tendering',
  section: '十一 招标投标',
  tier: 'B',
  clauses: ['十一-8'],
  milestones: [{ clause: '十一-8', date: '2021-09-30', words: '9月底前', covers: '各行业领域投诉处理机制' }],
  effectiveFrom: { '十一-8': null },
  lead: [],
  responsible: [...supervisors, lastSupervisor],
  andOthers: true,
  channels: [
    { id: 'online', zh: '在线受理（试行）', en: 'Online, on trial' },
    { id: 'window', zh: '窗口', en: 'Window' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    supervisorFact,
    {
      id: 'knownOn',
      zh: '知道或者应当知道之日（其后10日内投诉）',
      en: 'Day on which the bidder knew (to be complained of within 10 days)',
      type: 'date',
      source: { law: '招标投标法实施条例 60', mark: 'C' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'acceptance',
      zh: '决定是否受理投诉',
      en: 'Decision on acceptance',
      amount: 3,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '招标投标法实施条例 61', mark: 'C' },
      from: 'receipt',
      until: 'acceptance',
    },
    ...[...supervisors, lastSupervisor].map(thirtyDays),
  ],
  unnumbered: [
    { clause: '十一-8', words: '及时对投诉进行受理、调查和处理', of: '受理、调查和处理 The whole' },
  ],
  tree: choice(
    ...supervisors.map((department) => ({
      when: fact('supervisor').is(department.id),
      part: handledBy(department),
    })),
    { part: handledBy(lastSupervisor) },
  ),
  assumed: [
    { zh: '窗口作为渠道：在线受理尚在试行', en: 'the window as a channel: receiving online is on trial' },
    raisedInTime,
    {
      zh: '每件都有公示步骤，未作处罚的也在此写明',
      en: 'the publication is a step of every case, where it is also written that there was no penalty',
    },
    openListOfDepartments,
  ],
})
