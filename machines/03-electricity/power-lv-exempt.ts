import { all, any, type Condition, fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { commitment, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { promiseUnstated, theChannels } from '../assumed.ts'
import { approvalBureau, developmentReform, powerCompany, urbanManagement } from '../departments.ts'
import { correctionNotice, delivery, permitDecision } from '../law.ts'
import { channels, lead, responsible } from './shared.ts'

const threeOne = (words: string) => ({ plan: '三-1', words })
const touches = (what: string): Condition => fact('touches').includes(what)

/** All of them; 不大于 includes the number itself (民法典 1259). */
const eligible = all(
  fact('enterprise').is(true),
  fact('lowVoltage').is(true),
  fact('capacity').atMost(160),
  fact('length').atMost(200),
  fact('threeZero').is(true),
  fact('interestedParty').is(false),
)
/** The class of the road decides, whatever the capacity; ancient trees because of “不含城市古树名木”. */
const original = any(not(eligible), touches('main-road'), touches('ancient-tree'))
const light = all(eligible, any(touches('other-road'), touches('greenery')))
const byCommitment = all(light, fact('way').is('commitment'))
const byFiling = all(light, fact('way').is('filing'))

export default defineProcess({
  slug: 'power-lv-exempt',
  version: 1,
  zh: '企业低压短距离电力接入免许可',
  en: 'Permit exemption for short low-voltage power connections',
  section: '三 获得电力',
  tier: 'A',
  clauses: ['三-1'],
  milestones: [
    { clause: '三-1', date: '2021-06-30', words: '2021年6月底前', covers: '符合条件的企业低压接入免于许可' },
  ],
  effectiveFrom: { '三-1': null },
  lead,
  responsible,
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'enterprise',
      zh: '用户为企业',
      en: 'The customer is an enterprise',
      type: 'boolean',
      source: threeOne('企业低压电力接入工程'),
    },
    {
      id: 'lowVoltage',
      zh: '低压接入',
      en: 'Low voltage',
      type: 'boolean',
      source: threeOne('企业低压电力接入工程'),
    },
    {
      id: 'capacity',
      zh: '报装容量',
      en: 'Capacity applied for',
      type: 'number',
      unit: '千瓦',
      source: threeOne('报装容量不大于160千瓦'),
    },
    {
      id: 'length',
      zh: '管线长度',
      en: 'Length of the line',
      type: 'number',
      unit: '米',
      source: threeOne('管线长度不大于200米'),
    },
    {
      id: 'threeZero',
      zh: '符合条件的“三零”服务',
      en: 'Under the “three zeros” service',
      type: 'boolean',
      source: threeOne('符合条件的“三零”服务'),
    },
    {
      id: 'interestedParty',
      zh: '有相关利害关系人',
      en: 'There is an interested party',
      type: 'boolean',
      source: threeOne('无相关利害关系人'),
    },
    {
      id: 'touches',
      zh: '工程涉及',
      en: 'What the works touch',
      type: 'set',
      values: [
        {
          id: 'main-road',
          zh: '挖掘、占用城市快速路、主干道以及公路、公路用地或使公路改线',
          en: 'Expressways, arterial roads, highways and their land, or a highway re-routed',
        },
        { id: 'other-road', zh: '城市其他道路挖掘', en: 'Digging up other city roads' },
        {
          id: 'greenery',
          zh: '占用城市绿地、树木（不含城市古树名木）',
          en: 'Greenery and trees, ancient ones apart',
        },
        { id: 'ancient-tree', zh: '城市古树名木', en: 'Ancient or famous trees' },
      ],
      source: threeOne('涉及挖掘、占用……的'),
    },
    {
      id: 'way',
      zh: '告知承诺或者提前备案',
      en: 'Commitment, or filing ahead',
      type: 'choice',
      values: [
        { id: 'commitment', zh: '告知承诺制办理', en: 'By commitment' },
        { id: 'filing', zh: '提前3天备案', en: 'Filing three days ahead' },
      ],
      default: 'filing',
      source: threeOne('实行告知承诺制办理或提前3天……备案'),
    },
    {
      id: 'worksStart',
      zh: '计划开工日',
      en: 'Planned start of the works',
      type: 'date',
      source: {
        county: {
          zh: '推定：三-1未写提前三天从何时倒算',
          en: 'assumed: 三-1 does not name what the three days are counted back from',
        },
      },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'three-days-ahead',
      zh: '提前3天备案',
      en: 'Filing three days ahead',
      amount: 3,
      unit: 'calendar-days',
      kind: 'plan',
      source: threeOne('提前3天向道路、绿化等管理部门备案'),
      from: 'receipt',
      until: 'result',
      item: 'filing',
      before: 'worksStart',
      owedBy: { zh: '施工方', en: 'Whoever does the works' },
      assumed: [
        { zh: '自开工之日倒算', en: 'counted back from the start of the works' },
        { zh: '按日历日：方案写“天”，不是“工作日”', en: 'calendar days: the plan says 天, not 工作日' },
      ],
    },
    {
      id: 'push',
      zh: '推送施工信息和资料',
      en: 'Pushing the construction data',
      amount: 3,
      unit: 'months',
      kind: 'plan',
      source: threeOne('工程竣工后3个月内将相关施工信息和资料推送至相关行政审批部门'),
      from: 'turn',
      until: 'result',
      item: 'push',
      owedBy: powerCompany,
    },
    {
      id: 'commitment',
      zh: '告知承诺事项',
      en: 'What was promised',
      amount: null,
      unit: 'calendar-days',
      kind: 'promised',
      source: threeOne('实行告知承诺制办理'),
      from: 'promise',
      until: 'fulfilment',
      owedBy: { zh: '施工方', en: 'Whoever does the works' },
      assumed: [promiseUnstated],
    },
    { ...permitDecision, until: 'result', item: 'original-approval' },
    { ...correctionNotice, when: original },
    { ...delivery, from: 'turn', until: 'result', item: 'permit-delivered' },
  ],
  tree: sequence(
    item('conditions', {
      zh: '核对条件',
      en: 'Check of the conditions',
      department: developmentReform,
      source: threeOne('符合条件的'),
    }),
    commitment('commitment', {
      zh: '告知承诺制办理',
      en: 'Handled by commitment',
      department: urbanManagement,
      when: byCommitment,
      source: threeOne('实行告知承诺制办理'),
    }),
    parallel(
      step('exempt', {
        zh: '免于办理行政许可',
        en: 'Exempt from permits',
        department: developmentReform,
        when: not(any(original, light)),
        source: threeOne('免于办理行政许可'),
      }),
      sequence(
        item('original-approval', {
          zh: '按原程序审批',
          en: 'Approval by the original procedure',
          department: approvalBureau,
          when: original,
          source: threeOne('仍按原程序审批'),
        }),
        step('permit-delivered', {
          zh: '许可送达',
          en: 'The permit is delivered',
          department: approvalBureau,
          when: original,
          source: { law: '行政许可法 44', mark: 'C' },
        }),
      ),
      step('filing', {
        zh: '向道路、绿化等管理部门备案',
        en: 'Filing with those in charge of roads and greenery',
        department: urbanManagement,
        when: byFiling,
        source: threeOne('提前3天向道路、绿化等管理部门备案'),
      }),
    ),
    step('works', {
      zh: '施工至竣工',
      en: 'Works, until completion',
      department: powerCompany,
      source: {
        county: {
          zh: '推定：施工列在三-1两句之间',
          en: 'assumed: the works stand between the two sentences of 三-1',
        },
      },
    }),
    step('push', {
      zh: '推送施工信息和资料',
      en: 'Pushing the construction data',
      department: powerCompany,
      when: eligible,
      source: threeOne('将相关施工信息和资料推送至相关行政审批部门'),
    }),
  ),
  assumed: [
    {
      zh: '不符合条件的接入按原流程办理：三-1未免除其他',
      en: 'a connection that does not meet the conditions takes the original procedure: 三-1 exempts nothing else',
    },
    {
      zh: '古树名木按原流程办理：由“不含”推出',
      en: 'ancient trees take the original procedure: inferred from 不含',
    },
    { zh: '涉及多类设施的，各按其规定办理', en: 'works that touch several things take each thing’s way' },
    { zh: '由哪个部门核查、审批和收取备案', en: 'which department checks, approves and takes the filing' },
    {
      zh: '“逐步推动大幅压减35千伏及以上电力接入工程的审批时限”没有数字',
      en: '“逐步推动大幅压减35千伏及以上电力接入工程的审批时限” has no number',
    },
    theChannels,
  ],
})
