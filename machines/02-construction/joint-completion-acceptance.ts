import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, parallel, sequence, step } from '../../src/process/tree.ts'
import { bindsJointPermits } from '../assumed.ts'
import { approvalBureau, housingConstruction, naturalResources } from '../departments.ts'
import { jointPermitDecision } from '../law.ts'
import { engineeringChannels } from './earlier-item.ts'

const ownOpinion = { zh: '推定：各部门分别出具意见', en: 'assumed: each department gives its opinion' }

/** 二-4, led by 县行政审批服务局, while the filing after it (二-8) is led by 县住建局 (trap T7). */
export default defineProcess({
  slug: 'joint-completion-acceptance',
  version: 1,
  zh: '联合竣工验收',
  en: 'Joint completion acceptance',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-4'],
  milestones: [
    {
      clause: '二-4',
      date: '2021-06-30',
      words: '6月底前',
      covers: '完善联合竣工验收流程，推行分段联合验收',
    },
  ],
  effectiveFrom: { '二-4': null },
  lead: [approvalBureau],
  responsible: [housingConstruction, naturalResources],
  channels: engineeringChannels,
  mergedItems: [],
  decidedBy: 'head',
  facts: [
    {
      id: 'mode',
      zh: '验收方式',
      en: 'Way of acceptance',
      type: 'choice',
      values: [
        { id: 'staged', zh: '分段联合验收', en: 'In stages' },
        { id: 'comprehensive', zh: '综合联合验收', en: 'Comprehensive' },
      ],
      source: { plan: '二-4', words: '建设单位根据需要自主选择分段联合验收或综合联合验收' },
    },
    {
      id: 'fireAcceptance',
      zh: '含消防验收',
      en: 'With fire acceptance',
      type: 'boolean',
      source: { law: '住建部令51号 30', mark: 'K' },
    },
    {
      id: 'jointPermits',
      zh: '作为许可统一、联合或集中办理',
      en: 'Handled as permits together',
      type: 'boolean',
      default: false,
      answeredBy: 'authority',
      source: {
        county: {
          zh: '推定：各项验收是否属于许可，由县确定',
          en: 'assumed: whether the acceptances are permits is for the county to say',
        },
      },
    },
  ],
  materials: [],
  certificates: [{ id: 'conclusion', zh: '联合竣工验收意见书', en: 'Conclusion of the joint acceptance' }],
  limits: [
    {
      id: 'fire',
      zh: '消防验收',
      en: 'Fire acceptance',
      amount: 15,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '住建部令51号 30', mark: 'K' },
      from: 'acceptance',
      until: 'decision',
      item: 'fire',
      assumed: [{ zh: '消防申请随本件一并受理', en: 'the fire application is accepted with the case' }],
    },
    {
      ...jointPermitDecision,
      when: fact('jointPermits').is(true),
      assumed: [bindsJointPermits],
    },
  ],
  tree: sequence(
    step('section', {
      zh: '确定本次验收段',
      en: 'The stage that is accepted now',
      department: approvalBureau,
      when: fact('mode').is('staged'),
      source: { plan: '二-4', words: '推行分段联合验收' },
    }),
    step('split', {
      zh: '分送相关责任部门',
      en: 'Sent to the departments',
      department: approvalBureau,
      source: { plan: '二-4', words: '进度相似、并联打包' },
    }),
    step('site-inspection', {
      zh: '联合现场验收',
      en: 'Joint site inspection',
      department: approvalBureau,
      source: { county: { zh: '推定：一次联合现场验收', en: 'assumed: one joint inspection on site' } },
    }),
    parallel(
      item('construction', {
        zh: '住建部门验收意见',
        en: 'Opinion of Housing and Urban-Rural Development',
        department: housingConstruction,
        source: { county: ownOpinion },
      }),
      item('fire', {
        zh: '消防验收',
        en: 'Fire acceptance',
        department: housingConstruction,
        when: fact('fireAcceptance').is(true),
        source: { law: '住建部令51号 30', mark: 'K' },
      }),
      item('planning', {
        zh: '自然资源和规划部门验收意见',
        en: 'Opinion of Natural Resources and Planning',
        department: naturalResources,
        source: { county: ownOpinion },
      }),
    ),
  ),
  assumed: [
    {
      zh: '步骤：方案未列；牵头部门的决定即统一结论',
      en: 'the steps: the plan names none; the decision of the lead is the unified conclusion',
    },
    {
      zh: '意见可以是不通过：二-20针对审批，验收则认定事实',
      en: 'an opinion can be against: 二-20 speaks of approvals, and an acceptance finds facts',
    },
    { zh: '分段验收的，每段为一个办件', en: 'a staged acceptance is one case for each stage' },
    { zh: '文书名称；方案无时限', en: 'the name of the paper; no time limit in the plan' },
  ],
})
