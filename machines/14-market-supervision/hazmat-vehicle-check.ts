import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { transport } from '../departments.ts'

export default defineProcess({
  slug: 'hazmat-vehicle-check',
  version: 1,
  zh: '危化品运输车辆动态抽查与整改',
  en: 'Hazmat vehicle checks',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-10(2)'],
  milestones: [
    {
      clause: '十四-10(2)',
      date: '2021-09-30',
      words: '9月底前',
      covers: '危化品运输企业监管（推定：期限在十四-10总述中）',
    },
  ],
  effectiveFrom: { '十四-10(2)': null },
  lead: [transport],
  responsible: [],
  channels: [
    {
      id: 'platform',
      zh: '重点营运车辆动态信息公共服务平台',
      en: 'Public platform on the movements of key vehicles',
    },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'origin',
      zh: '抽查来源',
      en: 'Whose sample it is',
      type: 'choice',
      values: [
        { id: 'upper-platform', zh: '省、市平台抽查', en: 'Of the provincial and city platform' },
        { id: 'county-sample', zh: '本县抽查', en: 'Of the county' },
      ],
      source: { plan: '十四-10(2)', words: '一是对省、市平台抽查的问题车辆；二是对平台运行情况进行抽查' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [
    { clause: '十四-10(2)', words: '立即向企业转达', of: '省、市平台抽查的问题车辆' },
    { clause: '十四-10(2)', words: '要求企业立即整改', of: '抽查发现的问题车辆' },
    { clause: '十四-10(2)', words: '及时通知企业进行整改', of: '本县抽查发现的问题' },
  ],
  tree: sequence(
    choice(
      {
        when: fact('origin').is('county-sample'),
        part: sequence(
          step('sample', {
            zh: '抽查平台断线率、数据不合格率、平台查岗响应率等运行情况',
            en: 'Sample how the enterprises’ platforms run: breaks, faulty data, answers to roll-calls',
            department: transport,
            source: {
              plan: '十四-10(2)',
              words: '平台断线率、数据不合格率、平台查岗响应率等平台运行情况进行抽查',
            },
          }),
          item('sample-share', {
            // 以上 includes the number (民法典 1259): exactly ten per cent is enough.
            zh: '抽查车辆保持重点营运车辆的10%以上',
            en: 'At least 10% of the key vehicles are sampled',
            department: transport,
            source: { plan: '十四-10(2)', words: '确保抽查车辆保持重点营运车辆的10%以上' },
          }),
          step('notify', {
            zh: '通知企业进行整改',
            en: 'Notify the enterprise, to rectify',
            department: transport,
            source: { plan: '十四-10(2)', words: '对抽查发现的问题及时通知企业进行整改' },
          }),
        ),
      },
      {
        part: step('pass-on', {
          zh: '向企业转达问题车辆',
          en: 'Pass the problem vehicles on to the enterprise',
          department: transport,
          source: { plan: '十四-10(2)', words: '立即向企业转达' },
        }),
      },
    ),
    step('rectify', {
      zh: '企业整改',
      en: 'The enterprise rectifies',
      department: transport,
      source: { plan: '十四-10(2)', words: '要求企业立即整改抽查发现的问题车辆' },
    }),
    item('recheck', {
      zh: '复查',
      en: 'Recheck',
      department: transport,
      source: { county: { zh: '推定：对整改情况进行复查', en: 'assumed: the rectification is rechecked' } },
    }),
  ),
  assumed: [
    {
      zh: '方案和法律均无时限：“立即”“及时”没有数字',
      en: 'no time limit in plan or law: 立即 and 及时 have no number',
    },
    {
      zh: '10%指一次抽查，县级一次抽查为一个办件',
      en: 'the 10% are of one sample, which one case of the county’s own sampling covers',
    },
    {
      zh: '抽查未发现问题的，通知和整改均登记为“无”',
      en: 'a sample without problems: its notice and its rectification are entered as none',
    },
    {
      zh: '第三项（三是）对企业自身的要求不是县里的步骤',
      en: 'what the third part (三是) asks of the enterprises themselves is no step of the county’s',
    },
  ],
})
