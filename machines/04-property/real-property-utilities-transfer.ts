import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Department } from '../../src/process/definition.ts'
import { type Item, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { leadIsRegistry, windowAsChannel } from '../assumed.ts'
import { approvalBureau, bigData, housingConstruction, powerCompany, utilities } from '../departments.ts'
import { channels, registrationLimit } from './registration.ts'

const fourFive = (words: string) => ({ plan: '四-5', words })

/** An account that moves with the property; each can also be moved by itself. */
const account = (id: string, zh: string, en: string, department: Department): Item =>
  item(id, {
    zh,
    en,
    department,
    separable: true,
    when: fact('accounts').includes(id),
    source: fourFive('新增水电气热过户申请功能'),
  })

const accounts = [
  account('water', '用水过户', 'Water account', utilities),
  account('power', '用电过户', 'Power account', powerCompany),
  account('gas', '用气过户', 'Gas account', utilities),
  account('heat', '用热过户', 'Heating account', utilities),
]

export default defineProcess({
  slug: 'real-property-utilities-transfer',
  version: 1,
  zh: '不动产转移登记与水电气热过户协同',
  en: 'Real-property transfer with utility accounts',
  section: '四 登记财产',
  tier: 'A',
  clauses: ['四-5'],
  milestones: [{ clause: '四-5', date: '2021-09-30', words: '9月底前', covers: '与水气热过户网上协同办理' }],
  effectiveFrom: { '四-5': null },
  lead: [approvalBureau],
  // The plan repeats the lead.
  responsible: [housingConstruction, approvalBureau, bigData, powerCompany],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'accounts',
      zh: '一并过户的账户',
      en: 'Accounts that move with it',
      type: 'set',
      values: accounts.map(({ id, zh, en }) => ({ id, zh, en })),
      default: accounts.map(({ id }) => id),
      source: fourFive('水电气热过户申请'),
    },
  ],
  materials: [],
  certificates: [],
  limits: [{ ...registrationLimit, until: 'result', item: 'transfer' }],
  tree: sequence(
    item('transfer', {
      zh: '不动产转移登记',
      en: 'Transfer registration',
      department: approvalBureau,
      source: fourFive('不动产转移登记与水电气热过户网上协同办理'),
    }),
    // A paper of the case would wait for the last account: so the certificate is a step of its own.
    step('title', {
      zh: '发给不动产权证书',
      en: 'The certificate is handed over',
      department: approvalBureau,
      source: {
        county: {
          zh: '推定：发证不等待水电气热过户',
          en: 'assumed: that the certificate does not wait for the accounts',
        },
      },
    }),
    step('data', {
      zh: '向专营单位提供转移登记和过户申请信息',
      en: 'The utilities receive the data of transfer and accounts',
      department: approvalBureau,
      source: fourFive('为水电气热专营单位提供不动产转移登记和水电气热过户申请信息'),
    }),
    parallel(...accounts),
  ),
  assumed: [
    { zh: '先登记，后过户，各户并行', en: 'first the registration, then the accounts, side by side' },
    {
      zh: '账户名称为本系统所拟：方案写“水电气热过户”',
      en: 'the accounts are named by us: the plan says 水电气热过户',
    },
    {
      zh: '各部分也可单独办理：单独转移即登记，单独过户由专营单位办理',
      en: 'each part can also be started alone: the transfer alone is a registration, an account alone is the utility’s',
    },
    leadIsRegistry,
    windowAsChannel,
  ],
})
