import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step, wait } from '../../src/process/tree.ts'
import { theChannels } from '../assumed.ts'
import { financeBureau, procuringUnits } from '../departments.ts'
import { smeSupport } from './sme-support.ts'

const disclosure = { plan: '十-2', words: '推行政府采购意向公开制度' }

const purchase = { plan: '十-4', words: '200万元以下的货物和服务项目、400万元以下的工程采购项目' }
const support = {
  plan: '十-4',
  words: '采取预留40%以上份额或给予小微企业6%-10%（工程项目为3%-5%）的价格扣除等方式支持中小企业发展',
}

export default defineProcess({
  slug: 'procurement-intent-disclosure',
  version: 1,
  zh: '政府采购意向公开',
  en: 'Disclosure of procurement intent',
  section: '十 政府采购',
  tier: 'B',
  clauses: ['十-2'],
  milestones: [
    {
      clause: '十-2',
      date: '2021-06-30',
      words: '6月底前',
      covers: '根据省市要求推行政府采购意向公开制度',
    },
  ],
  effectiveFrom: { '十-2': null },
  lead: [financeBureau],
  responsible: [procuringUnits],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上公开', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  support: smeSupport,
  facts: [
    {
      id: 'procurementKind',
      zh: '采购类别',
      en: 'What is bought',
      type: 'choice',
      values: [
        { id: 'goods-or-services', zh: '货物或服务', en: 'Goods or services' },
        { id: 'works', zh: '工程', en: 'Works' },
      ],
      source: purchase,
    },
    { id: 'budget', zh: '预算金额', en: 'Budget', type: 'number', unit: '元', source: purchase },
    {
      id: 'atLeastThreshold',
      zh: '采购限额标准以上',
      en: 'At or above the procurement threshold',
      type: 'boolean',
      source: { plan: '十-4', words: '对采购限额标准以上' },
    },
    {
      id: 'suitable',
      zh: '适宜中小企业提供',
      en: 'Suitable for smaller enterprises',
      type: 'boolean',
      source: { plan: '十-4', words: '适宜中小企业提供的' },
    },
    {
      id: 'support',
      zh: '对中小企业的支持方式',
      en: 'Support of smaller enterprises',
      type: 'choice',
      values: [
        { id: 'none', zh: '无', en: 'None' },
        { id: 'reserved', zh: '专门面向中小企业', en: 'Reserved to them' },
        { id: 'share', zh: '预留份额', en: 'A share is reserved' },
        { id: 'deduction', zh: '对小微企业价格扣除', en: 'Price deduction for small and micro ones' },
      ],
      default: 'none',
      source: support,
    },
    {
      id: 'supportPercent',
      zh: '预留份额或价格扣除的比例',
      en: 'Percentage of the share or of the deduction',
      type: 'number',
      unit: '%',
      default: 0,
      source: support,
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      id: 'thirty-days',
      zh: '意向公开至采购活动开始',
      en: 'From disclosure to the start of the procurement',
      amount: 30,
      unit: 'calendar-days',
      kind: 'waiting',
      source: { law: '财库〔2020〕10号', mark: 'K' },
      from: 'turn',
      until: 'result',
      item: 'waiting-period',
    },
  ],
  tree: sequence(
    item('draft', {
      zh: '采购意向编制',
      en: 'The buyer drafts its intent',
      department: procuringUnits,
      source: {
        county: { zh: '推定：采购人公开前先拟稿', en: 'assumed: the buyer drafts before it discloses' },
      },
    }),
    step('disclosure', {
      zh: '采购意向公开',
      en: 'The intent is disclosed',
      department: procuringUnits,
      source: disclosure,
    }),
    wait('waiting-period', {
      zh: '公开期',
      en: 'Waiting period',
      department: procuringUnits,
      source: { law: '财库〔2020〕10号', mark: 'K' },
    }),
    step('start', {
      zh: '采购活动开始',
      en: 'The procurement starts',
      department: procuringUnits,
      source: {
        county: { zh: '推定：等待期满后开始采购', en: 'assumed: the waiting period ends in the procurement' },
      },
    }),
  ),
  assumed: [
    {
      zh: '采购意向写明预算、类别和支持方式（十-4未写何时写明）',
      en: 'the intent says budget, kind and support (十-4 does not say when that is said)',
    },
    { zh: '方案和法律均无其他时限', en: 'no other time limit in plan or law' },
    theChannels,
  ],
})
