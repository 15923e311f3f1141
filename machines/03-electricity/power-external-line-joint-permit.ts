import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Department } from '../../src/process/definition.ts'
import { type Item, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { theChannels } from '../assumed.ts'
import {
  approvalBureau,
  naturalResources,
  powerCompany,
  publicSecurity,
  transport,
  urbanManagement,
} from '../departments.ts'
import { jointPermitDecision, permitAssumed, permitDecision, permitLimits } from '../law.ts'
import { channels, lead, responsible } from './shared.ts'

/** 三-2 does not list the permits: one for each department that it makes responsible, assumed. */
const permit = (id: string, zh: string, en: string, department: Department): Item =>
  item(id, {
    zh,
    en,
    department,
    when: fact('permits').includes(id),
    source: {
      county: {
        zh: '推定：三-2写“涉及到审批事项”，未列明',
        en: 'assumed: 三-2 says 涉及到审批事项 and does not list them',
      },
    },
  })

const permits = [
  permit('planning', '规划审批', 'Planning approval', naturalResources),
  permit('city-road', '城市道路、绿地审批', 'City roads and greenery', urbanManagement),
  permit('highway', '公路审批', 'Highways', transport),
  permit('traffic', '道路交通审批', 'Road traffic', publicSecurity),
]

export default defineProcess({
  slug: 'power-external-line-joint-permit',
  version: 1,
  zh: '电力外线工程涉电审批联办',
  en: 'Joint permits for external power lines',
  section: '三 获得电力',
  tier: 'B',
  clauses: ['三-2'],
  milestones: [
    {
      clause: '三-2',
      date: '2021-06-30',
      words: '6月底前',
      covers: '涉电行政审批联办（本句无日期，由前文推定）',
    },
  ],
  effectiveFrom: { '三-2': null },
  lead,
  responsible,
  channels,
  mergedItems: [],
  decidedBy: 'head',
  permit: permitAssumed,
  facts: [
    {
      id: 'permits',
      zh: '涉及的审批事项',
      en: 'Permits that the works need',
      type: 'set',
      values: permits.map(({ id, zh, en }) => ({ id, zh, en })),
      source: { plan: '三-2', words: '电力外线工程涉及到审批事项' },
    },
    {
      id: 'byPowerCompany',
      zh: '供电企业代办',
      en: 'The power company acts for the customer',
      type: 'boolean',
      default: false,
      source: { plan: '三-2', words: '可由供电企业代办' },
    },
  ],
  materials: [],
  certificates: [{ id: 'result', zh: '涉电审批结果（统一出件）', en: 'The results, issued together' }],
  limits: [
    ...permits.map(({ id, zh, en }) => ({
      ...permitDecision,
      id: `${id}-decision`,
      zh: `许可决定：${zh}`,
      en: `Permit decision: ${en}`,
      until: 'result' as const,
      item: id,
    })),
    {
      ...jointPermitDecision,
      assumed: [
        {
          zh: '方案未定时限：“一链办理”按联合办理对待',
          en: 'the plan gives no time limit: 一链办理 is taken for joint handling',
        },
      ],
    },
    ...permitLimits,
  ],
  tree: sequence(
    item('one-window', {
      zh: '一窗受理',
      en: 'Taken in at one window',
      department: approvalBureau,
      source: { plan: '三-2', words: '一窗受理、一链办理、统一出件' },
    }),
    parallel(...permits),
    step('feedback', {
      zh: '审批结果反馈供电企业',
      en: 'The results go back to the power company',
      department: powerCompany,
      source: { plan: '三-2', words: '审批结果反馈供电企业' },
    }),
  ),
  assumed: [
    { zh: '许可在顺序允许时并行', en: 'the permits run side by side where their order allows' },
    { zh: '有哪些许可，由哪个部门办理', en: 'which permits there are, and which department grants which' },
    {
      zh: '一并发证前先告知供电公司',
      en: 'the power company hears of the results before they are issued together',
    },
    theChannels,
  ],
})
