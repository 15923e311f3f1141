import { all, fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { approvalBureau, taxBureau } from '../departments.ts'
import { channels } from './registration.ts'

const fourFour = (words: string) => ({ plan: '四-4', words })
const betweenEnterprises = fact('betweenEnterprises').is(true)

export default defineProcess({
  slug: 'nonresidential-tax-valuation',
  version: 1,
  zh: '非住房交易计税价格评估与税款智能审核',
  en: 'Tax valuation of non-residential transfers',
  section: '四 登记财产',
  tier: 'B',
  clauses: ['四-4'],
  milestones: [
    { clause: '四-4', date: '2021-09-30', words: '9月底前', covers: '商业、办公用房批量评估' },
    { clause: '四-4', date: '2021-11-30', words: '11月底前', covers: '工业、仓储用房批量评估' },
  ],
  effectiveFrom: { '四-4': null },
  lead: [taxBureau],
  responsible: [approvalBureau],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'building',
      zh: '房屋类型',
      en: 'Kind of building',
      type: 'choice',
      values: [
        { id: 'commercial', zh: '商铺、写字楼等商业、办公用房', en: 'Shops and offices' },
        { id: 'industrial', zh: '工业、仓储用房', en: 'Industry and storage' },
        { id: 'other', zh: '其他非住房', en: 'Other' },
      ],
      source: fourFour('根据不同的房屋类型、不同地段进行分级分类'),
    },
    {
      id: 'activeArea',
      zh: '交易活跃地区',
      en: 'In a lively area',
      type: 'boolean',
      source: fourFour('对交易活跃地区的商铺、写字楼等'),
    },
    {
      id: 'betweenEnterprises',
      zh: '企业间交易',
      en: 'Between enterprises',
      type: 'boolean',
      source: fourFour('推行企业间非住房交易税款智能审核'),
    },
    {
      id: 'individual',
      zh: '申请个案评估',
      en: 'An individual valuation is asked for',
      type: 'boolean',
      default: false,
      source: {
        county: {
          zh: '推定：四-4将批量评估与个案评估结合，未写由谁选择',
          en: 'assumed: 四-4 combines mass and individual valuation and does not say who chooses',
        },
      },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    choice(
      {
        when: all(
          fact('building').is('commercial'),
          fact('activeArea').is(true),
          fact('individual').is(false),
        ),
        part: step('mass-commercial', {
          zh: '商业、办公用房批量评估',
          en: 'Mass valuation of shops and offices',
          department: taxBureau,
          source: fourFour('对交易活跃地区的……商业、办公用房，推进批量评估'),
        }),
      },
      {
        when: all(fact('building').is('industrial'), fact('individual').is(false)),
        part: step('mass-industrial', {
          zh: '基于基准地价、标定地价的工业、仓储用房批量评估',
          en: 'Mass valuation of industry and storage, from base and indexed land prices',
          department: taxBureau,
          source: fourFour('基于共享自然资源部门基准地价、标定地价信息的批量评估'),
        }),
      },
      {
        part: step('individual-valuation', {
          zh: '个案评估',
          en: 'Individual valuation',
          department: taxBureau,
          source: fourFour('批量评估与个案评估相结合'),
        }),
      },
    ),
    item('smart-review', {
      zh: '企业间非住房交易税款智能审核',
      en: 'Automatic review of the tax between enterprises',
      department: taxBureau,
      when: betweenEnterprises,
      source: fourFour('推行企业间非住房交易税款智能审核'),
      screening: {
        checks: [
          { id: 'value', zh: '计税价格已评估', en: 'The taxable value is set' },
          { id: 'amount', zh: '税款计算一致', en: 'The tax agrees with it' },
        ],
        source: {
          county: {
            zh: '推定：四-4只写审核，未写审核什么',
            en: 'assumed: 四-4 names the review and not what it checks',
          },
        },
      },
    }),
    item('review', {
      zh: '税款审核',
      en: 'Review of the tax',
      department: taxBureau,
      when: not(betweenEnterprises),
      source: {
        county: {
          zh: '推定：四-4只写企业间交易的审核',
          en: 'assumed: 四-4 speaks of the review between enterprises only',
        },
      },
    }),
  ),
  assumed: [
    noLimit,
    {
      zh: '属于转移登记的一部分：接受评估值，或要求个案评估',
      en: 'it is a part of a transfer: the value is accepted, or an individual valuation asked for',
    },
    { zh: '批量评估未覆盖的，作个案评估', en: 'what is in no mass valuation is valued individually' },
    theChannels,
  ],
})
