import { all, fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, commitment, item, sequence, step } from '../../src/process/tree.ts'
import { leadIsRegistry, promiseUnstated } from '../assumed.ts'
import { approvalBureau, bigData, financeBureau } from '../departments.ts'
import { registrationLimit } from './registration.ts'

const fourSix = (words: string) => ({ plan: '四-6', words })
const atCounter = fact('way').is('counter')

export default defineProcess({
  slug: 'cross-province-real-property-registration',
  version: 1,
  zh: '不动产登记“跨省通办”“全省通办”',
  en: 'Cross-province real-property registration',
  section: '四 登记财产',
  tier: 'B',
  clauses: ['四-6'],
  milestones: [{ clause: '四-6', date: '2021-06-30', words: '6月底前', covers: '制定工作方案' }],
  effectiveFrom: { '四-6': null },
  lead: [approvalBureau],
  responsible: [financeBureau, bigData],
  channels: [
    { id: 'online', zh: '网上“跨省通办”“全程网办”', en: 'Online, wholly' },
    { id: 'counter', zh: '“异地代收代办”专窗', en: 'Counter in another place' },
  ],
  mergedItems: [],
  decidedBy: 'head',
  facts: [
    {
      id: 'way',
      zh: '办理方式',
      en: 'Way',
      type: 'choice',
      values: [
        { id: 'online', zh: '网上办理', en: 'Online' },
        { id: 'counter', zh: '异地代收代办', en: 'Taken in elsewhere' },
      ],
      source: fourSix('通过网上办理和异地代收代办相结合的方式'),
    },
    {
      id: 'promises',
      zh: '网上承诺',
      en: 'With an online commitment',
      type: 'boolean',
      default: false,
      source: fourSix('网上承诺等事项'),
    },
  ],
  materials: [],
  certificates: [{ id: 'result', zh: '不动产登记结果', en: 'Result of the registration' }],
  limits: [
    registrationLimit,
    {
      id: 'promise',
      zh: '网上承诺事项',
      en: 'What was promised online',
      amount: null,
      unit: 'calendar-days',
      kind: 'promised',
      source: fourSix('网上承诺'),
      from: 'promise',
      until: 'fulfilment',
      owedBy: { zh: '申请人', en: 'The applicant' },
      assumed: [promiseUnstated],
    },
  ],
  tree: sequence(
    choice(
      {
        when: atCounter,
        part: step('taken-in', {
          zh: '异地代收代办',
          en: 'Taken in elsewhere, for the competent registry',
          department: approvalBureau,
          source: fourSix('在不动产登记大厅设立“异地代收代办”专窗'),
        }),
      },
      {
        part: step('identity', {
          zh: '活体识别、电子签名、在线签署',
          en: 'Identity by a live face, signed online',
          department: bigData,
          source: fourSix('活体识别、电子签名等认证技术……网上身份验证和真实意思表示、在线签署'),
        }),
      },
    ),
    commitment('promise', {
      zh: '网上承诺',
      en: 'Online commitment',
      department: approvalBureau,
      when: all(not(atCounter), fact('promises').is(true)),
      source: fourSix('网上承诺等事项'),
    }),
    item('registration', {
      zh: '登记机构审核登记',
      en: 'The local registry reviews and registers',
      department: approvalBureau,
      source: {
        county: {
          zh: '推定：四-6写了如何申请，未写如何决定',
          en: 'assumed: 四-6 says how an application comes, not how it is decided',
        },
      },
    }),
  ),
  assumed: [
    {
      zh: '该日期只针对工作方案：办理逐步铺开（“逐步”）',
      en: 'the date is of the work plan only: the handling comes by degrees (逐步)',
    },
    {
      zh: '哪些登记全省通办，方案未写（“部分登记业务”）',
      en: 'which registrations are handled for the whole province is not in the plan (部分登记业务)',
    },
    { zh: '结果网上送达或邮寄', en: 'the result goes out online or by mail' },
    leadIsRegistry,
  ],
})
