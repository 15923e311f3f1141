import { all, fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Limit } from '../../src/process/definition.ts'
import { commitment, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { approvalBureau, housingConstruction, utilities } from '../departments.ts'
import { jointPermitDecision, permitDecision } from '../law.ts'
import { engineeringChannels } from './earlier-item.ts'

const services = [
  { id: 'water', zh: '供水报装', en: 'Water connection' },
  { id: 'power', zh: '供电报装', en: 'Power connection' },
  { id: 'gas', zh: '供气报装', en: 'Gas connection' },
  { id: 'heat', zh: '供热报装', en: 'Heating connection' },
  { id: 'telecom', zh: '通信报装', en: 'Telecom connection' },
]

/** The plan says 市政设施接入涉及的审批环节 and names none: these are the three of 二-9. */
const approvals = [
  { id: 'road-digging', zh: '挖掘城市道路', en: 'Digging up city roads' },
  { id: 'greenery', zh: '城市绿地、树木', en: 'City greenery and trees' },
  { id: 'water-facilities', zh: '改动供水、排水与污水处理设施', en: 'Altering water or sewage facilities' },
]

/** Each permit is bound by the law's twenty days, and handled with others by its forty-five. */
const permitLimitsOf = ({ id, zh, en }: (typeof approvals)[number]): Limit[] => [
  { ...permitDecision, id: `${id}-permit`, zh, en, item: id },
  { ...jointPermitDecision, id: `${id}-joint-permit`, zh: `${zh}（并联）`, en: `${en}, jointly`, item: id },
]

export default defineProcess({
  slug: 'utility-joint-connection',
  version: 1,
  zh: '水电气热信联合报装',
  en: 'Joint connection of water, power, gas, heat and telecom',
  section: '二 工程建设项目审批制度改革',
  tier: 'A',
  clauses: ['二-2'],
  // “实现互联互通或在工程审批系统设置报装模块后” is a precondition without a date.
  milestones: [],
  effectiveFrom: { '二-2': null },
  lead: [],
  responsible: [housingConstruction, approvalBureau, utilities],
  channels: engineeringChannels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'services',
      zh: '报装事项',
      en: 'Services wanted',
      type: 'set',
      values: services,
      source: { plan: '二-2', words: '水电气热信联合报装' },
    },
    {
      id: 'approvals',
      zh: '市政设施接入涉及的审批',
      en: 'Approvals that the access needs',
      type: 'set',
      values: approvals,
      default: [],
      source: { plan: '二-2', words: '市政设施接入涉及的审批环节' },
    },
    {
      id: 'access',
      zh: '审批方式',
      en: 'How the access is approved',
      type: 'choice',
      values: [
        { id: 'parallel', zh: '并联审批', en: 'Side by side' },
        { id: 'commitment', zh: '告知承诺制（探索）', en: 'On commitment (trial)' },
      ],
      default: 'parallel',
      source: { plan: '二-2', words: '实行并联审批，探索实行告知承诺制' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    ...approvals.flatMap(permitLimitsOf),
    {
      id: 'access-commitment',
      zh: '告知承诺事项兑现',
      en: 'What was promised for the access',
      amount: null,
      unit: 'calendar-days',
      kind: 'promised',
      source: {
        county: {
          zh: '推定：二-2探索告知承诺制，未写时间',
          en: 'assumed: 二-2 tries 告知承诺制 and gives it no time',
        },
      },
      from: 'promise',
      until: 'fulfilment',
      owedBy: { zh: '申请人', en: 'The applicant' },
      assumed: [
        {
          zh: '方案未写时间：日期随承诺填写',
          en: 'the plan gives no time: the day is entered with the commitment',
        },
      ],
    },
  ],
  unnumbered: [
    { clause: '二-2', words: '实时获取', of: '项目接入需求' },
    { clause: '二-2', words: '及时提供', of: '主动服务' },
  ],
  tree: sequence(
    item('application', {
      zh: '联合报装申请',
      en: 'Joint application',
      department: approvalBureau,
      source: {
        county: { zh: '推定：所需服务一次申请', en: 'assumed: one application for the services wanted' },
      },
    }),
    commitment('access-commitment', {
      zh: '市政设施接入告知承诺',
      en: 'Commitment for the access',
      department: approvalBureau,
      when: fact('access').is('commitment'),
      source: { plan: '二-2', words: '探索实行告知承诺制' },
    }),
    parallel(
      ...services.map(({ id, zh, en }) =>
        item(id, {
          zh,
          en,
          department: utilities,
          separable: true,
          when: fact('services').includes(id),
          source: { plan: '二-2', words: '专营单位实时获取项目接入需求，及时提供主动服务' },
        }),
      ),
      ...approvals.map(({ id, zh, en }) =>
        item(id, {
          zh,
          en,
          department: approvalBureau,
          when: all(fact('access').is('parallel'), fact('approvals').includes(id)),
          source: { plan: '二-2', words: '市政设施接入涉及的审批环节实行并联审批' },
        }),
      ),
    ),
    step('connect', {
      zh: '接通',
      en: 'Connected',
      department: utilities,
      source: { county: { zh: '推定：接通所需服务', en: 'assumed: the services are connected' } },
    }),
  ),
  assumed: [
    {
      zh: '方案对接入无时限；许可适用二十个还是四十五个工作日，由县确定',
      en: 'no time limit in the plan for the connection; whether twenty or forty-five working days bind a permit is for the county',
    },
    {
      zh: '五项同步勘察、同步设计，也可单独办理；接入需要哪些审批',
      en: 'the five items, surveyed and planned side by side, each also to be had alone; which approvals the access needs',
    },
    {
      zh: '专营单位的系统已与工程审批系统联通，或已设报装模块：否则谈不上“实时”',
      en: '工程审批系统 and the systems of the 专营单位 are interconnected, or the 报装 module is set up: else nothing is 实时',
    },
    {
      zh: '窗口对五项无差别受理（窗口无差别受理，探索）',
      en: 'the window takes all five without distinction (窗口无差别受理, 探索)',
    },
  ],
})
