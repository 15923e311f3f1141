import { all, fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, parallel, sequence, step } from '../../src/process/tree.ts'
import { justice } from '../departments.ts'

const listed = { plan: '十四-9', words: '对于符合法定条件的违法行为不予处罚或者减轻处罚' }
const notPunished = fact('noPenalty').is(true)

export default defineProcess({
  slug: 'major-enforcement-legal-review',
  version: 1,
  zh: '重大执法决定法制审核',
  en: 'Legal review of major enforcement decisions',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-4'],
  milestones: [],
  effectiveFrom: { '十四-4': null },
  lead: [justice],
  responsible: [],
  channels: [
    {
      id: 'enforcement-system',
      zh: '山东省行政处罚行政强制网络运行系统',
      en: 'Enforcement system of Shandong',
    },
  ],
  mergedItems: [],
  // The decision is an item, since its publicity comes after it.
  decidedBy: 'items',
  facts: [
    {
      id: 'conduct',
      zh: '违法行为',
      en: 'Unlawful act',
      type: 'text',
      source: { plan: '十四-9', words: '符合法定条件的违法行为' },
    },
    {
      id: 'noPenalty',
      zh: '在“不罚”清单上',
      en: 'On the list of acts that are not punished',
      type: 'boolean',
      register: { id: 'no-penalty-list', key: 'conduct' },
      source: { plan: '十四-9', words: '“不罚”清单' },
    },
    {
      id: 'lightPenalty',
      zh: '在“轻罚”清单上',
      en: 'On the list of acts that are punished lightly',
      type: 'boolean',
      register: { id: 'light-penalty-list', key: 'conduct' },
      source: { plan: '十四-9', words: '“轻罚”清单' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'penalty-decision',
      zh: '处罚决定',
      en: 'Penalty decision',
      amount: 90,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '行政处罚法 60', mark: 'K' },
      from: 'acceptance',
      until: 'result',
      item: 'decision',
      assumed: [{ zh: '立案即为受理', en: '立案 is the acceptance of the case' }],
    },
  ],
  tree: sequence(
    item('handling', {
      zh: '承办机构调查并提出处理意见',
      en: 'The case handler investigates and proposes',
      department: justice,
      source: {
        county: {
          zh: '推定：审核之前由办案人员办理',
          en: 'assumed: a case handler stands before the review',
        },
      },
    }),
    step('no-penalty', {
      zh: '对照“不罚”清单核对法定条件',
      en: 'Whether the conditions of the list of unpunished acts are met',
      department: justice,
      when: notPunished,
      source: listed,
    }),
    step('light-penalty', {
      zh: '对照“轻罚”清单核对法定条件',
      en: 'Whether the conditions of the list of lightly punished acts are met',
      department: justice,
      when: all(fact('lightPenalty').is(true), not(notPunished)),
      source: listed,
    }),
    // 行政处罚法 58 [K]: no decision without the review where it is due.
    item('legal-review', {
      zh: '重大执法决定法制审核',
      en: 'Legal review',
      department: justice,
      source: { plan: '十四-4', words: '严格执行重大执法决定法制审核制度' },
    }),
    item('decision', {
      zh: '作出执法决定',
      en: 'Enforcement decision',
      department: justice,
      source: {
        county: { zh: '推定：审核之后作出决定', en: 'assumed: the decision is made after the review' },
      },
    }),
    parallel(
      step('full-record', {
        zh: '执法全过程记录',
        en: 'Record of the whole course of enforcement',
        department: justice,
        source: { plan: '十四-4', words: '认真贯彻落实行政执法全过程记录制度' },
      }),
      step('publicity', {
        zh: '行政执法公示',
        en: 'Publicity of the decision',
        department: justice,
        source: { plan: '十四-4', words: '认真执行行政执法公示制度' },
      }),
    ),
  ),
  assumed: [
    {
      zh: '按收件时掌握的行为对照清单；同属两张清单的，“不罚”优先',
      en: 'the lists are looked at by the act as it is known on receipt; of an act on both, “不罚” goes first',
    },
    {
      zh: '清单列的是行为，法定条件是否具备在办件中判断',
      en: 'the lists name acts, and whether their statutory conditions are met is judged in the case',
    },
    {
      zh: '方案未定时限；公示按省市清单的时限要求，其数字方案未写',
      en: 'the plan gives no time limit; 公示 follows 省市清单的时限要求, whose figure it does not give',
    },
    {
      zh: '执法部门因件而异：暂由县司法局代列',
      en: 'the enforcing department differs from case to case: 县司法局 stands for it',
    },
    {
      zh: '记录自始进行；最后一步只确认记录完整',
      en: 'the record is kept from the beginning; the step at the end says that it is complete',
    },
  ],
})
