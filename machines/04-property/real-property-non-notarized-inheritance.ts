import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step, wait } from '../../src/process/tree.ts'
import { leadIsRegistry, theChannels } from '../assumed.ts'
import { approvalBureau, financeBureau, justice } from '../departments.ts'
import { channels, registrationLimit } from './registration.ts'

const fourEleven = (words: string) => ({ plan: '四-11', words })

export default defineProcess({
  slug: 'real-property-non-notarized-inheritance',
  version: 1,
  zh: '非公证继承（受遗赠）不动产登记',
  en: 'Real-property inheritance without notarial deed',
  section: '四 登记财产',
  tier: 'B',
  clauses: ['四-11'],
  milestones: [],
  effectiveFrom: { '四-11': null },
  lead: [approvalBureau],
  responsible: [financeBureau, justice],
  channels,
  mergedItems: [],
  decidedBy: 'head',
  facts: [
    {
      id: 'complexFamily',
      zh: '家庭关系复杂',
      en: 'Family relations are complex',
      type: 'boolean',
      source: fourEleven('解决家庭关系复杂的非公证继承问题'),
    },
  ],
  materials: [],
  certificates: [{ id: 'certificate', zh: '不动产权证书', en: 'Certificate of real-property rights' }],
  limits: [
    {
      id: 'publicity',
      zh: '公示',
      en: 'Publicity',
      amount: 15,
      unit: 'working-days',
      kind: 'waiting',
      source: { law: '不动产登记操作规范', mark: 'K' },
      from: 'turn',
      until: 'result',
      item: 'publicity',
    },
    registrationLimit,
  ],
  tree: sequence(
    choice(
      {
        when: fact('complexFamily').is(true),
        part: step('notary', {
          zh: '政府购买公证服务',
          en: 'The government buys the notary’s service',
          department: justice,
          source: fourEleven('通过政府购买公证服务的方式'),
        }),
      },
      {
        part: step('inquiry', {
          zh: '登记机构自行查验',
          en: 'The registry inquires itself',
          department: approvalBureau,
          source: {
            county: {
              zh: '推定：四-11只写了家庭关系复杂的如何办理',
              en: 'assumed: 四-11 says what is done for complex families only',
            },
          },
        }),
      },
    ),
    item('review', {
      zh: '审核',
      en: 'Review',
      department: approvalBureau,
      source: fourEleven('保障登记安全'),
    }),
    wait('publicity', {
      zh: '公示',
      en: 'Publicity',
      department: approvalBureau,
      source: { law: '不动产登记操作规范', mark: 'K' },
    }),
    step('entry', {
      zh: '登簿',
      en: 'Entry in the register',
      department: approvalBureau,
      source: {
        county: {
          zh: '推定：四-11未写登记的步骤',
          en: 'assumed: 四-11 does not name the steps of the registration',
        },
      },
    }),
  ),
  assumed: [
    { zh: '方案没有日期（“探索”）', en: 'no date in the plan (探索)' },
    {
      zh: '登记的步骤，以及先审核材料后公示',
      en: 'the steps of the registration, and that the papers are reviewed before they are made public',
    },
    {
      zh: '公示期计入三十个工作日：方案和法律均未写不计入',
      en: 'the publicity counts within the thirty working days: neither says that it does not',
    },
    leadIsRegistry,
    theChannels,
  ],
})
