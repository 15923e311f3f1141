import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import {
  agriculture,
  approvalBureau,
  commerce,
  cultureTourism,
  housingConstruction,
  transport,
  waterResources,
} from '../departments.ts'

export default defineProcess({
  slug: 'bid-objection',
  version: 1,
  zh: '招标投标在线异议',
  en: 'Objection in tendering',
  section: '十一 招标投标',
  tier: 'B',
  clauses: ['十一-5'],
  milestones: [
    {
      clause: '十一-5',
      date: '2021-09-30',
      words: '9月底前',
      covers: '公布接收异议的方式途径、联系人和联系方式（在线异议一句无期限，推定相同）',
    },
  ],
  effectiveFrom: { '十一-5': null },
  lead: [],
  responsible: [
    housingConstruction,
    transport,
    waterResources,
    agriculture,
    commerce,
    cultureTourism,
    approvalBureau,
  ],
  andOthers: true,
  channels: [{ id: 'online', zh: '电子招标投标交易系统', en: 'Electronic tendering system' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'about',
      zh: '异议对象',
      en: 'What the objection is about',
      type: 'choice',
      values: [
        {
          id: 'documents',
          zh: '资格预审公告、资格预审文件、招标公告、招标文件',
          en: 'Notices and documents of prequalification or tendering',
        },
        { id: 'opening', zh: '开标', en: 'Opening of the bids' },
        { id: 'result', zh: '评标结果（公示期间）', en: 'Result of the evaluation, while it is published' },
      ],
      source: { law: '招标投标法实施条例 22, 44, 54', mark: 'C' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      // Not for the opening: its answer is given on the spot, which is no number of days.
      id: 'answer',
      zh: '答复异议',
      en: 'Answer to the objection',
      amount: 3,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '招标投标法实施条例 22, 54', mark: 'C' },
      from: 'receipt',
      until: 'result',
      item: 'answer',
      owedBy: { zh: '招标人', en: 'Tenderer' },
    },
  ],
  unnumbered: [{ clause: '十一-5', words: '及时答复和处理有关主体依法提出的异议', of: '答复 The answer' }],
  tree: sequence(
    item('registration', {
      zh: '在线提出异议的核收',
      en: 'The objection is taken in',
      department: approvalBureau,
      source: { plan: '十一-5', words: '通过电子招标投标交易系统在线提出异议' },
    }),
    choice(
      {
        when: fact('about').is('opening'),
        part: step('answer-on-the-spot', {
          zh: '当场答复',
          en: 'Answered on the spot',
          department: approvalBureau,
          source: { law: '招标投标法实施条例 44', mark: 'C' },
        }),
      },
      {
        part: sequence(
          step('suspension', {
            zh: '作出答复前暂停招标投标活动',
            en: 'The tendering is suspended until the answer',
            department: approvalBureau,
            source: { law: '招标投标法实施条例 22, 54', mark: 'C' },
          }),
          step('answer', {
            zh: '在线答复',
            en: 'Answered online',
            department: approvalBureau,
            source: { plan: '十一-5', words: '在线提出异议和作出答复' },
          }),
        ),
      },
    ),
  ),
  assumed: [
    {
      zh: '由招标人答复；县行政审批服务局负责登记，交易系统由其管理',
      en: 'the tenderer answers; 县行政审批服务局 records it, in whose trading system it is done',
    },
    {
      zh: '公告和文件须写明异议办法，属办件之前的义务，由行业监管',
      en: 'that notices and documents say how to object is a duty before the case, supervised by field',
    },
  ],
})
