import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { consult, item, parallel, sequence, step } from '../../src/process/tree.ts'
import {
  bindsJointPermits,
  lowRiskAtWindow,
  ourLabel,
  partsAreKinds,
  permitsForCounty,
  theChannels,
  whoHandlesParts,
} from '../assumed.ts'
import { approvalBureau, housingConstruction, naturalResources, utilities } from '../departments.ts'
import { jointPermitDecision, permitLimits } from '../law.ts'

const oneItem = { plan: '二-10', words: '开工前行政审批、市政服务等事项合并为1个政务服务事项' }
const opinions = { plan: '二-20', words: '通过征求相关部门意见方式代替审批' }

export default defineProcess({
  slug: 'low-risk-pre-construction',
  version: 1,
  zh: '低风险项目开工前“一件事”',
  en: 'Low-risk project: all steps before construction',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-10'],
  milestones: [
    { clause: '二-10', date: '2021-06-30', words: '6月底前', covers: '开工前事项合并为1个政务服务事项' },
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
      id: 'smallEnterprise',
      zh: '小微企业投资',
      en: 'Invested by a small or micro enterprise',
      type: 'boolean',
      source: { plan: '二-17', words: '小微企业投资的低风险项目' },
    },
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
      assumed: [bindsJointPermits],
    },
    ...permitLimits,
  ],
  tree: sequence(
    item('low-risk', {
      zh: '核对是否低风险项目',
      en: 'Whether it is a low-risk project',
      department: approvalBureau,
      source: { plan: '二-10', words: '低风险项目' },
    }),
    step('survey', {
      zh: '全流程测绘（政府购买服务）',
      en: 'Surveying, bought by the government',
      department: naturalResources,
      when: fact('smallEnterprise').is(true),
      source: { plan: '二-17', words: '全流程测绘事项，纳入政府购买服务范围' },
    }),
    parallel(
      item('approvals', {
        zh: '开工前行政审批',
        en: 'Administrative approvals before construction',
        department: approvalBureau,
        source: oneItem,
      }),
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
      step('municipal-services', {
        zh: '市政服务',
        en: 'Municipal services before construction',
        department: utilities,
        source: oneItem,
      }),
    ),
  ),
  assumed: [
    lowRiskAtWindow,
    partsAreKinds,
    {
      zh: '各部分并行：方案写“合并”，未写顺序',
      en: 'the parts run side by side: the plan says 合并 and is silent on order',
    },
    whoHandlesParts,
    ourLabel,
    theChannels,
  ],
})
