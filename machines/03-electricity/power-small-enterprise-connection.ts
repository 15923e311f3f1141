import { all, any, fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { FactDeclaration } from '../../src/process/definition.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { developmentReform, parks, powerCompany, townships } from '../departments.ts'
import { channels } from './shared.ts'

const threeThree = (words: string) => ({ plan: '三-3', words })
const yesOrNo = (id: string, zh: string, en: string, words = zh): FactDeclaration => ({
  id,
  zh,
  en,
  type: 'boolean',
  source: threeThree(words),
})

/** 小微企业应同时具备以下条件: all four. */
const zeroInvestment = all(
  fact('newUser').is(true),
  fact('commercialTariff').is(true),
  fact('directSupply').is(true),
  fact('capacity').atMost(160),
)
/** Read as two groups of 10 kV customers: those in such parks, and those in the project library. */
const toRedLine = all(
  fact('voltage').is('ten-kv'),
  any(fact('provincialPark').is(true), fact('projectLibrary').is(true)),
)
const subsidised = all(
  any(fact('voltage').is('ten-kv'), fact('voltage').is('higher')),
  fact('builtUpArea').is(true),
  fact('transformer').atMost(1250),
)

export default defineProcess({
  slug: 'power-small-enterprise-connection',
  version: 1,
  zh: '小微企业160千瓦及以下“零投资”低压接入',
  en: 'Zero-investment power connection for small enterprises',
  section: '三 获得电力',
  tier: 'A',
  clauses: ['三-3'],
  milestones: [
    {
      clause: '三-3',
      date: '2021-06-30',
      words: '6月底前',
      covers: '160千瓦及以下小微企业低压接入“零投资”',
    },
  ],
  effectiveFrom: { '三-3': null },
  lead: [developmentReform],
  responsible: [powerCompany, townships, parks],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    yesOrNo(
      'newUser',
      '拥有营业执照，且注册地址与用电地址一致的新装用户，不含集团用户',
      'A new user with a licence, registered where the power is used, and no group user',
    ),
    yesOrNo('commercialTariff', '执行一般工商业电价', 'On the general commercial tariff'),
    yesOrNo('directSupply', '供电企业直供', 'Supplied by the power company directly'),
    {
      id: 'capacity',
      zh: '同一用电地址累计接入容量',
      en: 'Cumulative capacity at the address',
      type: 'number',
      unit: '千瓦',
      source: threeThree('同一用电地址累计接入容量160千瓦及以下'),
    },
    {
      id: 'voltage',
      zh: '电压等级',
      en: 'Voltage',
      type: 'choice',
      values: [
        { id: 'low', zh: '低压', en: 'Low voltage' },
        { id: 'ten-kv', zh: '10千伏', en: '10 kV' },
        { id: 'higher', zh: '10千伏以上', en: 'Above 10 kV' },
      ],
      source: threeThree('10千伏企业客户；高压用户'),
    },
    yesOrNo('provincialPark', '省级及以上园区', 'In a park of the province or above'),
    yesOrNo('projectLibrary', '纳入省级新旧动能转换项目库', 'In the provincial project library'),
    yesOrNo('builtUpArea', '建成区', 'In the built-up area', '建成区1250千伏安及以下的高压用户'),
    {
      id: 'transformer',
      zh: '变压器容量',
      en: 'Transformer capacity',
      type: 'number',
      unit: '千伏安',
      default: 0,
      source: threeThree('1250千伏安及以下'),
    },
    {
      ...yesOrNo('rental', '租赁“预装式”供电设施', 'Renting prefabricated equipment'),
      default: false,
      source: threeThree('支持供电企业开展受电工程“预装式”租赁业务'),
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('conditions', {
      zh: '核对条件',
      en: 'Check of the conditions',
      department: powerCompany,
      source: threeThree('小微企业应同时具备以下条件'),
    }),
    choice(
      {
        when: zeroInvestment,
        part: step('to-meter', {
          zh: '低压接入，供电企业投资至电能表，用户“零投资”',
          en: 'Low voltage, the power company invests up to the meter, the user nothing',
          department: powerCompany,
          source: threeThree('采取低压方式接入电网，供电企业投资至电能表，实现用户“零投资”'),
        }),
      },
      {
        when: toRedLine,
        part: step('to-red-line', {
          zh: '电网企业投资至用户规划红线（不含电缆下地引起的土建投资）',
          en: 'The grid invests up to the planning red line, cable trenches apart',
          department: powerCompany,
          source: threeThree('电网企业投资界面延伸至用户规划红线'),
        }),
      },
      {
        when: subsidised,
        part: step('subsidy', {
          zh: '投资建设到用户红线的财政补贴（鼓励出台政策）',
          en: 'A subsidy up to the red line, where the county has one',
          department: developmentReform,
          source: threeThree('鼓励……出台投资建设到用户红线的财政补贴政策'),
        }),
      },
      {
        part: step('ordinary', {
          zh: '按一般规定接入',
          en: 'Connected by the ordinary rules',
          department: powerCompany,
          source: {
            county: { zh: '推定：三-3未写其他用户', en: 'assumed: 三-3 says nothing of other users' },
          },
        }),
      },
    ),
    step('rental', {
      zh: '提供电力设施租赁服务',
      en: 'Rental of power equipment',
      department: powerCompany,
      when: fact('rental').is(true),
      source: threeThree('向用户提供电力设施租赁服务'),
    }),
    step('connection', {
      zh: '装表接电',
      en: 'Connection',
      department: powerCompany,
      source: {
        county: {
          zh: '推定：该条款止于由谁投资；接电为本系统所加',
          en: 'assumed: the clause ends with who invests; that the user is connected is ours',
        },
      },
    }),
  ),
  assumed: [
    noLimit,
    {
      zh: '符合多个分支的用户，按此处顺序取第一个',
      en: 'a user who falls under several branches takes the first in the order given here',
    },
    {
      zh: '园区“和”项目库理解为两类客户',
      en: '“和” between parks and project library is read as two groups of customers',
    },
    theChannels,
  ],
})
