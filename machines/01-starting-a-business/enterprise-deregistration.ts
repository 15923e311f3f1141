import { all, fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { item, parallel, sequence, step, wait } from '../../src/process/tree.ts'
import { noLimitInPlan } from '../assumed.ts'
import {
  approvalBureau,
  housingFund,
  humanResources,
  marketSupervision,
  medicalInsurance,
  peoplesBank,
  publicSecurity,
  taxBureau,
} from '../departments.ts'
import { channels } from './items.ts'
import { registrationLimit } from './registration-law.ts'

const simple = fact('procedure').is('simple')

/** The departments that have to be clear with the enterprise before it ends; the list and the pairing are assumed. */
const clearances = [
  { id: 'tax', zh: '清税', en: 'Tax clearance', department: taxBureau },
  { id: 'social-insurance', zh: '社保清算', en: 'Social-insurance clearance', department: humanResources },
  { id: 'medical', zh: '医保清算', en: 'Medical-insurance clearance', department: medicalInsurance },
  { id: 'fund', zh: '公积金清算', en: 'Housing-fund clearance', department: housingFund },
  { id: 'bank', zh: '银行账户清理', en: 'Bank-account clearance', department: peoplesBank },
]
const clearanceSource = {
  county: { zh: '推定：各项清税、清算及其部门', en: 'assumed: the clearances and their departments' },
}

/** What comes after the publicity, under the earlier law and the present one. */
const afterPublicity = sequence(
  parallel(
    ...clearances.map(({ id, zh, en, department }) =>
      item(id, {
        zh,
        en,
        department,
        when: fact('clearances').includes(id),
        source: clearanceSource,
      }),
    ),
  ),
  parallel(
    item('licence', {
      zh: '营业执照注销',
      en: 'Business-licence deregistration',
      department: approvalBureau,
      source: { plan: '一-7', words: '营业执照与许可证同步注销' },
    }),
    item('permits', {
      zh: '相关许可证注销',
      en: 'Deregistration of the related permits',
      department: approvalBureau,
      separable: true,
      when: fact('holdsPermits').is(true),
      source: { plan: '一-7', words: '营业执照与许可证同步注销' },
    }),
  ),
  step('share', {
    zh: '办理进度和结果实时共享',
    en: 'Progress and result are shared',
    department: approvalBureau,
    source: { plan: '一-7', words: '涉企注销业务办理进度和结果实时共享' },
  }),
)

/** 一-6, 一-7: one record serves the 注销 of 一-6 and the whole of 一-7. */
export const deregistrationBefore2022 = defineProcess({
  slug: 'enterprise-deregistration',
  version: 1,
  inForce: { to: '2022-02-28' },
  zh: '企业注销：简易注销、营业执照与许可证同步注销',
  en: 'Enterprise deregistration, licence and permits together',
  section: '一 开办企业',
  tier: 'B',
  clauses: ['一-6', '一-7'],
  milestones: [
    { clause: '一-6', date: '2021-08-31', words: '8月底前', covers: '涉企登记事项“全链办”' },
    {
      clause: '一-7',
      date: '2021-08-31',
      words: '8月底前',
      covers: '办理进度和结果实时共享（同步注销本身没有日期）',
    },
  ],
  effectiveFrom: { '一-6': null, '一-7': null },
  lead: [approvalBureau],
  responsible: [
    marketSupervision,
    publicSecurity,
    humanResources,
    medicalInsurance,
    housingFund,
    peoplesBank,
    taxBureau,
  ],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'procedure',
      zh: '注销程序',
      en: 'Procedure',
      type: 'choice',
      values: [
        { id: 'simple', zh: '简易注销', en: 'Simple' },
        { id: 'general', zh: '普通注销', en: 'General' },
      ],
      source: { plan: '一-7', words: '深化企业简易注销改革' },
    },
    {
      id: 'holdsPermits',
      zh: '持有许可证',
      en: 'Holds permits',
      type: 'boolean',
      source: { plan: '一-7', words: '营业执照与许可证同步注销' },
    },
    {
      id: 'clearances',
      zh: '须清算的部门',
      en: 'Departments with which the enterprise has to be clear',
      type: 'set',
      values: clearances.map(({ id, zh, en }) => ({ id, zh, en })),
      default: clearances.map(({ id }) => id),
      source: clearanceSource,
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [
    { clause: '一-6', words: '及时共享应用', of: '相关信息' },
    { clause: '一-7', words: '实时共享', of: '涉企注销业务办理进度和结果' },
  ],
  tree: sequence(
    step('publicity', {
      zh: '公示',
      en: 'Publicity',
      department: approvalBureau,
      when: simple,
      source: { plan: '一-7', words: '深化企业简易注销改革' },
    }),
    afterPublicity,
  ),
  assumed: [
    {
      zh: '方案无时限；2022年3月1日前的法律及其公示期未收录',
      en: 'no time limit in the plan; the law before 2022-03-01 and the length of its publicity are not on record',
    },
    {
      zh: '各项清税、清算及其部门，以及均在公示后并行办理',
      en: 'the clearances, their departments, and that all come side by side after the publicity',
    },
    { zh: '由县行政审批服务局注销执照和许可', en: '县行政审批服务局 deregisters licence and permits' },
    {
      zh: '一-1的五种渠道：一-7写“依托企业开办‘一窗通’系统”',
      en: 'the five channels of 一-1: 一-7 says 依托企业开办“一窗通”系统',
    },
  ],
})

/** 市场主体登记管理条例, in force from 2022-03-01: a publicity of twenty days, and three working days. */
export const deregistration = defineProcess({
  ...deregistrationBefore2022,
  version: 2,
  inForce: { from: '2022-03-01' },
  facts: [
    ...deregistrationBefore2022.facts,
    {
      id: 'individual',
      zh: '个体工商户',
      en: 'Individual business',
      type: 'boolean',
      default: false,
      source: { law: '市场主体登记管理条例 33', mark: 'C' },
    },
  ],
  materials: [
    {
      id: 'investors-commitment',
      zh: '全体投资人承诺书',
      en: 'Commitment of all investors',
      mayAsk: simple,
      source: { law: '市场主体登记管理条例 33', mark: 'C' },
    },
  ],
  limits: [
    {
      id: 'publicity',
      zh: '简易注销公示期',
      en: 'Publicity of the simple deregistration',
      amount: 20,
      unit: 'calendar-days',
      kind: 'waiting',
      source: { law: '市场主体登记管理条例 33', mark: 'C' },
      from: 'turn',
      until: 'result',
      item: 'publicity',
    },
    {
      ...registrationLimit,
      zh: '注销登记',
      en: 'Deregistration',
      from: 'turn',
      until: 'result',
      item: 'licence',
      assumed: [
        {
          zh: '公示期满、清税清算完成后申请方为齐全：自此起算',
          en: 'the application is complete when publicity and clearances are over: it starts then',
        },
      ],
    },
  ],
  tree: sequence(
    wait('publicity', {
      zh: '公示',
      en: 'Publicity',
      department: approvalBureau,
      when: all(simple, not(fact('individual').is(true))),
      source: { law: '市场主体登记管理条例 33', mark: 'C' },
    }),
    afterPublicity,
  ),
  assumed: [noLimitInPlan, ...deregistrationBefore2022.assumed.slice(1)],
})
