import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { developmentReform } from '../departments.ts'

/** 双公示 is of permits and penalties; 十四-5 also publishes other unlawful and dishonest acts of enterprises. */
const dual = fact('kind').is('dual-disclosure')

export default defineProcess({
  slug: 'credit-dual-disclosure',
  version: 1,
  zh: '信用信息归集与“双公示”',
  en: 'Credit data and dual disclosure',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-5'],
  milestones: [],
  effectiveFrom: { '十四-5': null },
  lead: [developmentReform],
  responsible: [],
  channels: [{ id: 'platform', zh: '县公共信用信息平台', en: 'Public credit platform of the county' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'kind',
      zh: '信息类别',
      en: 'Kind of information',
      type: 'choice',
      values: [
        { id: 'dual-disclosure', zh: '“双公示”信息', en: 'Dual disclosure' },
        { id: 'dishonesty', zh: '企业违法失信行为', en: 'Unlawful or dishonest acts of an enterprise' },
      ],
      source: { plan: '十四-5', words: '行业主管部门推送的企业违法失信行为；“双公示”报送' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'dual-disclosure',
      zh: '“双公示”公示',
      en: 'Publishing under dual disclosure',
      amount: 7,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '“双公示”国家规定（据地方通知）', mark: 'C' },
      from: 'receipt',
      until: 'result',
      item: 'publish',
      when: dual,
      assumed: [
        {
          zh: '自作出决定起算：作出决定之日即为收件之日',
          en: 'it counts from the decision: the case is received on the day on which the decision is made',
        },
      ],
    },
  ],
  unnumbered: [
    { clause: '十四-5', words: '及时纳入县公共信用信息平台', of: '行业主管部门推送的企业违法失信行为' },
  ],
  tree: sequence(
    item('report', {
      zh: '报送信用信息',
      en: 'Report of the credit data',
      department: developmentReform,
      source: { plan: '十四-5', words: '健全“双公示”报送工作网络' },
    }),
    step('enter-platform', {
      zh: '纳入县公共信用信息平台',
      en: 'Enter in the county platform',
      department: developmentReform,
      source: { plan: '十四-5', words: '及时纳入县公共信用信息平台' },
    }),
    step('publish', {
      zh: '“信用宁阳”网站公开公示',
      en: 'Publish on “Credit Ningyang”',
      department: developmentReform,
      source: { plan: '十四-5', words: '通过“信用宁阳”网站公开公示' },
    }),
    step('credit-record', {
      zh: '计入失信主体信用记录',
      en: 'Enter in the credit record',
      department: developmentReform,
      when: not(dual),
      source: { plan: '十四-5', words: '计入失信主体信用记录' },
    }),
    step('supervision', {
      zh: '周简报、月通报、季评估及专项约谈',
      en: 'Weekly brief, monthly notice, quarterly evaluation, and talks',
      department: developmentReform,
      when: dual,
      source: { plan: '十四-5', words: '严格落实周简报、月通报、季评估及专项约谈工作机制' },
    }),
  ),
  assumed: [
    {
      zh: '决定本身在作出决定部门自己的办件中作出',
      en: 'the decision itself is made in the deciding department’s own case',
    },
    {
      zh: '由哪个部门报送：暂由牵头的县发改局代列',
      en: 'which department reports: 县发改局, the lead, stands for it',
    },
    {
      zh: '简报、通报和评估针对全部报送：本步骤只登记本件',
      en: 'brief, notice and evaluation are of all reports together: the step enters this one',
    },
  ],
})
