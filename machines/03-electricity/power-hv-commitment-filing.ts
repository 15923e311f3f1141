import { all, fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Limit } from '../../src/process/definition.ts'
import { choice, commitment, item, sequence, step } from '../../src/process/tree.ts'
import { whoDoesWhat, windowAsChannel } from '../assumed.ts'
import { approvalBureau, developmentReform, powerCompany, urbanManagement } from '../departments.ts'
import { channels, lead, responsible } from './shared.ts'

const threeTwo = (words: string) => ({ plan: '三-2', words })

const eligible = all(
  fact('highVoltage').is(true),
  fact('length').atMost(200),
  fact('commitmentConditions').is(true),
)

/** The plan gives no number: the day is entered when the commitment is signed. */
const promised: Pick<Limit, 'amount' | 'unit' | 'kind' | 'from' | 'until' | 'owedBy' | 'assumed'> = {
  amount: null,
  unit: 'calendar-days',
  kind: 'promised',
  from: 'promise',
  until: 'fulfilment',
  owedBy: { zh: '建设单位（供电企业代办）', en: 'The builder, or the power company for it' },
  assumed: [
    {
      zh: '方案写“接入完成后”，没有数字：填写日期',
      en: 'the plan says 接入完成后 and gives no number: the day is entered',
    },
  ],
}

const push = {
  zh: '推送相关信息和竣工测量成果',
  en: 'Pushing the information and the completion survey',
  source: threeTwo('接入完成后……将相关信息和竣工测量成果推送行政审批部门和城市管理部门'),
}
const restoration = {
  zh: '按标准恢复道路和绿化',
  en: 'Restoring road and greenery to the standard',
  source: threeTwo('按标准恢复道路和绿化'),
}
const mayAsk = { mayAsk: true, source: threeTwo('提交《施工方案》《交通疏解方案》等材料') } as const

export default defineProcess({
  slug: 'power-hv-commitment-filing',
  version: 1,
  zh: '高压短距离电力接入告知承诺备案',
  en: 'Commitment filing for short high-voltage power connections',
  section: '三 获得电力',
  tier: 'A',
  clauses: ['三-2'],
  milestones: [
    { clause: '三-2', date: '2021-06-30', words: '6月底前', covers: '短距离高压电力接入工程告知承诺备案' },
  ],
  effectiveFrom: { '三-2': null },
  lead,
  responsible,
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'highVoltage',
      zh: '高压电力接入工程（电力设备安装）',
      en: 'High-voltage connection',
      type: 'boolean',
      source: threeTwo('高压电力接入工程（电力设备安装）'),
    },
    {
      id: 'length',
      zh: '接入距离',
      en: 'Length of the line',
      type: 'number',
      unit: '米',
      source: threeTwo('短距离（不大于200米）'),
    },
    {
      id: 'commitmentConditions',
      zh: '符合承诺备案制条件',
      en: 'Meets the conditions of commitment filing',
      type: 'boolean',
      source: threeTwo('符合承诺备案制条件'),
    },
    {
      id: 'agent',
      zh: '办理人',
      en: 'Who handles it',
      type: 'choice',
      values: [
        { id: 'builder', zh: '建设单位', en: 'The builder' },
        { id: 'contractor', zh: '施工企业代办', en: 'The contractor for it' },
        { id: 'power-company', zh: '供电企业代办', en: 'The power company for it' },
      ],
      default: 'builder',
      source: threeTwo('建设单位（施工企业或供电企业代办）'),
    },
  ],
  materials: [
    { id: 'works-plan', zh: '施工方案', en: 'Plan of the works', ...mayAsk },
    { id: 'traffic-plan', zh: '交通疏解方案', en: 'Plan of the traffic', ...mayAsk },
  ],
  certificates: [],
  limits: [
    { ...promised, ...push, id: 'push' },
    { ...promised, ...restoration, id: 'restoration' },
  ],
  tree: sequence(
    item('materials', {
      zh: '核对材料和条件',
      en: 'Check of materials and conditions',
      department: developmentReform,
      source: threeTwo('向电力工程行政审批部门提交《施工方案》《交通疏解方案》等材料'),
    }),
    choice(
      {
        when: eligible,
        part: sequence(
          commitment('push', { ...push, department: approvalBureau }),
          commitment('restoration', { ...restoration, department: urbanManagement }),
          // The proof comes out of the website before the works, not out of the window at the end.
          step('filing-proof', {
            zh: '在线获取备案证明',
            en: 'The proof of filing is obtained online',
            department: developmentReform,
            source: threeTwo('填写告知承诺相关信息并在线获取备案证明'),
          }),
          step('posting', {
            zh: '在施工地点张贴，即可开工',
            en: 'Posted at the site: the works may start',
            department: powerCompany,
            source: threeTwo('在施工地点张贴后即可开工'),
          }),
        ),
      },
      {
        part: step('outside', {
          zh: '不适用告知承诺备案，另按程序办理',
          en: 'Outside commitment filing: to be handled otherwise',
          department: developmentReform,
          source: {
            county: {
              zh: '推定：三-2未写不符合条件的接入如何办理',
              en: 'assumed: 三-2 says nothing of connections outside its conditions',
            },
          },
        }),
      },
    ),
  ),
  assumed: [
    {
      zh: '方案和法律均无时限：三-1的三个月不在三-2中',
      en: 'no time limit in plan or law: the three months of 三-1 are not in 三-2',
    },
    { zh: '未按标准恢复即为违反承诺', en: 'not restoring to the standard is a breach of the commitment' },
    { zh: '材料列举未穷尽（“等”）', en: 'the list of materials is open (等)' },
    { zh: '方案未写承诺备案的条件', en: 'the conditions of commitment filing are not in the plan' },
    whoDoesWhat,
    windowAsChannel,
  ],
})
