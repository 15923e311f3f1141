import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { consult, item, parallel, sequence, step } from '../../src/process/tree.ts'
import {
  lowRiskAtWindow,
  ourLabel,
  partsAreKinds,
  permitsForCounty,
  theChannels,
  whoHandlesParts,
} from '../assumed.ts'
import { approvalBureau, housingConstruction, naturalResources, utilities } from '../departments.ts'
import { jointPermitDecision } from '../law.ts'

const oneItem = {
  plan: '二-10',
  words: '竣工后的验收、备案、不动产登记、市政接入等合并为1个政务服务事项',
}
const opinions = { plan: '二-20', words: '通过征求相关部门意见方式代替审批' }

export default defineProcess({
  slug: 'low-risk-post-completion',
  version: 1,
  zh: '低风险项目竣工后“一件事”',
  en: 'Low-risk project: all steps after completion',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-10'],
  milestones: [
    { clause: '二-10', date: '2021-06-30', words: '6月底前', covers: '竣工后事项合并为1个政务服务事项' },
  ],
  effectiveFrom: { '二-10': null },
  lead: [approvalBureau],
  responsible: [naturalResources, housingConstruction, utilities],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '工程审批系统', en: 'Engineering approval system' },
  ],
  project: 'required',
  // 二-10 names kinds of items, no item: nothing is blocked before the county has listed them.
  mergedItems: [],
  decidedBy: 'head',
  facts: [
    {
      id: 'jointPermits',
      zh: '作为许可统一、联合或集中办理',
      en: 'Handled as permits together',
      type: 'boolean',
      default: true,
      answeredBy: 'authority',
      source: { county: permitsForCounty },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      ...jointPermitDecision,
      when: fact('jointPermits').is(true),
      assumed: [
        {
          zh: '方案未定时限：各部分作为联合许可办理时受此约束，否则按各部分的时限',
          en: 'the plan gives no time limit: this binds if the parts are handled as joint permits, otherwise those of the parts',
        },
      ],
    },
  ],
  tree: sequence(
    item('low-risk', {
      zh: '核对是否低风险项目',
      en: 'Whether it is a low-risk project',
      department: approvalBureau,
      source: { plan: '二-10', words: '低风险项目' },
    }),
    parallel(
      // 四-9 registers only after the filing: so the three stand one after another, and the connection beside them.
      sequence(
        parallel(
          item('acceptance', { zh: '验收', en: 'Acceptance', department: approvalBureau, source: oneItem }),
          consult('planning-opinion', {
            zh: '征求自然资源和规划部门意见',
            en: 'Opinion of Natural Resources and Planning',
            department: naturalResources,
            source: opinions,
          }),
          consult('construction-opinion', {
            zh: '征求住建部门意见',
            en: 'Opinion of Housing and Urban-Rural Development',
            department: housingConstruction,
            source: opinions,
          }),
        ),
        item('filing', { zh: '备案', en: 'Filing', department: approvalBureau, source: oneItem }),
        item('registration', {
          zh: '不动产登记',
          en: 'Real-property registration',
          department: approvalBureau,
          source: oneItem,
        }),
      ),
      step('connection', {
        zh: '市政接入',
        en: 'Municipal connection',
        department: utilities,
        source: oneItem,
      }),
    ),
  ),
  assumed: [
    lowRiskAtWindow,
    partsAreKinds,
    {
      zh: '方案写“合并”，未写顺序：验收、备案、登记依次办理，接入与之并行',
      en: 'the plan says 合并 and is silent on order: acceptance, filing and registration in turn, the connection beside them',
    },
    whoHandlesParts,
    ourLabel,
    theChannels,
  ],
})
