import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, parallel, sequence, step } from '../../src/process/tree.ts'
import { noLimit } from '../assumed.ts'
import { powerCompany } from '../departments.ts'

const threeSix = (words: string) => ({ plan: '三-6', words })

export default defineProcess({
  slug: 'power-online-contract',
  version: 1,
  zh: '用电报装全流程在线与供用电合同线上签约',
  en: 'Online power application and contract',
  section: '三 获得电力',
  tier: 'B',
  clauses: ['三-6'],
  milestones: [
    {
      clause: '三-6',
      date: '2021-06-30',
      words: '6月底前',
      covers: '免费查询典型设计、造价，供应商在线比价和评价',
    },
  ],
  effectiveFrom: { '三-6': null },
  lead: [],
  responsible: [powerCompany],
  channels: [{ id: 'online', zh: '“网上国网”APP等线上渠道', en: 'The grid’s app and other online channels' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'query',
      zh: '查询受电工程典型设计、造价，供应商在线比价（免费）',
      en: 'Query of typical designs and prices, comparison of suppliers; free',
      type: 'boolean',
      default: false,
      source: threeSix('免费向用户提供受电工程典型设计、造价查询服务'),
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('application', {
      zh: '用电报装在线受理',
      en: 'Application for power, online',
      department: powerCompany,
      source: threeSix('实现用电报装全流程在线服务'),
    }),
    parallel(
      step('design-query', {
        zh: '免费查询受电工程典型设计、造价',
        en: 'Free query of typical designs and prices',
        department: powerCompany,
        when: fact('query').is(true),
        source: threeSix('免费向用户提供受电工程典型设计、造价查询服务'),
      }),
      step('suppliers', {
        zh: '供应商在线比价、服务质量线上评价',
        en: 'Suppliers compared and rated online',
        department: powerCompany,
        when: fact('query').is(true),
        source: threeSix('实现供应商在线比价、服务质量线上评价'),
      }),
    ),
    step('contract', {
      zh: '利用电子签章线上签订供用电合同',
      en: 'The supply contract is signed online, with electronic seals',
      department: powerCompany,
      source: threeSix('供用电双方利用电子签章实现供用电合同线上签约'),
    }),
    step('connection', {
      zh: '设计、施工、接电',
      en: 'Design, works and connection',
      department: powerCompany,
      source: {
        county: {
          zh: '推定：三-6只写申请和合同，未写后续',
          en: 'assumed: 三-6 names the application and the contract, not what follows',
        },
      },
    }),
  ),
  assumed: [
    noLimit,
    { zh: '方案只写查询免费，未写接电免费', en: 'only the query is free by the plan, not the connection' },
  ],
})
