import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { approvalBureau, bigData } from '../departments.ts'
import { jointPermitDecision, permitLimits } from '../law.ts'

const oneSet = { plan: '十二-1', words: '一套材料、一次告知、一表申请' }
const oneHundred = { plan: '十二-1', words: '围绕企业和个人全生命周期，各推出100件高频事项' }
const jointPermits = fact('jointPermits').is(true)

/**
 * The plan does not list the items of a scene: until the county has, they stand here as one, which the applicant
 * may take out and have handled singly.
 */
export default defineProcess({
  slug: 'life-event-service',
  version: 1,
  zh: '“双全双百”集成办',
  en: 'Integrated life-event service',
  section: '十二 政务服务',
  tier: 'A',
  clauses: ['十二-1'],
  milestones: [
    {
      clause: '十二-1',
      date: '2021-06-30',
      words: '6月底前',
      covers: '场景集成服务，“一套材料、一次告知、一表申请”',
    },
    {
      clause: '十二-1',
      date: '2021-09-30',
      words: '9月底前',
      covers: '服务专区，线上“一网通办”、线下“一窗受理”',
    },
  ],
  effectiveFrom: { '十二-1': null },
  lead: [approvalBureau, bigData],
  responsible: [],
  channels: [
    { id: 'online', zh: '泰安市政务服务网“一网通办”', en: "Government service website of Tai'an" },
    { id: 'mobile', zh: '“爱山东”移动端', en: 'Mobile app' },
    { id: 'window', zh: '“一窗受理”', en: 'One window' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'lifeCycle',
      zh: '全生命周期',
      en: 'Whose life cycle',
      type: 'choice',
      values: [
        { id: 'enterprise', zh: '企业', en: 'Enterprise' },
        { id: 'person', zh: '个人', en: 'Person' },
      ],
      source: oneHundred,
    },
    {
      id: 'mode',
      zh: '办理方式',
      en: 'Way of handling',
      type: 'choice',
      values: [
        { id: 'integrated', zh: '集成办', en: 'Integrated' },
        { id: 'minimal', zh: '极简办', en: 'Simplified to the utmost' },
        { id: 'region-wide', zh: '全域办', en: 'Anywhere in the region' },
      ],
      source: { plan: '十二-1', words: '集成办、极简办、全域办' },
    },
    {
      id: 'jointPermits',
      zh: '统一、联合或集中办理的行政许可',
      en: 'Permits handled as one, jointly or together',
      type: 'boolean',
      default: false,
      answeredBy: 'authority',
      source: { law: '行政许可法 42(2)', mark: 'C' },
    },
  ],
  materials: [{ id: 'one-set', zh: '一套材料', en: 'One set of materials', mayAsk: true, source: oneSet }],
  certificates: [],
  limits: [
    { ...jointPermitDecision, when: jointPermits },
    ...permitLimits.map((limit) => ({ ...limit, when: jointPermits })),
  ],
  tree: sequence(
    item('one-form', {
      zh: '一表申请核对（一套材料、一次告知）',
      en: 'One form and one set of materials are checked',
      department: approvalBureau,
      source: oneSet,
    }),
    item('scene-items', {
      zh: '场景中的高频事项',
      en: 'The high-frequency items of the scene',
      department: approvalBureau,
      separable: true,
      source: {
        county: {
          zh: '推定：十二-1写“高频事项”而未列明；每项仍可单独办理',
          en: 'assumed: 十二-1 names 高频事项 and lists none; each stays startable alone',
        },
      },
    }),
    step('result-pack', {
      zh: '结果一次送达',
      en: 'One result pack',
      department: approvalBureau,
      source: {
        county: { zh: '推定：同一场景的结果一并发出', en: 'assumed: the results of a scene leave together' },
      },
    }),
  ),
  assumed: [
    {
      zh: '方案无时限；45个工作日只约束联合办理的许可',
      en: 'no time limit in the plan; the 45 working days bind only permits handled jointly',
    },
    {
      zh: '同一场景的事项在顺序允许时并行',
      en: 'the items of a scene run side by side where their order allows',
    },
    { zh: '场景中各事项由哪个部门办理', en: 'which department handles which item of a scene' },
  ],
})
