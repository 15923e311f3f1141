import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Limit } from '../../src/process/definition.ts'
import { item, parallel, sequence, step } from '../../src/process/tree.ts'
import { approvalBureau, financeBureau, procuringUnits } from '../departments.ts'

const platform = { plan: '十-5', words: '完善政府采购合同融资与履约保函服务平台功能' }
const online = {
  plan: '十-5',
  words: '通过数字签章技术，完成交易系统的中标通知书在线发放、政府采购合同在线签订功能',
}
const services = fact('platformServices')

/** Each counts from when its step can begin: the notice is sent, or the contract is signed. */
const fromTurn: Pick<Limit, 'kind' | 'from' | 'until'> = {
  kind: 'statutory',
  from: 'turn',
  until: 'result',
}

export default defineProcess({
  slug: 'award-and-contract-online',
  version: 1,
  zh: '中标通知书在线发放与政府采购合同在线签订',
  en: 'Online award notice and procurement contract',
  section: '十 政府采购',
  tier: 'B',
  clauses: ['十-5'],
  milestones: [
    {
      clause: '十-5',
      date: '2021-06-30',
      words: '6月底前',
      covers: '政府采购合同融资与履约保函服务平台',
    },
    {
      clause: '十-5',
      date: '2021-09-30',
      words: '9月底前',
      covers: '中标通知书在线发放、政府采购合同在线签订',
    },
  ],
  effectiveFrom: { '十-5': null },
  lead: [financeBureau],
  responsible: [approvalBureau],
  channels: [{ id: 'online', zh: '交易系统', en: 'Trading system' }],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'platformServices',
      zh: '服务平台业务',
      en: 'Services of the platform',
      type: 'set',
      values: [
        { id: 'financing', zh: '政府采购合同融资', en: 'Contract financing' },
        { id: 'guarantee', zh: '履约保函', en: 'Performance guarantee' },
      ],
      default: [],
      source: platform,
    },
  ],
  materials: [],
  certificates: [],
  limits: [
    {
      ...fromTurn,
      id: 'contract',
      zh: '签订政府采购合同',
      en: 'Signing the contract',
      amount: 30,
      unit: 'calendar-days',
      source: { law: '政府采购法 46', mark: 'K' },
      item: 'contract',
    },
    {
      ...fromTurn,
      id: 'publication',
      zh: '公告政府采购合同',
      en: 'Publishing the contract',
      amount: 2,
      unit: 'working-days',
      source: { law: '政府采购法实施条例 50', mark: 'K' },
      item: 'publication',
    },
    {
      ...fromTurn,
      id: 'filing',
      zh: '政府采购合同备案',
      en: 'Filing the contract',
      amount: 7,
      unit: 'working-days',
      source: { law: '政府采购法 47', mark: 'K' },
      item: 'filing',
    },
  ],
  tree: sequence(
    item('award-notice', {
      zh: '中标通知书在线发放',
      en: 'The award notice is issued online',
      department: procuringUnits,
      source: online,
    }),
    step('contract', {
      zh: '政府采购合同在线签订（数字签章）',
      en: 'The contract is signed online',
      department: procuringUnits,
      source: online,
    }),
    parallel(
      step('publication', {
        zh: '合同公告',
        en: 'The contract is published',
        department: procuringUnits,
        source: { law: '政府采购法实施条例 50', mark: 'K' },
      }),
      step('filing', {
        zh: '合同备案',
        en: 'The contract is filed',
        department: procuringUnits,
        source: { law: '政府采购法 47', mark: 'K' },
      }),
      step('financing', {
        zh: '合同融资',
        en: 'Contract financing',
        department: financeBureau,
        when: services.includes('financing'),
        source: platform,
      }),
      step('guarantee', {
        zh: '履约保函',
        en: 'Performance guarantee',
        department: financeBureau,
        when: services.includes('guarantee'),
        source: platform,
      }),
    ),
  ),
  assumed: [
    {
      zh: '由采购人发出通知、签订、公示和备案；县财政局管理服务平台',
      en: 'the buyer issues the notice, signs, publishes and files; 县财政局 keeps the service platform',
    },
    { zh: '合同之后的各项并行', en: 'what follows the contract runs side by side' },
    { zh: '供应商写明需要平台的哪些服务', en: 'the supplier says which services of the platform it wants' },
  ],
})
